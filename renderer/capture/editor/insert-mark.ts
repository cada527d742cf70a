import type { EditorState, Line, StateCommand } from '@codemirror/state'
import { EditorSelection } from '@codemirror/state'
import type { KeyBinding } from '@codemirror/view'
import { MarkKind, markHeadOfLine, markLine, markSigns } from '../../../db/model.ts'
import { beginOf, isBlankLine, lineBegins } from './line-begins.ts'
import { talkTime } from './talk-time.ts'

/**
 * Writes a mark of this kind on a line of its own, `- [12:34] ★ `, with the time of now, and puts the cursor where its
 * text goes. A line with text stays as it is and the mark comes under it; pressed once more, the key makes a mark of
 * that line, with the time when it was begun. Another key changes the kind of an empty mark.
 */
export const insertMark =
  (kind: MarkKind): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false
    state.facet(talkTime).begin(Date.now())
    const line = state.doc.lineAt(state.selection.main.head)
    const { cursor, ...changes } =
      takeLineAbove(kind, line, state) ?? changeSign(kind, line) ?? newLine(kind, line, state)
    dispatch(
      state.update({
        changes,
        selection: EditorSelection.cursor(cursor),
        scrollIntoView: true,
        userEvent: 'input.mark',
      }),
    )
    return true
  }

const isEmptyMark = (line: Line) => markHeadOfLine(line.text)?.textFrom === line.text.length

function takeLineAbove(kind: MarkKind, line: Line, state: EditorState) {
  if (line.number === 1 || !isEmptyMark(line) || markHeadOfLine(line.text)?.kind !== kind) return null
  const above = state.doc.line(line.number - 1)
  const begun = beginOf(state.field(lineBegins, false) ?? [], above)
  if (begun === null || markHeadOfLine(above.text) !== null) return null
  const { indent, text } = partsOf(above)
  const insert = indent + markLine(kind, state.facet(talkTime).elapsedAt(begun), text)
  return { from: above.from, to: line.to, insert, cursor: above.from + insert.length }
}

function changeSign(kind: MarkKind, line: Line) {
  const head = markHeadOfLine(line.text)
  if (!head || !isEmptyMark(line)) return null
  const sign = { from: line.from + head.sign.from, to: line.from + head.sign.to }
  // Signs are of one UTF-16 unit each, so the line does not move.
  return { ...sign, insert: markSigns[kind], cursor: line.to }
}

function newLine(kind: MarkKind, line: Line, state: EditorState) {
  const mark = markLine(kind, state.facet(talkTime).elapsedAt(Date.now()), '')
  const indent = /^[ \t]*(?=[-*+] )/u.exec(line.text)?.[0] ?? ''
  const isEmpty = isBlankLine(line.text)
  const insert = isEmpty ? indent + mark : state.lineBreak + indent + mark
  const from = isEmpty ? line.from : line.to
  return { from, to: line.to, insert, cursor: from + indent.length + mark.length + (isEmpty ? 0 : 1) }
}

function partsOf({ text }: Line) {
  const [all, indent = ''] = /^([ \t]*)(?:[-*+][ \t]+)?/u.exec(text) ?? ['']
  return { indent, text: text.slice(all.length) }
}

/** Mod-Enter for the key message, and Mod-1 to Mod-5 for the five kinds in their order. */
export const markKeys: readonly KeyBinding[] = [
  { key: 'Mod-Enter', run: insertMark('key message') },
  ...MarkKind.options.map((kind, index) => ({ key: `Mod-${index + 1}`, run: insertMark(kind) })),
]
