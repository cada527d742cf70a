import { removeUnusedFiles } from './attachments/upkeep.ts'
import type { Library } from './library.ts'
import { isCurrent, rebuild } from './search/search-index.ts'
import { isTalkRunning } from './talks/clocks.ts'
import { emptyTrash, TRASH_DAYS } from './trash/trash.ts'

const DAY = 24 * 60 * 60 * 1000

/** Whether the next step may come at once, or somebody listens to a talk and every step waits. */
export type Pause = 'none' | 'a talk runs'

/**
 * What an opened library wants done, in steps between which its caller may do other work: a search index that was
 * made by older rules is made anew, what has lain in the trash long enough goes, and then the files that nobody uses.
 * No step is taken while a talk runs: notes are saved on the same thread.
 */
export function* upkeep(library: Library): Generator<Pause, void, undefined> {
  const steps = stepsOf(library)
  for (;;) {
    while (isTalkRunning(library)) yield 'a talk runs'
    if (steps.next().done) return
    yield 'none'
  }
}

function* stepsOf(library: Library): Generator<void, void, undefined> {
  const { writer } = library
  if (!writer) return
  if (!isCurrent(writer)) for (const _ of rebuild(writer)) yield
  emptyTrash(library, new Date(library.now().getTime() - TRASH_DAYS * DAY).toISOString())
  yield* removeUnusedFiles(library)
}
