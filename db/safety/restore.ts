import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { APPLICATION_ID } from '../application-id.ts'
import { copyFiles } from '../attachments/files.ts'
import { libraryFile } from '../library-folder.ts'
import type { Result } from '../model.ts'
import { done, failed } from '../model.ts'
import { attachmentsBeside, newestBackup } from './backup.ts'

/**
 * Puts a backup in the place of a library. The library that was there is kept in `backups/`, whole, whatever state
 * it is in. Attachments that lie beside the backup come back, and none that is there goes. Fails, changing nothing, when the file is no library or when the library is open.
 */
export function restoreBackup(folder: string, file: string): Result<{ kept: string | null }> {
  const sound = soundLibrary(file)
  if (!sound.ok) return sound
  const place = resolve(folder)
  const target = join(place, libraryFile)
  mkdirSync(join(place, 'backups'), { recursive: true })
  const lock = new Database(join(place, 'talkshelf.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    const kept = existsSync(target) ? setAside(place, target) : null
    for (const rest of ['-wal', '-shm']) rmSync(target + rest, { force: true })
    copyFiles(attachmentsBeside(file), place)
    copyFileSync(file, `${target}.new`)
    renameSync(`${target}.new`, target)
    return done({ kept })
  } catch (error) {
    if (error instanceof Database.SqliteError) return failed({ code: 'read only', folder: place })
    if (error instanceof Error)
      return failed({ code: 'file unwritable', file: target, reason: error.message })
    throw error
  } finally {
    lock.close()
  }
}

function soundLibrary(file: string): Result<null> {
  if (!existsSync(file)) return failed({ code: 'file unreadable', file, reason: 'ENOENT' })
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    const verdict = db.pragma('quick_check(1)', { simple: true })
    const isLibrary = db.pragma('application_id', { simple: true }) === APPLICATION_ID
    db.close()
    if (!isLibrary) return failed({ code: 'not a library', folder: file, reason: 'application_id' })
    if (verdict === 'ok') return done(null)
    return failed({
      code: 'library damaged',
      folder: file,
      found: [String(verdict)],
      backup: newestBackup(file),
    })
  } catch (error) {
    if (error instanceof Database.SqliteError)
      return failed({ code: 'not a library', folder: file, reason: error.message })
    throw error
  }
}

/** The old file together with what its write-ahead log still holds, folded in by SQLite itself where it can. */
function setAside(place: string, target: string): string {
  const kept = join(place, 'backups', `replaced-${new Date().toISOString().replaceAll(':', '-')}.sqlite`)
  foldIn(target)
  renameSync(target, kept)
  return kept
}

/** A file too damaged for that is the very reason to restore: it is set aside as it is. */
function foldIn(target: string): void {
  let db: Database.Database | null = null
  try {
    db = new Database(target)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  } finally {
    db?.close()
  }
}
