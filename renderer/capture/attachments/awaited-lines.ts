import { isolateHistory } from '@codemirror/commands'
import type { EditorState, TransactionSpec } from '@codemirror/state'
import { StateEffect, StateField } from '@codemirror/state'

/** Behind a list item, such a line would count as more of the item: Markdown's "lazy continuation". */
const isParagraph = (text: string) => !/^\s*(?:[-*+#>]|\d+[.)]\s|`{3}|~{3}|\|)/u.test(text)

/** A line that is still to come: its file is on its way into the library. */
interface Awaited {
  readonly id: number
  /** Where it belongs; it moves along with what is typed meanwhile. */
  readonly at: number
}

const begin = StateEffect.define<Awaited>({
  map: ({ id, at }, changes) => ({ id, at: changes.mapPos(at, -1) }),
})
const end = StateEffect.define<number>()

/** The places of lines that are still to come. One may type on: nothing is held up, and no place is lost. */
export const awaitedLines = StateField.define<readonly Awaited[]>({
  create: () => [],
  update(awaited, { changes, effects }) {
    // What is typed goes behind the place; a line that was awaited there too goes before it.
    const side = effects.some((effect) => effect.is(end)) ? 1 : -1
    const moved = awaited.map(({ id, at }) => ({ id, at: changes.mapPos(at, side) }))
    const begun = effects.flatMap((effect) => (effect.is(begin) ? [effect.value] : []))
    const ended = new Set(effects.flatMap((effect) => (effect.is(end) ? [effect.value] : [])))
    return [...moved, ...begun].filter(({ id }) => !ended.has(id))
  },
})

let lastId = 0

/** Keeps a place; its number is what the line is put in by. */
export function awaitLine(at: number): { id: number; spec: TransactionSpec } {
  lastId += 1
  return { id: lastId, spec: { effects: begin.of({ id: lastId, at }) } }
}

/**
 * Puts the line that was waited for into its place, as one step of undo; without a line only gives the place back.
 * A line of text is never torn: the new one goes before it from its begin, else behind it. The cursor follows from
 * that place, and stays anywhere else.
 */
export function putAwaited(state: EditorState, id: number, text: string | null): TransactionSpec {
  const effects = end.of(id)
  const at = state.field(awaitedLines).find((awaited) => awaited.id === id)?.at
  if (at === undefined || text === null) return { effects }
  const line = state.doc.lineAt(at)
  const isFree = /^\s*(?:[-*+]\s*)?$/u.test(line.text)
  const isBefore = at === line.from && line.length > 0
  const change = isFree
    ? { from: line.from, to: line.to, insert: text }
    : isBefore
      ? { from: line.from, insert: text + state.lineBreak + (isParagraph(line.text) ? state.lineBreak : '') }
      : { from: line.to, insert: state.lineBreak + text }
  const { main } = state.selection
  const follows = main.empty && main.head === at
  const cursor = change.from + change.insert.length
  return {
    effects,
    changes: change,
    ...(follows && { selection: { anchor: cursor }, scrollIntoView: true }),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.attach',
  }
}
