import { v7 } from 'uuid'
import type { Library } from '../library.ts'
import type {
  FileFound,
  GivenName,
  Imported,
  ImportProgress,
  ImportState,
  NewName,
  Problem,
  Result,
  SameName,
} from '../model.ts'
import { done, failed } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import type { Opened } from './files/opened.ts'
import { openBytes, openPath } from './files/opened.ts'
import type { ReadFile, Unit } from './files/units.ts'
import { unitsOf } from './files/units.ts'
import { withKeys } from './identity.ts'
import { compared } from './save-compare.ts'
import { FilesImport } from './save-files.ts'
import { namesIn, newNames } from './save-names.ts'
import type { Watch } from './save-outcome.ts'

/** How long one answer may take, in milliseconds: the worker that gives it also saves notes. */
const patience = 150

export interface Given {
  readonly paths: readonly string[]
  /** What was dropped without a path. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

export interface Wishes {
  /** Indexes of files that shall not be imported. */
  readonly leaveOut: readonly number[]
  /** Names of the files that a person has said to be records of the library. */
  readonly same: readonly SameName[]
  /** Ids of edited records that shall become what the source says; the others stay as they are. */
  readonly take: readonly string[]
}

/**
 * One import while a person looks at it. Both reading and saving go on from question to question, for a moment each, so
 * that the calls of the windows get between; whoever asks no more has cancelled. Records are not kept: a file is read
 * again when it is shown and when it is saved.
 */
class ImportSession {
  readonly id = v7()
  readonly #opened: Opened[] = []
  readonly #units: Unit[]
  readonly #unread: {
    readonly file: string
    readonly failure: Extract<Result<never>, { ok: false }>['failure']
  }[] = []
  /** Of each file, which file of which unit it is. */
  readonly #places: { readonly unit: number; readonly at: number }[] = []
  #files: Iterator<{ readonly unit: number; readonly at: number; readonly read: ReadFile } | null>
  #looked = 0
  /** What was found out by opening alone. */
  #isTold = false
  #isRead = false
  /** The speakers and tags of all files, each with the files that name it. */
  readonly #names = new Map<string, { readonly given: GivenName; readonly files: number[] }>()
  /** Ids of records about which a person was asked. */
  readonly #asked = new Set<string>()
  #saving: FilesImport | null = null
  #toldProblems = 0

  constructor({ paths, files }: Given) {
    for (const path of paths) {
      const result = openPath(path)
      if (result.ok) this.#opened.push(result.value)
      else this.#unread.push({ file: path, failure: result.failure })
    }
    this.#opened.push(...files.map(({ name, bytes }) => openBytes(name, bytes)))
    this.#units = this.#opened.flatMap((opened) => unitsOf(opened))
    this.#files = this.#everyFile()
  }

  /** Looks at files for a moment; for none, at nothing but what was opened. */
  look({ reader }: Library, moment = patience): ImportState {
    const isFirst = !this.#isTold
    this.#isTold = true
    const found: FileFound[] = isFirst
      ? this.#unread.map(({ file, failure }) =>
          this.#indexed({ unit: -1, at: 0 }, { is: 'unread', file, failure }),
        )
      : []
    for (const until = Date.now() + moment; !this.#isRead && Date.now() < until; ) {
      const next = this.#files.next()
      if (next.done) this.#isRead = true
      else if (next.value) found.push(this.#found(reader, next.value, next.value.read))
    }
    return {
      id: this.id,
      names: this.#opened.map(({ name }) => name),
      done: this.#looked,
      of: this.#units.length,
      isRead: this.#isRead,
      files: found,
      problems: isFirst ? this.#opened.flatMap(({ problems }): readonly Problem[] => problems) : [],
      hidden: this.#opened.reduce((sum, { hidden }) => sum + hidden, 0),
    }
  }

  /** Speakers and tags that the library does not have, and those that they may be. */
  newNames({ reader }: Library): NewName[] {
    const all = [...this.#names.values()]
    const filesOf = new Map(all.map(({ given: { kind, name }, files }) => [`${kind} ${name}`, files]))
    return newNames(
      reader,
      all.map(({ given }) => given),
    ).map((one) => ({ ...one, files: filesOf.get(`${one.kind} ${one.name}`) ?? [] }))
  }

  /** One file in full, for its preview. */
  file(index: number): Result<Imported> {
    const place = this.#places[index]
    const unit = place && this.#units[place.unit]
    if (!place || !unit) return failed({ code: 'bad input', where: 'index', reason: `no file ${index}` })
    let at = 0
    for (const read of unit.read()) {
      if (at === place.at) return 'failure' in read ? failed(read.failure) : done(withKeys(read.imported))
      at += 1
    }
    return failed({ code: 'file unreadable', file: unit.name, reason: 'ENOENT' })
  }

  /** Saves files for a moment. What is wished counts when the first is saved. */
  save(library: Library, wishes: Wishes, watch?: () => Watch): Result<ImportProgress> {
    this.#saving ??= this.#begin(library, wishes, watch?.())
    const saving = this.#saving
    for (const until = Date.now() + patience; !saving.isDone; ) {
      const saved = saving.next()
      // Whoever wanted that knows why it is not done.
      if (!saved.ok && saved.failure.code === 'cancelled') break
      if (!saved.ok) return saved
      if (Date.now() >= until) break
    }
    const { saved, conflicts, unread } = saving.outcome
    const problems = saving.foundBySaving.slice(this.#toldProblems)
    this.#toldProblems += problems.length
    return done({ ...saving.progress, isDone: saving.isDone, saved, conflicts, problems, unread })
  }

  close(): void {
    for (const opened of this.#opened) opened.close()
  }

  #begin(library: Library, { leaveOut, same, take }: Wishes, watch?: Watch): FilesImport {
    const out = new Set(leaveOut)
    const taken = new Set(take)
    const indexes = new Map(this.#places.map(({ unit, at }, index) => [`${unit} ${at}`, index]))
    const units = this.#units.flatMap((unit, number): Unit[] => {
      const indexOf = (at: number) => indexes.get(`${number} ${at}`) ?? -1
      const wanted = function* () {
        let at = 0
        for (const read of unit.read()) {
          if (!out.has(indexOf(at))) yield read
          at += 1
        }
      }
      return out.has(indexOf(0)) && indexOf(1) === -1 ? [] : [{ ...unit, read: wanted }]
    })
    // What was edited after it was looked at is nobody's wish yet: it stays, and the next import asks.
    const decide = (id: string) => (taken.has(id) ? 'take' : this.#asked.has(id) ? 'keep' : null)
    return new FilesImport(library, units, { same, decide, watch })
  }

  *#everyFile() {
    for (const [unit, { read }] of this.#units.entries()) {
      let at = 0
      for (const file of read()) {
        yield { unit, at, read: file }
        at += 1
      }
      this.#looked += 1
      yield null
    }
  }

  #found(reader: Reader, place: { readonly unit: number; readonly at: number }, read: ReadFile): FileFound {
    if ('failure' in read)
      return this.#indexed(place, { is: 'unread', file: read.file, failure: read.failure })
    const imported = withKeys(read.imported)
    const found = this.#indexed(place, { is: 'read', file: read.file, ...countsOf(reader, imported) })
    if (found.is === 'read') for (const { id } of found.conflicts) this.#asked.add(id)
    for (const given of namesIn(imported)) {
      const name = `${given.kind} ${given.name}`
      const known = this.#names.get(name)
      if (known) known.files.push(found.index)
      else this.#names.set(name, { given, files: [found.index] })
    }
    return found
  }

  #indexed(place: { readonly unit: number; readonly at: number }, found: WithoutIndex<FileFound>): FileFound {
    this.#places.push({ unit: place.unit, at: place.at })
    return { ...found, index: this.#places.length - 1 }
  }
}

type WithoutIndex<Found> = Found extends FileFound ? Omit<Found, 'index'> : never

function countsOf(reader: Reader, imported: Imported) {
  const { events, talks, lists, links, notices, problems, format, encoding, records } = imported
  const all = [...talks, ...events.flatMap((event) => event.talks)]
  const size = (parts: readonly { readonly length: number }[]) =>
    parts.reduce((sum, { length }) => sum + length, 0)
  return {
    format,
    encoding,
    events: events.length + (records?.events.length ?? 0),
    talks: all.length + (records?.talks.length ?? 0),
    links: links.length + size([...all, ...events].map((one) => one.links)) + countLinks(lists),
    lists: lists.length + (records?.lists.length ?? 0),
    attachments: size([...all, ...events].map((one) => one.attachments)),
    ...compared(reader, imported),
    notices: notices.length,
    problems: problems.length,
  }
}

const countLinks = (lists: Imported['lists']) =>
  lists.flatMap(({ items }) => items).filter(({ kind }) => kind === 'link').length

/** Imports that windows are looking at, by library: a reload of a window must not lose what the other one has open. */
const sessions = new WeakMap<Library, Map<string, ImportSession>>()

function sessionsOf(library: Library): Map<string, ImportSession> {
  const known = sessions.get(library) ?? new Map<string, ImportSession>()
  sessions.set(library, known)
  return known
}

/** Opens files, folders and archives. The first look may take a while already, so that it is a question of its own. */
export function openImport(library: Library, given: Given): Result<ImportState> {
  const session = new ImportSession(given)
  sessionsOf(library).set(session.id, session)
  return done(session.look(library, 0))
}

export const lookOn = (library: Library, { id }: { readonly id: string }): Result<ImportState> =>
  within(library, id, (session) => done(session.look(library)))

export const importedNames = (library: Library, { id }: { readonly id: string }): Result<NewName[]> =>
  within(library, id, (session) => done(session.newNames(library)))

export const importedFile = (
  library: Library,
  { id, index }: { readonly id: string; readonly index: number },
): Result<Imported> => within(library, id, (session) => session.file(index))

/** @param watch  is asked for when the import begins: it can be stopped in the middle of a file, too */
export const acceptAll = (
  library: Library,
  { id, ...wishes }: { readonly id: string } & Wishes,
  watch?: () => Watch,
): Result<ImportProgress> => within(library, id, (session) => session.save(library, wishes, watch))

/** Forgets an import: it is done, or nobody wants the rest. One that is not there is forgotten already. */
export function dropImport(library: Library, { id }: { readonly id: string }): Result<null> {
  sessionsOf(library).get(id)?.close()
  sessionsOf(library).delete(id)
  return done(null)
}

function within<Value>(
  library: Library,
  id: string,
  use: (session: ImportSession) => Result<Value>,
): Result<Value> {
  const session = sessionsOf(library).get(id)
  return session ? use(session) : failed({ code: 'bad input', where: 'id', reason: 'no such import' })
}
