import { z } from 'zod'
import type { Reader, Writer } from '../sqlite.ts'
import { all, run } from '../sqlite.ts'

// The table that knows which record of the library came from where.

export type SourceKind = 'event' | 'talk' | 'list'

export const SourceRow = z
  .object({
    key: z.string(),
    record: z.string(),
    file: z.string(),
    content: z.string(),
    left_as: z.string(),
    found_as: z.string(),
  })
  .transform(({ left_as: leftAs, found_as: foundAs, ...row }) => ({ ...row, leftAs, foundAs }))
/** What an importer knew a record by, and what it was like then: `db/schema/0003-imports.sql`. */
export type SourceRow = z.output<typeof SourceRow>

const columns = 'key, record, file, content, left_as, found_as'

/**
 * The rows of a key, and of those that only differ in their number: records without an id may share all the rest, and
 * one with an id may be told by several files.
 */
export const sourcesOf = (db: Reader, kind: SourceKind, key: string): SourceRow[] =>
  all(
    db,
    SourceRow,
    // Two questions along the key: with OR between them SQLite would look at every row.
    `SELECT ${columns} FROM source WHERE kind = ? AND key = ?
     UNION ALL
     SELECT ${columns} FROM (
       SELECT ${columns} FROM source WHERE kind = ? AND key >= ? AND key < ? ORDER BY length(key), key
     )`,
    kind,
    key,
    kind,
    `${key}\n#`,
    `${key}\n$`,
  )

/** The key itself, or the first numbered one that is free. */
export function freeKey(key: string, taken: readonly SourceRow[]): string {
  const keys = new Set(taken.map((row) => row.key))
  for (let number = 2; keys.has(key); number += 1) {
    const numbered = `${key}\n#${number}`
    if (!keys.has(numbered)) return numbered
  }
  return key
}

export function rememberSource(db: Writer, kind: SourceKind, row: SourceRow): void {
  run(
    db,
    `INSERT OR REPLACE INTO source (kind, key, record, file, content, left_as, found_as)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    kind,
    row.key,
    row.record,
    row.file,
    row.content,
    row.leftAs,
    row.foundAs,
  )
}
