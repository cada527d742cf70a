import { isolateHistory } from '@codemirror/commands'
import type { EditorState, TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { MarkKind } from '../../../db/model.ts'
import { markLine, markSigns } from '../../../db/model.ts'
import { isCode } from './is-code.ts'
import { beginOf, lineBegins } from './line-begins.ts'
import { talkTime } from './talk-time.ts'

/** What one types before a blank at the beginning of a line, besides the signs themselves. Full width is the same. */
const typed: ReadonlyMap<string, MarkKind> = new Map([
  ['!', 'key message'],
  ['☆', 'key message'],
  ['?', 'question'],
  ['->', 'to try'],
  ['⇒', 'to try'],
  ['"', 'quote'],
  ['“', 'quote'],
  ['”', 'quote'],
  ['@', 'photo'],
])
const signs: ReadonlyMap<string, MarkKind> = new Map([
  ...typed,
  [markSigns['key message'], 'key message'],
  [markSigns['to try'], 'to try'],
  [markSigns.quote, 'quote'],
  [markSigns.photo, 'photo'],
])

/**
 * A sign and a blank at the beginning of a line make a mark of it: `! ` or `★ `, with the time when the line was
 * begun. One step of undo gives back what was typed. Never while a composition runs: its blanks choose candidates.
 */
export const typedMark = EditorView.inputHandler.of((view, from, to, text) => {
  if (view.composing || view.compositionStarted || from !== to || !/^[ 　]$/u.test(text)) return false
  const change = markOfTyped(view.state, from)
  if (change) view.dispatch(change)
  return change !== null
})

/** The change that makes a mark of the line up to this place; `null` where no sign stands there. */
export function markOfTyped(state: EditorState, at: number): TransactionSpec | null {
  if (state.readOnly) return null
  const line = state.doc.lineAt(at)
  const before = line.text.slice(0, at - line.from)
  const { indent = '', sign = '' } =
    /^(?<indent>[ \t]*)(?:[-*+] )?(?<sign>\S{1,2})$/u.exec(before)?.groups ?? {}
  const kind = signs.get(sign.normalize('NFKC'))
  if (!kind || isCode(state, line.from)) return null
  const begun = beginOf(state.field(lineBegins, false) ?? [], line) ?? Date.now()
  const insert = indent + markLine(kind, state.facet(talkTime).elapsedAt(begun), '')
  return {
    changes: { from: line.from, to: at, insert },
    selection: { anchor: line.from + insert.length },
    annotations: isolateHistory.of('full'),
    userEvent: 'input.mark',
  }
}
