import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { APPLICATION_ID } from './application-id.ts'
import { addDevice } from './history/clock.ts'
import { libraryFile } from './library-folder.ts'
import type { Changed, Failure, Result } from './model.ts'
import { done, failed } from './model.ts'
import { copyTo, newestBackup } from './safety/backup.ts'
import { knownVersion, migrate, versionOf } from './schema/migrate.ts'
import { rebuild } from './search/search-index.ts'
import type { Reader, Writer } from './sqlite.ts'
import { isReader, isWriter } from './sqlite.ts'
import { sqliteFailure } from './sqlite-failure.ts'

/** An open library: what every function of `db/` takes first. */
export interface Library {
  readonly folder: string
  /** The database file itself. */
  readonly file: string
  readonly reader: Reader
  /** `null` when the library can only be read. */
  readonly writer: Writer | null
  /** True when somebody else writes to the library, which is why it can only be read here. */
  readonly openElsewhere: boolean
  now(): Date
  /** Tells whoever listens which records a commit has changed. */
  announce(changed: readonly Changed[]): void
  onChanged(listener: (changed: readonly Changed[]) => void): () => void
  /** Whether the library's file is still the one that was opened: a drive may have gone, a folder been moved. */
  presence(): Result<null>
  /** Closes the file; an error in closing is the caller's to see. */
  close(): void
}

export interface OpenOptions {
  readonly access: 'write' | 'read'
  /** The clock; tests set it. */
  readonly now?: () => Date
}

/** The first release without the WAL-reset bug, which could corrupt a library (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = '3.51.3'

/**
 * Opens the library in a folder, making both where they are missing.
 *
 * With `access: 'write'` on a library that another process writes to, it is opened for reading: see `openElsewhere`.
 * Fails, without touching anything, on a library of a newer Talkshelf, a damaged one, and a folder that holds
 * backups or attachments but no library.
 */
export function openLibrary(
  folder: string,
  { access, now = () => new Date() }: OpenOptions,
): Result<Library> {
  const place = resolve(folder)
  const file = join(place, libraryFile)
  try {
    const refusal = existsSync(file) ? null : refuseNew(place, access)
    if (refusal) return failed(refusal)
    mkdirSync(place, { recursive: true })
    const lock = access === 'write' ? takeLock(place) : null
    const openElsewhere = access === 'write' && lock === null
    const db = new Database(file, { readonly: lock === null, timeout: 2_000 })
    const opened = prepare(db, place, file)
    if (!opened.ok) {
      db.close()
      lock?.close()
      return opened
    }
    return done(libraryOn(db, { place, file, now, lock, openElsewhere }))
  } catch (error) {
    const failure = sqliteFailure(error, { folder: place, file }) ?? fileFailure(error, place)
    if (!failure) throw error
    return failed(failure.code === 'library damaged' ? { ...failure, backup: newestBackup(place) } : failure)
  }
}

function refuseNew(folder: string, access: 'write' | 'read'): Failure | null {
  if (access === 'read') return { code: 'library gone', folder }
  const present = existsSync(folder) ? readdirSync(folder) : []
  const signs = ['backups', 'attachments', ...(present.includes(libraryFile) ? [] : [`${libraryFile}-wal`])]
  const remains = signs.filter((name) => present.includes(name))
  if (remains.length === 0) return null
  // Never read as empty: the file was lost or moved, and a new one would hide that.
  return { code: 'library damaged', folder, found: [libraryFile], backup: newestBackup(folder) }
}

function fileFailure(error: unknown, folder: string): Failure | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return /^E[A-Z]+$/.test(error.code) ? { code: 'not a library', folder, reason: error.message } : null
}

/**
 * The right to write, as an exclusive lock that the system holds on a file of its own, so that it ends with the
 * process however that ends. `null` when somebody else has it.
 */
function takeLock(folder: string): Database.Database | null {
  const lock = new Database(join(folder, 'talkshelf.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') return null
    throw error
  }
}

function prepare(db: Database.Database, folder: string, file: string): Result<null> {
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get())
  if (version.localeCompare(OLDEST_SQLITE, 'en', { numeric: true }) < 0) {
    return failed({ code: 'sqlite too old', version, needed: OLDEST_SQLITE })
  }
  const isBlank = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  const refusal = isBlank ? refuseNew(folder, isWriter(db) ? 'write' : 'read') : null
  if (refusal) return failed(refusal)
  if (!isBlank && db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    return failed({ code: 'not a library', folder, reason: file })
  }
  const [present, known] = [versionOf(db), knownVersion()]
  if (present > known) return failed({ code: 'library newer', folder, version: present, knownVersion: known })
  db.pragma('foreign_keys = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -64000')
  if (!isWriter(db)) return present < known ? failed({ code: 'read only', folder }) : done(null)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  // `settle` (upkeep.ts) is there first, and at a better moment; this is for whoever saves without a pause.
  db.pragma('wal_autocheckpoint = 8000')
  if (isBlank) {
    makeLibrary(db)
  } else if (present < known) {
    copyTo(db, join(folder, 'backups', `before-schema-${known}-from-${present}.sqlite`))
    migrate(db)
  }
  return done(null)
}

/** Makes a blank file a library, in one transaction: a power cut leaves a blank file, never half a library. */
function makeLibrary(db: Writer): void {
  db.transaction(() => {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db)
    addDevice(db)
    // Of nothing: an outdated index of a library that holds something is rebuilt by `upkeep`, which takes a while.
    for (const _ of rebuild(db));
  }).immediate()
}

interface Opened {
  readonly place: string
  readonly file: string
  readonly now: () => Date
  readonly lock: Database.Database | null
  readonly openElsewhere: boolean
}

function libraryOn(db: Database.Database, { place, file, now, lock, openElsewhere }: Opened): Library {
  if (!isReader(db)) throw new Error('the library was closed while it was being opened')
  const opened = statSync(file, { bigint: true })
  const listeners = new Set<(changed: readonly Changed[]) => void>()
  return {
    folder: place,
    file,
    reader: db,
    writer: isWriter(db) ? db : null,
    openElsewhere,
    now,
    announce(changed) {
      for (const listener of listeners) listener(changed)
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    presence() {
      const found = statSync(file, { bigint: true, throwIfNoEntry: false })
      const isSame = found !== undefined && found.ino === opened.ino && found.dev === opened.dev
      return isSame ? done(null) : failed({ code: 'library gone', folder: place })
    },
    close() {
      db.close()
      lock?.close()
    },
  }
}
