import type { EditorState, Line, StateCommand } from '@codemirror/state'
import { EditorSelection } from '@codemirror/state'
import type { KeyBinding } from '@codemirror/view'
import { MarkKind, markHeadOfLine, markLine, markSigns } from '../../../db/model.ts'
import { clock } from './clock.ts'

/**
 * Writes a mark of this kind on a line of its own, `- [12:34] ★ `, with the time of now, and puts the cursor where its
 * text goes. A line with text stays as it is and the mark comes under it; an empty mark only changes its kind.
 */
export const insertMark =
  (kind: MarkKind): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false
    const line = state.doc.lineAt(state.selection.main.head)
    const change = changeSign(kind, line) ?? newLine(kind, line, state)
    dispatch(
      state.update({
        changes: change,
        selection: EditorSelection.cursor(change.cursor),
        scrollIntoView: true,
        userEvent: 'input.mark',
      }),
    )
    return true
  }

function changeSign(kind: MarkKind, line: Line) {
  const head = markHeadOfLine(line.text)
  if (!head || head.textFrom < line.text.length) return null
  const sign = { from: line.from + head.sign.from, to: line.from + head.sign.to }
  // Signs are of one UTF-16 unit each, so the line does not move.
  return { ...sign, insert: markSigns[kind], cursor: line.to }
}

function newLine(kind: MarkKind, line: Line, state: EditorState) {
  const mark = markLine(kind, state.facet(clock)(), '')
  const indent = /^[ \t]*(?=[-*+] )/u.exec(line.text)?.[0] ?? ''
  const isEmpty = /^\s*(?:[-*+]\s*)?$/u.test(line.text)
  const insert = isEmpty ? indent + mark : state.lineBreak + indent + mark
  const from = isEmpty ? line.from : line.to
  return { from, to: line.to, insert, cursor: from + indent.length + mark.length + (isEmpty ? 0 : 1) }
}

/** Mod-Enter for the key message, and Mod-1 to Mod-5 for the five kinds in their order. */
export const markKeys: readonly KeyBinding[] = [
  { key: 'Mod-Enter', run: insertMark('key message') },
  ...MarkKind.options.map((kind, index) => ({ key: `Mod-${index + 1}`, run: insertMark(kind) })),
]
