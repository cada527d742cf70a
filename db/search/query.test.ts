import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Node } from './query.ts'
import { parse, print } from './query.ts'

/** The tree as one line: all(a, not(b)). */
function shape(node: Node | null): string {
  if (node === null) return 'nothing'
  switch (node.type) {
    case 'word':
      return node.text
    case 'phrase':
      return `"${node.text}"`
    case 'filter':
      return `${node.name}=${node.value}`
    case 'not':
      return `not(${shape(node.part)})`
    default:
      return `${node.type}(${node.parts.map(shape).join(', ')})`
  }
}

test.each([
  ['監視', '監視'],
  ['k6　負荷試験', 'all(k6, 負荷試験)'],
  ['"k6 負荷試験" SLO', 'all("k6 負荷試験", SLO)'],
  ['“書いて終わり”', '"書いて終わり"'],
  ['監視 -Datadog', 'all(監視, not(Datadog))'],
  ['k6 OR 負荷試験 Grafana', 'any(k6, all(負荷試験, Grafana))'],
  ['(k6 OR 負荷試験) Grafana', 'all(any(k6, 負荷試験), Grafana)'],
  ['（k6 | vegeta） -（a b）', 'all(any(k6, vegeta), not(all(a, b)))'],
  ['tag:culture/* speaker:"清水 勲"', 'all(tag=culture/*, speaker=清水 勲)'],
  ['タグ：文化 種類:LT', 'all(tag=文化, kind=LT)'],
  ['stars:>=4 before:2024-01', 'all(stars=>=4, before=2024-01)'],
  ['失敗?それとも学び?(maruさん)', '失敗?それとも学び?(maruさん)'],
  ['https://speakerdeck.com/chaspy', 'https://speakerdeck.com/chaspy'],
  ['--help', '--help'],
  ['C++ C# .NET', 'all(C++, C#, .NET)'],
])('%s is understood as %s', (typed, wanted) => {
  expect(shape(parse(typed).root)).toBe(wanted)
  expect(parse(typed).notices).toEqual([])
})

test.each([
  ['', 'nothing'],
  ['  ', 'nothing'],
  ['tag:', 'nothing'],
  ['監視 tag:', '監視'],
  ['監視 -', '監視'],
  ['監視 OR', '監視'],
  ['OR', 'OR'],
  ['-', '-'],
  ['()', '()'],
])('%j, not finished yet, asks for %s', (typed, wanted) => {
  expect(shape(parse(typed).root)).toBe(wanted)
})

test.each([
  ['"書いて終わり に', 'all(書いて終わり, に)', 'open quote'],
  ['(k6 OR 負荷', 'any(k6, 負荷)', 'open bracket'],
  ['tags:culture', 'tags:culture', 'unknown filter'],
  ['before:someday', 'before:someday', 'unknown value'],
  ['kind:song k6', 'all(kind:song, k6)', 'unknown value'],
  ['a'.repeat(300), 'a'.repeat(200), 'cut short'],
])('%s is taken as text, and the notice says why', (typed, wanted, code) => {
  const query = parse(typed)
  expect(shape(query.root)).toBe(wanted)
  expect(query.notices.map((notice) => notice.code)).toEqual([code])
})

test('only the first 16 terms are looked for', () => {
  const query = parse(Array.from({ length: 40 }, (_, index) => `w${index}`).join(' '))
  expect(query.root?.type === 'all' && query.root.parts.length).toBe(16)
  expect(query.notices.map((notice) => notice.code)).toEqual(['cut short'])
})

test('of what is not wanted, only the first 8 terms', () => {
  const query = parse(Array.from({ length: 20 }, (_, index) => `-w${index}`).join(' '))
  expect(query.root?.type === 'all' && query.root.parts.length).toBe(8)
  expect(query.notices.map((notice) => notice.code)).toEqual(['cut short'])
})

const pieces = fc.array(
  fc.constantFrom(
    ...[
      '監視',
      'k6',
      'C++',
      '"',
      '“',
      '(',
      ')',
      '（',
      '）',
      '-',
      '－',
      ' ',
      '　',
      ' OR ',
      'OR',
      ' AND ',
      '|',
      ':',
      '：',
    ],
    ...[
      'tag:',
      'speaker:',
      'kind:lt',
      'has:slides',
      'stars:>=4',
      'before:2024',
      'foo:',
      '*',
      '/',
      '\u0000',
      '\ud800',
      '👍',
    ],
  ),
  { maxLength: 24 },
)
const anything = fc.oneof(
  pieces.map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 250 }),
)

test('printing what was understood and reading it again understands the same', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const once = parse(typed).root
      expect(shape(parse(print(once)).root)).toBe(shape(once))
    }),
    { numRuns: 20_000 },
  )
})

test.each(['－(－-', '(“）speaker:\ud800'])('%j, printed and read again, is the same', (typed) => {
  const once = parse(typed).root
  expect(shape(parse(print(once)).root)).toBe(shape(once))
})

test('no text is too strange for the parser', () => {
  const strange = [
    '(((('.repeat(100),
    '-'.repeat(500),
    '"'.repeat(99),
    '\ud800',
    'a'.repeat(10_000),
    '\u202e(-"OR',
  ].join(' ')
  expect(() => parse(strange)).not.toThrow()
})
