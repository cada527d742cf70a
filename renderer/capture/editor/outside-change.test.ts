import { history, undo } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { putInPlace, replaceWith, takeOver } from './outside-change.ts'

const text = fc.string({ unit: fc.constantFrom('あ', 'い', '\n', '\r\n', '𠮷', 'が') })

test('afterwards the note holds the given text, whatever it held', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const state = EditorState.create({ doc: before })
      expect(state.update(replaceWith(state, after)).state.doc.toString()).toBe(
        after.replaceAll('\r\n', '\n'),
      )
    }),
  )
})

test('the cursor stays where it was in the part that is the same', () => {
  const state = EditorState.create({ doc: '信頼性は会話です', selection: { anchor: 3 } })
  const after = state.update(takeOver(state, '信頼性は会話です。\n合意形成')).state
  expect(after.selection.main.head).toBe(3)
})

test('undo takes back what was typed here, and leaves what another window wrote', () => {
  let state = EditorState.create({ doc: 'SLO', extensions: history() })
  state = state.update({ changes: { from: 3, insert: ' Review' }, userEvent: 'input.type' }).state
  state = state.update(takeOver(state, '# SLO Review')).state
  undo({ state, dispatch: (transaction) => (state = transaction.state) })
  expect(state.doc.toString()).toBe('# SLO')
})

test('undo takes back a chosen text alone, however soon after typing it was chosen', () => {
  let state = EditorState.create({ extensions: history() })
  state = state.update({ changes: { from: 0, insert: '自動保存' }, userEvent: 'input.type' }).state
  state = state.update(putInPlace(state, '自動保存\n別の窓')).state
  undo({ state, dispatch: (transaction) => (state = transaction.state) })
  expect(state.doc.toString()).toBe('自動保存')
})
