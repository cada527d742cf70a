import type { Journal } from '../history/journal.ts'
import type { Imported, Problem } from '../model.ts'
import type { Memory } from './save-memory.ts'
import type { SaveOptions, SaveOutcome } from './save-outcome.ts'
import { Stopped } from './save-outcome.ts'
import type { References } from './save-references.ts'
import type { Origin } from './save-standing.ts'

/** What every part of saving one import needs. */
export interface SaveContext {
  readonly journal: Journal
  readonly outcome: SaveOutcome
  readonly options: SaveOptions
  readonly references: References
  readonly memory: Memory
  /** The file at hand. */
  readonly source: Imported
  readonly origin: Origin & { readonly met: Set<string> }
}

/** Is called before each record is saved. */
export function step({ options }: SaveContext): void {
  if (options.watch?.goesOn() === false) throw new Stopped()
}

export const report = ({ outcome, origin }: SaveContext, problem: Omit<Problem, 'file'>): void => {
  outcome.problems.push({ file: origin.file, ...problem })
}
