import type { Name } from '../../../db/model.ts'
import type { Completion } from '../../design/CompletionField.tsx'

/** Names alike but for width and case are one name: ＳＬＯ, slo. */
const sameName = (name: string) => name.normalize('NFKC').trim().toLowerCase()

/** The completion that makes a new record of what was typed. */
export const newNameId = 'new'

/**
 * What completes a typed name, what Enter takes first: the name itself where the library has it, else a new one, so
 * that Enter never takes a name that was not typed; then the others, which the arrow keys reach. Tags that begin with
 * what was typed come before a new one: `cul` is most likely the way to `culture/postmortem`.
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
  const begun =
    same.length > 0 ? [] : free.filter((name) => name.kind === 'tag' && beginsWith(name.name, typed))
  const others = free.filter((name) => !same.includes(name) && !begun.includes(name))
  const isTaken = takenNames.has(sameName(typed))
  return [
    ...same.map(completionOf),
    ...begun.map(completionOf),
    ...(same.length > 0 || isTaken ? [] : [{ id: newNameId, words: newWord }]),
    ...others.map(completionOf),
  ]
}

/** What was typed, without a choice: the name of that spelling, or a new one. */
export const typedOf = (typed: string, completions: readonly Completion[]): Completion | undefined =>
  completions.find(({ id, words }) => id === newNameId || sameName(words) === sameName(typed))

const beginsWith = (name: string, typed: string) => sameName(name).startsWith(sameName(typed))

const completionOf = ({ id, name, beside }: Name): Completion => ({ id, words: name, beside })
