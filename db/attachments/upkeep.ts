import { rmSync } from 'node:fs'
import { z } from 'zod'
import type { Library } from '../library.ts'
import type { Reader } from '../sqlite.ts'
import { one } from '../sqlite.ts'
import type { KeptFile } from './files.ts'
import { keptFiles } from './files.ts'

const DAY = 24 * 60 * 60 * 1000

/** As long as undo may still bring back a record of the file. */
const KEPT_DAYS = 30

/**
 * Removes the files that nobody uses: no record names them, no note shows them, no list begins with them, and they were kept a month ago or
 * earlier, so that undo no longer reaches the record that was theirs. In steps, for there may be many.
 */
export function* removeUnusedFiles(library: Library): Generator<void, void, undefined> {
  const before = new Date(library.now().getTime() - KEPT_DAYS * DAY)
  for (const files of keptFiles(library.folder)) {
    for (const file of files.filter(({ keptAt }) => keptAt < before))
      if (!isInUse(library.reader, file, before)) rmSync(file.path, { force: true })
    yield
  }
}

const Row = z.object({ found: z.int() })

const isInUse = (db: Reader, { sha256 }: KeptFile, since: Date): boolean =>
  one(db, Row, 'SELECT 1 AS found FROM attachment WHERE sha256 = ? LIMIT 1', sha256) !== null ||
  one(db, Row, "SELECT 1 AS found FROM list WHERE cover ->> 'sha256' = ? LIMIT 1", sha256) !== null ||
  isInLog(db, sha256, since) ||
  isInNote(db, sha256)

/** Whether undo could bring back what names it: a record removed, or a list's cover exchanged, in the last month. */
const isInLog = (db: Reader, sha256: string, since: Date): boolean =>
  one(
    db,
    Row,
    `SELECT 1 AS found FROM action JOIN change ON change.action_n = action.n
     WHERE action.at > ?
       AND (change.kind = 'attachment' AND change.operation = 'remove'
         OR change.kind = 'list' AND change.field IN ('cover', '*'))
       AND instr(change.before, ?) > 0 LIMIT 1`,
    since.toISOString(),
    sha256,
  ) !== null

/** Whether a note shows it, or an earlier state of one that can be restored. */
const isInNote = (db: Reader, sha256: string): boolean =>
  one(
    db,
    Row,
    `SELECT 1 AS found WHERE EXISTS (SELECT 1 FROM talk WHERE instr(note, ?) > 0)
       OR EXISTS (SELECT 1 FROM revision WHERE instr(note, ?) > 0)`,
    sha256,
    sha256,
  ) !== null
