import { EditorState, Transaction } from '@codemirror/state'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { earlierMark } from './earlier-mark.ts'
import { insertMark } from './insert-mark.ts'
import { lineBegins } from './line-begins.ts'
import { noteMarkdown } from './markdown.ts'
import { talkTime } from './talk-time.ts'
import { markOfTyped } from './typed-mark.ts'

// A key that is pressed now is pressed at 12:34.
beforeEach(() => {
  vi.useFakeTimers({ now: 754_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A note whose talk began at moment 0, and hands that write in it at moments given in seconds. */
function aNote(doc = '') {
  let state = EditorState.create({
    doc,
    selection: { anchor: doc.length },
    extensions: [
      lineBegins,
      noteMarkdown(),
      talkTime.of({ elapsedAt: (moment) => Math.floor(moment / 1000), begin: () => {} }),
    ],
  })
  const dispatch = (transaction: Transaction) => {
    state = transaction.state
  }
  return {
    text: () => state.doc.toString(),
    /** As an input method writes: the composition's steps, each in place of the one before. */
    types(atSecond: number, ...texts: readonly string[]) {
      const from = state.selection.main.head
      let to = from
      for (const text of texts) {
        state = state.update({
          changes: { from, to, insert: text },
          selection: { anchor: from + text.length },
          annotations: Transaction.time.of(atSecond * 1000),
          userEvent: 'input.type.compose',
        }).state
        to = from + text.length
      }
    },
    press: (kind: Parameters<typeof insertMark>[0]) => insertMark(kind)({ state, dispatch }),
    takeOff: (seconds: number) => earlierMark(seconds)({ state, dispatch }),
    goTo(at: number) {
      state = state.update({ selection: { anchor: at } }).state
    },
    /** A blank where the cursor is; answers whether it made a mark. */
    blank() {
      const change = markOfTyped(state, state.selection.main.head)
      if (change) state = state.update(change).state
      return change !== null
    },
  }
}

test('a sign and a blank make a mark, with the time when the sign was typed', () => {
  const note = aNote()
  note.types(65, '!')
  expect(note.blank()).toBe(true)
  expect(note.text()).toBe('- [01:05] ★ ')
})

test.each([
  ['★', '★'],
  ['！', '★'],
  ['？', '？'],
  ['->', '→'],
  ['“', '〝'],
  ['＠', '◎'],
])('%s and a blank make the mark %s', (typed, sign) => {
  const note = aNote()
  note.types(0, typed)
  note.blank()
  expect(note.text()).toBe(`- [00:00] ${sign} `)
})

test('a sign before a line that was written takes the time when that was begun', () => {
  const note = aNote()
  note.types(65, 'し', 'しんらい', '信頼性')
  note.types(90, 'は会話')
  note.goTo(0)
  note.types(120, '★')
  note.blank()
  expect(note.text()).toBe('- [01:05] ★ 信頼性は会話')
})

test.each(['a!', '-', '#', '>', '１', 'と'])('%s and a blank stay what they are', (typed) => {
  const note = aNote()
  note.types(0, typed)
  expect(note.blank()).toBe(false)
})

test('between code fences a sign is code', () => {
  const note = aNote('```\n')
  note.types(0, '!')
  expect(note.blank()).toBe(false)
})

test('the key of a mark pressed twice makes a mark of the line above, with the time when that was begun', () => {
  const note = aNote()
  note.types(65, '信頼性は会話です')
  note.press('key message')
  expect(note.text()).toBe('信頼性は会話です\n- [12:34] ★ ')
  note.press('key message')
  expect(note.text()).toBe('- [01:05] ★ 信頼性は会話です')
})

test('a list item becomes the mark that its line was begun as', () => {
  const note = aNote('- ')
  note.types(61, 'k6 を試す')
  note.press('to try')
  note.press('to try')
  expect(note.text()).toBe('- [01:01] → k6 を試す')
})

test('a line that was not begun here is never made a mark of by accident', () => {
  const note = aNote('前からある行')
  note.press('quote')
  const once = note.text()
  note.press('quote')
  expect(note.text()).toBe(once)
})

test('a line that was emptied is begun anew', () => {
  const note = aNote()
  note.types(10, 'あ', '')
  note.types(70, '!')
  note.blank()
  expect(note.text()).toBe('- [01:10] ★ ')
})

test('ten seconds come off the mark at the cursor, else the one above it, and never below zero', () => {
  const note = aNote('- [12:34] ★ a\n- [00:04] ？ b\n続き')
  note.takeOff(10)
  expect(note.text()).toBe('- [12:34] ★ a\n- [00:00] ？ b\n続き')
  note.goTo(3)
  note.takeOff(10)
  expect(note.text()).toBe('- [12:24] ★ a\n- [00:00] ？ b\n続き')
})

test('without a mark above the cursor no time is taken off', () => {
  const note = aNote('メモ\n- ★ 時刻のない印')
  note.takeOff(10)
  expect(note.text()).toBe('メモ\n- ★ 時刻のない印')
})
