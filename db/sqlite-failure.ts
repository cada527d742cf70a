import { SqliteError } from 'better-sqlite3'
import type { Failure } from './model.ts'

/**
 * What an error of SQLite means to a person; `null` for a mistake of the program, which the caller lets fly.
 * Result codes: sqlite.org/rescode.html.
 */
export function sqliteFailure(
  error: unknown,
  at: { readonly folder: string; readonly file: string },
): Failure | null {
  if (!(error instanceof SqliteError)) return null
  if (error.code === 'SQLITE_FULL' || error.code === 'SQLITE_IOERR_WRITE')
    return { code: 'disk full', file: at.file }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) {
    return { code: 'library damaged', folder: at.folder, found: [error.message], backup: null }
  }
  if (/^SQLITE_(IOERR|CANTOPEN|READONLY_DBMOVED)/.test(error.code))
    return { code: 'library gone', folder: at.folder }
  if (/^SQLITE_(BUSY|LOCKED|READONLY)/.test(error.code)) return { code: 'read only', folder: at.folder }
  return null
}
