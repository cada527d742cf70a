import type { Name } from '../../../db/model.ts'
import type { Completion } from '../../design/CompletionField.tsx'

/** Names alike but for width and case are one name: ＳＬＯ, slo. */
const sameName = (name: string) => name.normalize('NFKC').trim().toLowerCase()

/** The completion that makes a new record of what was typed. */
export const newNameId = 'new'

/**
 * What completes a typed name, what Enter takes first: the name itself where the library has it, else a new one, so
 * that Enter never takes a name that was not typed; then the others, which the arrow keys reach.
 *
 * @param taken   names that are in the field already
 * @param newWord  the words for making a new one
 */
export function nameCompletions(
  typed: string,
  found: readonly Name[],
  taken: readonly string[],
  newWord: string,
): Completion[] {
  if (typed.trim() === '') return []
  const takenNames = new Set(taken.map(sameName))
  const free = found.filter(({ name }) => !takenNames.has(sameName(name)))
  const same = free.filter(({ name }) => sameName(name) === sameName(typed))
  const others = free.filter((name) => !same.includes(name))
  const isTaken = takenNames.has(sameName(typed))
  return [
    ...same.map(completionOf),
    ...(same.length > 0 || isTaken ? [] : [{ id: newNameId, words: newWord }]),
    ...others.map(completionOf),
  ]
}

const completionOf = ({ id, name, beside }: Name): Completion => ({ id, words: name, beside })
