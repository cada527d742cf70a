import { z } from 'zod'
import { removeUnusedFiles } from './attachments/upkeep.ts'
import type { Library } from './library.ts'
import { joinLater, joinSome } from './search/pieces.ts'
import { isCurrent, rebuild } from './search/search-index.ts'
import type { Writer } from './sqlite.ts'
import { isTalkRunning } from './talks/clocks.ts'
import { emptyTrash, TRASH_DAYS } from './trash/trash.ts'

const DAY = 24 * 60 * 60 * 1000

/** Whether the next step may come at once, or somebody listens to a talk and every step waits. */
export type Pause = 'none' | 'a talk runs'

/**
 * What an opened library wants done, in steps between which its caller may do other work: a search index that was
 * made by older rules is made anew, what has lain in the trash long enough goes, and then the files that nobody uses.
 */
export function* upkeep(library: Library): Generator<void, void, undefined> {
  const { writer } = library
  if (!writer) return
  joinLater(writer)
  if (!isCurrent(writer)) for (const _ of rebuild(writer)) yield
  emptyTrash(library, new Date(library.now().getTime() - TRASH_DAYS * DAY).toISOString())
  yield* removeUnusedFiles(library)
}

/**
 * The same where notes are written meanwhile: no step is taken while a talk runs, since they are saved on the same
 * thread. Its caller waits before it asks again; a talk may run for hours.
 */
export function* upkeepBetweenTalks(library: Library): Generator<Pause, void, undefined> {
  const steps = upkeep(library)
  for (;;) {
    while (isTalkRunning(library)) yield 'a talk runs'
    if (steps.next().done) return
    yield 'none'
  }
}

/** So much may wait in the write-ahead log, in pages of 4 kB, before it is worth a visit to the disk. */
const mostWaiting = 1000

/**
 * What saves leave to be done, in steps of some milliseconds, for when nobody asks for anything: the pieces of the
 * search index are joined, and the write-ahead log is carried into the library's file. Done by the saves themselves,
 * it made one in ten of them take five times as long.
 */
export function* settle({ writer }: Library): Generator<undefined, void, undefined> {
  if (!writer) return
  for (const _ of joinSome(writer)) {
    carryLog(writer)
    yield
  }
  carryLog(writer)
}

function carryLog(writer: Writer): void {
  const [{ log, checkpointed }] = Checkpoint.parse(writer.pragma('wal_checkpoint(NOOP)'))
  if (log - checkpointed > mostWaiting) writer.pragma('wal_checkpoint(PASSIVE)')
}

/** In pages: what the log holds, and what of it the file has already. */
const Checkpoint = z.tuple([z.object({ log: z.int(), checkpointed: z.int() })])
