import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Reader } from '../sqlite.ts'
import { statement } from '../sqlite.ts'

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
