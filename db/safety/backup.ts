import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { copyFiles } from '../attachments/files.ts'
import type { Library } from '../library.ts'
import type { Result } from '../model.ts'
import { done, failed } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import { statement } from '../sqlite.ts'

/**
 * Backs a library up into one file of a person's choice; its attachments, where there are any, into a folder beside
 * that file. They never change, so a second backup copies only what is new.
 *
 * @returns the bytes of both
 */
export function makeBackup(
  { reader, folder, file: own }: Library,
  file: string,
): Result<{ bytes: number; attachments: number }> {
  // What lies at the backup's place is replaced: that must never be the library itself.
  if (resolve(file) === own) return failed({ code: 'file unwritable', file, reason: 'EEXIST' })
  try {
    copyTo(reader, file)
    const attachments = copyFiles(folder, attachmentsBeside(file))
    return done({ bytes: statSync(file).size + attachments.bytes, attachments: attachments.files })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return failed({ code: 'file unwritable', file, reason: error.message })
  }
}

/** The folder that holds the attachments of a backup: `shelf.sqlite` has `shelf.files/attachments/…`. */
export const attachmentsBeside = (file: string): string => `${resolve(file).replace(/\.[^./\\]+$/, '')}.files`

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
