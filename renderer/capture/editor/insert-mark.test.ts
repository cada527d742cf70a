import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import type { MarkKind } from '../../../db/model.ts'
import { insertMark } from './insert-mark.ts'
import { noTime, talkTime } from './talk-time.ts'

/** Presses the key of a mark in a note, `|` being the cursor, when the talk has run for 12:34. */
function marks(name: string, kind: MarkKind, before: string, expected: string) {
  test(name, () => {
    const at = before.indexOf('|')
    let state = EditorState.create({
      doc: before.replace('|', ''),
      selection: { anchor: at },
      extensions: talkTime.of({ ...noTime, elapsedAt: () => 754 }),
    })
    insertMark(kind)({ state, dispatch: (transaction) => (state = transaction.state) })
    const text = state.doc.toString()
    const { head } = state.selection.main
    expect(`${text.slice(0, head)}|${text.slice(head)}`).toBe(expected)
  })
}

marks('in an empty note, the mark is its first line', 'key message', '|', '- [12:34] ★ |')
marks(
  'a line with text stays whole, and the mark comes under it',
  'question',
  '信頼|性\n次',
  '信頼性\n- [12:34] ？ |\n次',
)
marks('an empty list item becomes the mark', 'to try', 'k6\n- |', 'k6\n- [12:34] → |')
marks('in a nested list the mark is nested as deep', 'quote', '- a\n  - b|', '- a\n  - b\n  - [12:34] 〝 |')
marks('an empty mark changes its kind and keeps its time', 'photo', '- [00:10] ★ |', '- [00:10] ◎ |')
marks(
  'after a mark with text comes the next one',
  'key message',
  '- [00:10] ★ a|',
  '- [00:10] ★ a\n- [12:34] ★ |',
)

test('without a clock a mark has no time', () => {
  let state = EditorState.create()
  insertMark('quote')({ state, dispatch: (transaction) => (state = transaction.state) })
  expect(state.doc.toString()).toBe('- 〝 ')
})

test('a note that is only to be read takes no mark', () => {
  const state = EditorState.create({ extensions: EditorState.readOnly.of(true) })
  expect(insertMark('quote')({ state, dispatch: () => expect.unreachable() })).toBe(false)
})
