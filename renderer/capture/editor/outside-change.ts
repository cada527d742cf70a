import { isolateHistory } from '@codemirror/commands'
import type { EditorState, TransactionSpec } from '@codemirror/state'
import { Transaction } from '@codemirror/state'

/**
 * The change that makes the note hold the given text, touching only what differs, so that cursor, scroll position and undo of
 * all the rest stay.
 */
export function replaceWith(state: EditorState, given: string): TransactionSpec {
  // The editor counts every line break as one unit.
  const text = given.replaceAll(/\r\n?/gu, '\n')
  const old = state.doc.toString()
  const shorter = Math.min(old.length, text.length)
  let same = 0
  while (same < shorter && old[same] === text[same]) same += 1
  let sameAtEnd = 0
  while (sameAtEnd < shorter - same && old.at(-1 - sameAtEnd) === text.at(-1 - sameAtEnd)) sameAtEnd += 1
  return {
    changes: { from: same, to: old.length - sameAtEnd, insert: text.slice(same, text.length - sameAtEnd) },
  }
}

/** The same for what a person chose: one step of undo, never joined to the typing just before it. */
export const putInPlace = (state: EditorState, text: string): TransactionSpec => ({
  ...replaceWith(state, text),
  annotations: isolateHistory.of('full'),
})

/** The same for what another window wrote: not to be taken back by undo in this one. */
export const takeOver = (state: EditorState, text: string): TransactionSpec => ({
  ...replaceWith(state, text),
  annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)],
})
