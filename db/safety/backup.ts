import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Library } from '../library.ts'
import type { Result } from '../model.ts'
import { done, failed } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import { statement } from '../sqlite.ts'

/** Backs a library up into one file of a person's choice. */
export function makeBackup({ reader, file: own }: Library, file: string): Result<{ bytes: number }> {
  // What lies at the backup's place is replaced: that must never be the library itself.
  if (resolve(file) === own) return failed({ code: 'file unwritable', file, reason: 'EEXIST' })
  try {
    copyTo(reader, file)
    return done({ bytes: statSync(file).size })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return failed({ code: 'file unwritable', file, reason: error.message })
  }
}

/** Writes a whole, compact copy of a library into one file; one that is already there is replaced. */
export function copyTo(db: Reader, file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  statement(db, 'VACUUM INTO ?').run(file)
}

/** The newest file in a library's `backups/`, by its name; `null` where there is none. */
export function newestBackup(folder: string): string | null {
  const backups = join(folder, 'backups')
  if (!existsSync(backups)) return null
  const names = readdirSync(backups).filter((name) => name.endsWith('.sqlite'))
  const newest = names.sort().at(-1)
  return newest === undefined ? null : join(backups, newest)
}
