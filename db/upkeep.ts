import { removeUnusedFiles } from './attachments/upkeep.ts'
import type { Library } from './library.ts'
import { isCurrent, rebuild } from './search/search-index.ts'
import { emptyTrash, TRASH_DAYS } from './trash/trash.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * What an opened library wants done, in steps between which its caller may do other work: a search index that was
 * made by older rules is made anew, what has lain in the trash long enough goes, and then the files that nobody uses.
 */
export function* upkeep(library: Library): Generator<void, void, undefined> {
  const { writer } = library
  if (!writer) return
  if (!isCurrent(writer)) for (const _ of rebuild(writer)) yield
  emptyTrash(library, new Date(library.now().getTime() - TRASH_DAYS * DAY).toISOString())
  yield* removeUnusedFiles(library)
}
