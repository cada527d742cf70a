import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elapsedTime, markHeadOfLine, markLine, markSigns, readMarks } from './mark-line.ts'
import { MarkKind } from './records.ts'

/** Reads one line and says what it is, as `kind@seconds text`; `null` for a line that is no mark. */
function reads(line: string, expected: string | null) {
  test(`${JSON.stringify(line)} is ${expected ?? 'no mark'}`, () => {
    const mark = readMarks(line)[0]
    expect(mark ? `${mark.kind}@${mark.elapsedSeconds ?? '-'} ${mark.text}` : null).toBe(expected)
  })
}

reads('- [12:34] ★ 信頼性は会話です', 'key message@754 信頼性は会話です')
reads('- ★ 信頼性は会話です', 'key message@- 信頼性は会話です')
reads('- [1:02:03] ？ SLOは誰が決める?', 'question@3723 SLOは誰が決める?')
reads('* [0:05] ? who decides', 'question@5 who decides')
reads('+ → ポストモーテムを書いてみる', 'to try@- ポストモーテムを書いてみる')
reads('  - [90:00] 〝 書いて終わりにしない', 'quote@5400 書いて終わりにしない')
reads('- ❝ from another editor', 'quote@- from another editor')
reads('- [12:34] ◎', 'photo@754 ')
reads('- ［１２：３４］　★　全角で打った', 'key message@754 全角で打った')
reads('- ★☆☆ 難易度', null)
reads('- [12:34] 時刻だけ', null)
reads('- [12:60] ★ no such second', null)
reads('- [1:60:00] ★ no such minute', null)
reads('- [12:34]★ no space', null)
reads('★ 行頭の星', null)
reads('-★ no list item', null)
reads('- [x] ★ a task', null)

test('marks come in the order of the note, each with its line', () => {
  const note = '# SLO Review\r\n\r\n- [00:10] ★ 合意形成\r\n- ただの項目\r\n- → k6'
  expect(readMarks(note).map(({ line, kind }) => `${line} ${kind}`)).toEqual(['3 key message', '5 to try'])
})

test('what stands between code fences is code, also in a longer fence and in one that never ends', () => {
  const inside = '- ★ code'
  expect(readMarks(`\`\`\`\n${inside}\n\`\`\`\n- ★ after`)).toMatchObject([{ line: 4 }])
  expect(readMarks(`~~~~ md\n${inside}\n~~~\n${inside}\n~~~~\n- ★ after`)).toMatchObject([{ line: 6 }])
  expect(readMarks(`\`\`\`\n~~~\n${inside}`)).toEqual([])
  expect(readMarks('```inline``` code\n- ★ after')).toMatchObject([{ line: 2 }])
})

test('the head of a line says where time, sign and text stand in it', () => {
  const line = '  - [12:34] ★ 信頼性'
  const head = markHeadOfLine(line)
  expect(head?.time && line.slice(head.time.from, head.time.to)).toBe('[12:34]')
  expect(head && line.slice(head.sign.from, head.sign.to)).toBe('★')
  expect(head && line.slice(head.textFrom)).toBe('信頼性')
})

test('a time below an hour has minutes and seconds, a longer one hours too', () => {
  expect([0, 59, 754, 3599, 3600, 36_000].map(elapsedTime)).toEqual([
    '00:00',
    '00:59',
    '12:34',
    '59:59',
    '1:00:00',
    '10:00:00',
  ])
})

const kinds = fc.constantFrom(...MarkKind.options)
const seconds = fc.option(fc.integer({ min: 0, max: 359_999 }))
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...' ★？?→〝◎[]:1-\n\r`~　あ') }),
)

test('a mark is read back as it was written, whatever its text', () => {
  fc.assert(
    fc.property(kinds, seconds, words, (kind, elapsedSeconds, text) => {
      const line = markLine(kind, elapsedSeconds, text)
      const [mark, ...others] = readMarks(line)
      expect(others).toEqual([])
      expect(mark).toMatchObject({ line: 1, kind, elapsedSeconds })
      // Once read, a text has no line breaks and no space at its ends, and then nothing changes any more.
      expect(markLine(kind, elapsedSeconds, mark?.text ?? '')).toBe(line)
    }),
  )
})

test('reading marks never fails and never finds more marks than lines', () => {
  fc.assert(
    fc.property(words, (note) => {
      expect(readMarks(note).length).toBeLessThanOrEqual(note.split(/\r\n?|\n/u).length)
    }),
  )
})

test('no two kinds share a sign', () => {
  expect(new Set(Object.values(markSigns)).size).toBe(MarkKind.options.length)
})
