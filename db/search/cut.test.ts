import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutDocument, cutTerm } from './cut.ts'
import { normalise } from './normalise.ts'

/** The tokens as a reader can see them: carried signs as themselves in ⟨⟩, gaps as ␣, borders as |. */
function visible(tokens: string): string {
  return tokens
    .replaceAll('\ue020', '␣')
    .replaceAll('\ue00a', '|')
    .replaceAll(
      /[\ue021-\ue07e]/gu,
      (sign) => `⟨${String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xe000)}⟩`,
    )
}

test.each([
  ['監視とk6の話', '| 監視 視と と k6 の話 話 |'],
  ['監', '| 監 |'],
  ['C# と .NET', '| c ⟨#⟩ ␣ と ␣ ⟨.⟩ net |'],
  ['監視 運用', '| 監視 視 運用 用 |'],
  ['node_modules', '| node ⟨_⟩ modules |'],
  ['99.9%', '| 99 ⟨.⟩ 9 ⟨%⟩ |'],
  ['𠮷野家', '| 𠮷野 野家 家 |'],
  ['佐々木ー', '| 佐々 々木 木ー ー |'],
  ['🇯🇵👍', '| 🇯 🇵 👍 |'],
  ['会話です。次は、k6。', '| 会話 話で です す 次は は ␣ k6 |'],
])('a document with %s is cut into %s', (text, wanted) => {
  expect(visible(cutDocument([text]))).toBe(wanted)
})

test('values of a field are kept apart', () => {
  expect(visible(cutDocument(['山田', '', 'Taro Yamada']))).toBe('| 山田 田 | taro yamada |')
  expect(cutDocument(['', ' '])).toBe('')
})

test.each([
  ['監視エラー', '監視 視エ エラ ラー', false],
  ['監', '監', true],
  ['k6', 'k6', true],
  ['負荷k6', '負荷 荷 k6', true],
  ['荷k6', '荷 k6', true],
  ['k6負荷', 'k6 負荷', false],
  ['k6 負荷試験', 'k6 ␣ 負荷 荷試 試験', false],
  ['C#', 'c ⟨#⟩', false],
  ['a b', 'a b', true],
])('the term %s is looked for as %s', (term, wanted, isPrefix) => {
  const cut = cutTerm(normalise(term))
  expect(visible(cut?.tokens.join(' ') ?? '')).toBe(wanted)
  expect(cut?.isPrefix).toBe(isPrefix)
})

test.each(['', '   ', '、。', '\u0000', '\u200b', '\ud800'])('%j holds nothing to look for', (term) => {
  expect(cutTerm(normalise(term))).toBeNull()
})

test('no token holds anything that FTS5 would read as syntax', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const token of cutTerm(normalise(text))?.tokens ?? [])
        expect(token).toMatch(/^[0-9a-z\u0080-\u{10ffff}]+$/u)
    }),
    { numRuns: 2000 },
  )
})
