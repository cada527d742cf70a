import { history, undo } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { awaitedLines, awaitLine, putAwaited } from './awaited-lines.ts'

/** A note with its cursor at `|`. */
function noteAt(marked: string): EditorState {
  const cursor = marked.indexOf('|')
  return EditorState.create({
    doc: marked.replace('|', ''),
    selection: { anchor: cursor },
    extensions: [awaitedLines, history()],
  })
}

const shown = ({ doc, selection }: EditorState) => {
  const text = doc.toString()
  return `${text.slice(0, selection.main.head)}|${text.slice(selection.main.head)}`
}

const typed = (state: EditorState, text: string) => state.update(state.replaceSelection(text)).state

/** Pastes so many pictures at the cursor, types, and then each comes. */
function paste(marked: string, whileWaiting = '', pictures = ['PHOTO']): string {
  let state = noteAt(marked)
  const at = state.selection.main.head
  const ids = pictures.map(() => {
    const { id, spec } = awaitLine(at)
    state = state.update(spec).state
    return id
  })
  state = typed(state, whileWaiting)
  for (const [index, id] of ids.entries())
    state = state.update(putAwaited(state, id, pictures[index] ?? null)).state
  expect(state.field(awaitedLines)).toEqual([])
  return shown(state)
}

describe('a picture stands', () => {
  test('on the empty line of the cursor, which goes on behind it', () => {
    expect(paste('前\n|')).toBe('前\nPHOTO|')
    expect(paste('- |')).toBe('PHOTO|')
  })
  test('under a line with text', () => {
    expect(paste('信頼性は|会話です\n後')).toBe('信頼性は会話です\nPHOTO|\n後')
    expect(paste('前|')).toBe('前\nPHOTO|')
  })
  test('before a line from its begin, whose cursor stays in the text', () => {
    expect(paste('|後')).toBe('PHOTO\n\n|後')
    expect(paste('|- 後')).toBe('PHOTO\n|- 後')
  })
  test('before what was typed while it was on its way', () => {
    expect(paste('前\n|', '続き')).toBe('前\nPHOTO\n\n続き|')
  })
  test('in the order in which several were pasted', () => {
    expect(paste('|', '', ['ONE', 'TWO', 'THREE'])).toBe('ONE\nTWO\nTHREE|')
    expect(paste('前|', '', ['ONE', 'TWO'])).toBe('前\nONE\nTWO|')
    expect(paste('|', '続き', ['ONE', 'TWO'])).toBe('ONE\n\nTWO\n\n続き|')
  })
})

test('a file that was refused leaves the note as it is', () => {
  const state = noteAt('前|')
  const { id, spec } = awaitLine(1)
  const waiting = state.update(spec).state
  expect(shown(waiting.update(putAwaited(waiting, id, null)).state)).toBe('前|')
})

test('undo takes the picture out and nothing of what was typed before it', () => {
  const state = typed(noteAt('|'), '前')
  const { id, spec } = awaitLine(1)
  let now = state.update(spec).state
  now = now.update(putAwaited(now, id, 'PHOTO')).state
  undo({ state: now, dispatch: (transaction) => (now = transaction.state) })
  expect(now.doc.toString()).toBe('前')
})
