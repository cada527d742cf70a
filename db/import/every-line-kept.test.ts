import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Imported } from '../model.ts'
import { splitLines } from './lines.ts'
import { formats, readText } from './read.ts'

// Pieces of which reports are made, and of which their readers are afraid.
const piece = fc.oneof(
  fc.constantFrom(
    '# ',
    '## ',
    '- ',
    '■ ',
    '1. ',
    '> ',
    '```',
    '---',
    '+++',
    '{',
    '}',
    '// ',
    '| ',
    '【LT】',
    'LT2: ',
    '19:00-19:15 ',
    '(山川さん)',
    '（氏名 / 見本社）',
    ' by Ada Example',
    '@mihon',
    '登壇者：清川さん',
    '「',
    '」',
    '(',
    ']',
    '**',
    '`',
    'ゆる見本勉強会 #2',
    '第3回',
    '10/20に開催',
    '2024/02/30',
    '最初の3人は15分、残りの2人は5分のLT',
    '参加した感想',
    'まとめ',
    'Discussion',
    'https://example.com/a',
    '[x](javascript:alert(1))',
    '[a]: ./b',
    'title: ',
    'tags: [',
    'さんは',
    '<p>',
    '<!-- ',
    '\u0000',
    '\u3099',
    '𠮷',
    '👩‍💻',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const line = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''))
const text = fc
  .array(line, { maxLength: 30 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)))

/** All that a reader of the records, notices and problems gets to see. */
const told = ({ document, events, talks, notices, problems }: Imported) =>
  [
    document.title,
    ...document.fields.flatMap(({ name, text }) => [name, text]),
    ...events.flatMap(({ note, talks }) => [note, ...talks.map((talk) => talk.note)]),
    ...talks.map(({ note }) => note),
    ...notices.map(({ text }) => text),
    ...problems.map(({ text }) => text),
  ].join('\n')

const headingLines = ({ document, events, talks }: Imported) =>
  new Set([
    document.titleLine,
    ...[...events.flatMap((event) => event.talks), ...talks].map(({ source }) => source?.heading ?? null),
  ])

/** Lines of which nothing is told. A heading is taken apart into title, speakers, kind and minutes, so it is not asked. */
const lost = (imported: Imported): string[] => {
  const all = told(imported)
  const headings = headingLines(imported)
  return splitLines(imported.text).filter(
    (line, index) => line.trim() !== '' && !headings.has(index + 1) && !all.includes(line.trim()),
  )
}

describe('whatever the text', () => {
  test('plain text is read without throwing, into records that fit their schema, and no line is lost', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('report', 'text'), (source, format) => {
        const read = readText(source, 'x.txt', format)
        if (!read.ok) {
          expect(read.failure.code).toBe('file empty')
          return
        }
        expect(Imported.safeParse(read.value).error).toBeUndefined()
        expect(lost(read.value)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('Markdown without front matter loses no line', () => {
    fc.assert(
      fc.property(text, (body) => {
        const read = readText(`# 題\n${body}`, 'x.md', 'markdown')
        expect(read.ok && lost(read.value)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('any format reads any text without throwing', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...formats.map(({ name }) => name)),
        fc.constantFrom('', '---\n', '+++\n', '{\n', '<!doctype html>'),
        (body, format, start) => {
          const read = readText(start + body, 'x', format)
          if (read.ok) expect(Imported.safeParse(read.value).error).toBeUndefined()
        },
      ),
      { numRuns: 400 },
    )
  })

  test('the same text gives the same records', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(readText(source, 'x')).toEqual(readText(source, 'x'))
      }),
      { numRuns: 50 },
    )
  })
})

describe('hostile text', () => {
  const awkward = [
    'undefined',
    '__proto__',
    'constructor',
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    '=HYPERLINK("x")',
    '\u202Etxt.exe',
    'İstanbul',
    'ﬁn',
    '$&',
    '\\u0000',
    'Ω≈ç√',
    '¯\\_(ツ)_/¯',
    '(ﾉಥ益ಥ）ﾉ﻿ ┻━┻',
    '🏳️‍🌈',
  ]

  test.each(awkward)('%s is a title, a speaker and a note as any other', (word) => {
    const read = readText(
      `「見本会 #1」に参加した\n10/20に開催。\n${word}の話(${word}さん)\n${word}\n別の話(山川さん)\n本文。`,
      'x.txt',
    )
    expect(read.ok && read.value.events[0]?.talks.map(({ title }) => title)).toEqual([
      `${word}の話`,
      '別の話',
    ])
    expect(read.ok && read.value.events[0]?.talks[0]?.note).toBe(word)
    expect(read.ok && read.value.events[0]?.talks[0]?.speakers[0]?.name).toBe(word)
  })

  test.each([
    'あ',
    '「',
    '(',
    '[a](',
    'a/',
    '第',
    '上記の',
    'a(bさん)\n',
    '- a\n',
    '# x (yさん)\n',
    '最初の3人は',
    '<div>',
    '```\n',
    'https://a',
    '**',
  ])('a long run of %j is read', (unit) => {
    expect(readText(unit.repeat(20_000 / unit.length), 'x.txt').ok).toBe(true)
  })
})
