import { z } from 'zod'
import type { Writer } from '../sqlite.ts'
import type { Index } from './candidates.ts'
import { command, query } from './statement.ts'

/**
 * FTS5 writes each transaction as a piece of its own, and a search looks into all pieces. It would join some of them at
 * the end of every few transactions, which made one save in ten wait for 15 ms of that. Here they are joined when
 * nobody waits; only when sixteen of one size lie there, FTS5 still joins them at once ('crisismerge'). And it gathers
 * 4 MB in memory before it writes a piece, so that a batch of a rebuild is one piece, and not four.
 */
export function joinLater(library: Writer): void {
  for (const { automerge, hashsize } of Object.values(indexes)) {
    automerge(library)
    hashsize(library)
  }
}

/** Joins pieces where four or more of about one size lie there, in steps of some milliseconds. */
export function* joinSome(library: Writer): Generator<undefined, void, undefined> {
  for (const { merge } of Object.values(indexes)) {
    while (hasWritten(library, () => merge(library, 64))) yield
  }
}

/**
 * Joins all pieces into one: 'optimize' in steps (sqlite.org/fts5.html#the_merge_command), since all at once it takes
 * seconds for a hundred thousand talks.
 */
export function* joinAll(library: Writer): Generator<undefined, void, undefined> {
  for (const { merge } of Object.values(indexes)) {
    // A negative number begins to join all pieces; positive ones go on with it.
    for (let pages = -500; hasWritten(library, () => merge(library, pages)); pages = 500) yield
  }
}

/** Whether a call has written more than that it was called. */
function hasWritten(library: Writer, act: () => void): boolean {
  const before = rowsWritten.get(library)?.rows ?? 0
  act()
  return (rowsWritten.get(library)?.rows ?? 0) - before >= 2
}

const rowsWritten = query(z.object({ rows: z.int() }), 'SELECT total_changes() AS rows')

const indexes = { search: settingsOf('search'), search_name: settingsOf('search_name') }

function settingsOf(index: Index) {
  return {
    automerge: setting(index, 'automerge', 0),
    hashsize: setting(index, 'hashsize', 4 * 2 ** 20),
    merge: command(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?)`),
  }
}

/** Writes a setting, which is kept in the library, unless it is there already. */
function setting(index: Index, name: string, value: number): (library: Writer) => void {
  const stored = query(z.object({ v: z.int() }), `SELECT v FROM ${index}_config WHERE k = '${name}'`)
  // Not as a placeholder: a bound number is a REAL, which FTS5 refuses.
  const store = command(`INSERT INTO ${index} (${index}, rank) VALUES ('${name}', ${value})`)
  return (library) => {
    if (stored.get(library)?.v !== value) store(library)
  }
}
