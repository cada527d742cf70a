import fc from 'fast-check'
import { expect, test } from 'vitest'
import { select } from '../history/records.ts'
import { talks as talkSubject } from '../history/subjects.ts'
import { undo } from '../history/undo.ts'
import type { TalkId } from '../model.ts'
import { readMarks } from '../model.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { toTrash } from '../trash/trash.ts'
import { changeClock } from './clocks.ts'
import { quickNotePlace, saveQuickNote } from './quick-note.ts'
import { timedLines, titleOfQuickNote } from './quick-note-text.ts'
import { talkPage } from './talks.ts'

const date = { year: 2023, month: 10, day: 20 }
/** 19:00 in Tokyo. */
const seven = Date.parse('2023-10-20T10:00:00Z')
const minute = (count: number) => new Date(seven + count * 60_000).toISOString()

/** Two talks of 15 minutes from 19:00, and a clock that a test moves. */
function anEvening({ note = '' } = {}) {
  let now = seven
  const { library, talks } = aLibrary({
    now: () => new Date(now),
    events: [
      {
        title: 'ゆるSRE勉強会 #2',
        startsOn: date,
        startsAt: minute(0),
        talks: [
          { title: 'SLO Review', minutes: 15, note },
          { title: 'ポストモーテム', minutes: 15 },
        ],
      },
    ],
  })
  const [first, second] = talks
  if (!first || !second) throw new Error('there are two talks')
  return {
    library,
    first,
    second,
    at(minutes: number) {
      now = seven + minutes * 60_000
      return quickNotePlace(library, { date })
    },
    start: (talkId: TalkId, minutes: number) =>
      must(changeClock(library, { talkId, act: { kind: 'began', at: minute(minutes) } })),
    noteOf: (id: TalkId) => must(talkPage(library, id)).talk.note,
    save: (talkId: TalkId | null, text: string, elapsedSeconds: number | null = null) =>
      saveQuickNote(library, { talkId, text, elapsedSeconds, date }),
  }
}

test('a quick note goes to the talk of this minute, and to none before, between and after', () => {
  const { at, first, second } = anEvening()
  expect(at(-1)).toBeNull()
  expect(at(3)).toEqual({ talkId: first.id, title: 'SLO Review', startedAt: minute(0) })
  expect(at(16)).toMatchObject({ talkId: second.id, startedAt: minute(15) })
  expect(at(40)).toBeNull()
})

test('the clock that somebody started counts more than the programme', () => {
  const { at, start, second } = anEvening()
  start(second.id, 2)
  expect(at(5)).toEqual({ talkId: second.id, title: 'ポストモーテム', startedAt: minute(2) })
})

test('a talk in the trash takes no quick note, even with its clock running', () => {
  const { library, at, start, first, save } = anEvening()
  start(first.id, 0)
  must(toTrash(library, { kind: 'talk', ids: [first.id] }))
  expect(at(3)?.talkId).not.toBe(first.id)
  expect(save(first.id, 'あとで見る')).toMatchObject({ ok: false, failure: { code: 'not found' } })
})

test.each([
  ['', '- [12:34] 資料を見る\n'],
  ['一行目', '一行目\n- [12:34] 資料を見る\n'],
  ['一行目\n', '一行目\n- [12:34] 資料を見る\n'],
])('behind the note %j its lines begin on a line of their own', (note, whole) => {
  const { first, save, noteOf } = anEvening({ note })
  must(save(first.id, '資料を見る', 754))
  expect(noteOf(first.id)).toBe(whole)
})

test('a quick note that begins with the sign of a mark is one', () => {
  const { library, first, save } = anEvening()
  must(save(first.id, '★ 信頼性は会話です', 754))
  expect(must(talkPage(library, first.id)).marks).toMatchObject([
    { kind: 'key message', elapsedSeconds: 754, text: '信頼性は会話です' },
  ])
})

test('where no talk runs it becomes a record of today, as typed, titled by its first line', () => {
  const { library, save } = anEvening()
  const text = '\n# 懇親会で聞いた\r\n k6 の閾値  '
  const { talkId, title } = must(save(null, text))
  expect(title).toBe('懇親会で聞いた')
  expect(must(talkPage(library, talkId)).talk).toMatchObject({
    title: '懇親会で聞いた',
    kind: 'other',
    eventId: null,
    startsOn: date,
    note: text,
  })
})

test('a quick note is one step of undo, wherever it went', () => {
  const { library, first, save, noteOf } = anEvening({ note: '一行目' })
  must(save(first.id, '資料を見る', 754))
  must(undo(library))
  expect(noteOf(first.id)).toBe('一行目')

  const { talkId } = must(save(null, '懇親会'))
  must(undo(library))
  expect(select(library.reader, talkSubject, 'id = ? AND deleted_at IS NULL', talkId)).toEqual([])
})

test.each([
  ['一行', '- [00:12] 一行'],
  ['- 一行', '- [00:12] 一行'],
  ['一行目\n二行目', '- [00:12] 一行目\n  二行目'],
  ['\n \n一行目\n\n三行目\n\n', '- [00:12] 一行目\n\n  三行目'],
  ['```\nkubectl get\n```', '- [00:12]\n  ```\n  kubectl get\n  ```'],
])('%j stands in a note as %j', (text, lines) => {
  expect(timedLines(text, 12)).toBe(lines)
})

test('no word of a quick note is lost among the lines of a note', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
      const words = (from: string) =>
        from
          .replace(/^\s*[-*+][ \t　]+/u, '')
          .split(/\s+/u)
          .join('')
      // Before a fence the item's dash has a line of its own.
      expect([words(text), `-${words(text)}`]).toContain(words(timedLines(text, null)))
    }),
  )
})

test('code in a quick note hides no mark that is written behind it', () => {
  const lines = timedLines('~~~\n- [00:01] ★ code\n~~~', 12)
  expect(readMarks(`${lines}\n- [00:20] ★ 信頼性`)).toMatchObject([{ text: '信頼性' }])
})

test.each([
  ['> 引用から', '引用から'],
  ['-', '-'],
  ['あ'.repeat(61), `${'あ'.repeat(60)}…`],
  ['👨‍👩‍👧‍👦'.repeat(60), '👨‍👩‍👧‍👦'.repeat(60)],
  ['x'.repeat(10_000_000), `${'x'.repeat(60)}…`],
])('the title of a long note is short (%#)', (text, title) => {
  expect(titleOfQuickNote(text)).toBe(title)
})
