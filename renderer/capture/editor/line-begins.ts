import type { Line, Text, Transaction } from '@codemirror/state'
import { Transaction as Change, StateField } from '@codemirror/state'

/** A line that was begun here: where it begins, and when its first letter was written. */
interface Begun {
  readonly at: number
  /** Milliseconds of Unix time. */
  readonly moment: number
}

/** Who makes a mark of a line does so soon after writing it. */
const remembered = 50

/**
 * When each of the last lines was begun: its first letter, or the first one of its composition. What was said is older
 * than the key that makes a mark of it.
 */
export const lineBegins = StateField.define<readonly Begun[]>({
  create: () => [],
  update(begun, transaction) {
    if (!transaction.docChanged) return begun
    const { changes, newDoc } = transaction
    const moved = begun
      .map(({ at, moment }) => ({ at: changes.mapPos(at, -1), moment }))
      .filter(({ at }, index, all) => isBegun(newDoc, at) && all[index - 1]?.at !== at)
    const fresh = transaction.isUserEvent('input') ? justBegun(transaction, moved) : []
    return [...moved, ...fresh].slice(-remembered)
  },
})

/** When a line was begun, in milliseconds of Unix time; `null` where that was not here, or long ago. */
export const beginOf = (begun: readonly Begun[], line: Line): number | null =>
  begun.findLast(({ at }) => at === line.from)?.moment ?? null

/** Nothing, or a list item that holds nothing. */
export const isBlankLine = (text: string) => /^\s*(?:[-*+]\s*)?$/u.test(text)

function isBegun(doc: Text, at: number): boolean {
  const line = doc.lineAt(at)
  return line.from === at && !isBlankLine(line.text)
}

function justBegun(transaction: Transaction, known: readonly Begun[]): Begun[] {
  const { changes, startState, newDoc } = transaction
  const moment = transaction.annotation(Change.time) ?? Date.now()
  const begun: Begun[] = []
  changes.iterChangedRanges((fromA, _toA, fromB, toB) => {
    for (let line = newDoc.lineAt(fromB); ; line = newDoc.lineAt(line.to + 1)) {
      const isNew = line.from > fromB || isBlankLine(startState.doc.lineAt(fromA).text)
      const isKnown = known.some(({ at }) => at === line.from)
      if (isNew && !isKnown && !isBlankLine(line.text)) begun.push({ at: line.from, moment })
      if (line.to >= toB || begun.length > remembered) return
    }
  })
  return begun
}
