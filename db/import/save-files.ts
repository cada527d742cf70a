import { z } from 'zod'
import { receiveFile } from '../attachments/attachments.ts'
import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import type { Library } from '../library.ts'
import { receivedCover } from '../lists/cover.ts'
import type {
  Conflict,
  Failure,
  Imported,
  ImportedAttachment,
  Notice,
  Problem,
  Result,
  Saved,
} from '../model.ts'
import { done, failed } from '../model.ts'
import { one } from '../sqlite.ts'
import type { Unit } from './files/units.ts'
import { attachedBytes } from './files/units.ts'
import { saveAllWithin } from './save.ts'
import type { SaveOptions, SaveOutcome } from './save-outcome.ts'
import { addSaved, nothingSaved, Stopped } from './save-outcome.ts'

/** A file that could not be read at all. */
export interface Unread {
  readonly file: string
  readonly failure: Failure
}

/** What was done so far. */
export interface FilesSaved {
  readonly formats: string[]
  readonly saved: Saved
  readonly conflicts: Conflict[]
  readonly notices: { readonly file: string; readonly notice: Notice }[]
  readonly problems: Problem[]
  readonly unread: Unread[]
}

/**
 * Saves what was opened, one unit after the other: each in a transaction of its own, so that whoever stops in the
 * middle, or is stopped, has whole files only, and notes can be saved in between. All of them are one step of undo:
 * the action of the first one goes on with the next, unless somebody has taken it back meanwhile.
 */
export class FilesImport {
  readonly outcome: FilesSaved = {
    formats: [],
    saved: nothingSaved(),
    conflicts: [],
    notices: [],
    problems: [],
    unread: [],
  }
  /** What only saving found out: links refused, files missing. */
  readonly foundBySaving: Problem[] = []
  readonly #library: Library
  readonly #units: readonly Unit[]
  readonly #options: Pick<SaveOptions, 'decide' | 'same' | 'watch'>
  #at = 0
  #action: number | null = null

  constructor(
    library: Library,
    units: readonly Unit[],
    options: Pick<SaveOptions, 'decide' | 'same' | 'watch'> = {},
  ) {
    this.#library = library
    this.#units = units
    this.#options = options
  }

  get progress(): { readonly done: number; readonly of: number } {
    return { done: this.#at, of: this.#units.length }
  }

  get isDone(): boolean {
    return this.#at >= this.#units.length
  }

  /** The file or group that comes next. */
  get nextName(): string {
    return this.#units[this.#at]?.name ?? ''
  }

  /** Saves the next unit. A failure, `cancelled` too, leaves nothing of it, and all of those before. */
  next(): Result<null> {
    const unit = this.#units[this.#at]
    if (unit === undefined) return done(null)
    const files: FilesSaved = { ...this.outcome, formats: [], notices: [], problems: [], unread: [] }
    const before = this.#newestAction()
    const result = this.#save(unit, files)
    if (!result.ok) return result
    this.#at += 1
    const action = this.#newestAction()
    if (action !== before) this.#action = action
    this.#add(files)
    addSaved(this.outcome.saved, result.value.saved)
    this.outcome.conflicts.push(...result.value.conflicts)
    this.outcome.problems.push(...result.value.problems)
    this.foundBySaving.push(...result.value.problems)
    return done(null)
  }

  /** In the middle of it, somebody may want to stop: then nothing of it stays. */
  #save(unit: Unit, files: FilesSaved): Result<SaveOutcome> {
    const save = (journal: Journal) =>
      saveAllWithin(journal, readable(unit, files), {
        ...this.#options,
        receive: (attachment, imported) => this.#receive(unit, imported, attachment),
        receiveCover: (cover) => receivedCover(this.#library, cover),
      })
    const { name } = unit.opened
    try {
      return act(this.#library, 'import.accept', name, (journal) => done(save(journal)), this.#continued())
    } catch (thrown) {
      if (thrown instanceof Stopped) return failed({ code: 'cancelled' })
      throw thrown
    }
  }

  #add({ formats, notices, problems, unread }: FilesSaved): void {
    for (const format of formats)
      if (!this.outcome.formats.includes(format)) this.outcome.formats.push(format)
    for (const notice of notices) this.outcome.notices.push(notice)
    for (const problem of problems) this.outcome.problems.push(problem)
    this.outcome.unread.push(...unread)
  }

  #receive(unit: Unit, imported: Imported, { entry, name }: ImportedAttachment) {
    const bytes = attachedBytes(unit.opened, imported, entry)
    const received = bytes && receiveFile(this.#library, { name, bytes })
    return received?.ok ? received.value : null
  }

  #newestAction(): number {
    return one(this.#library.reader, Newest, 'SELECT coalesce(max(n), 0) AS n FROM action')?.n ?? 0
  }

  /** Our own action, if it still stands as it was done. */
  #continued(): number | null {
    if (this.#action === null) return null
    const stands = one(
      this.#library.reader,
      Newest,
      `SELECT n FROM action WHERE n = ? AND state = 'done' AND effect = n`,
      this.#action,
    )
    return stands === null ? null : this.#action
  }
}

const Newest = z.object({ n: z.int() })

/** The files of a unit that can be read; what is to be told of each goes into `files`. */
function* readable(unit: Unit, files: FilesSaved): Generator<Imported> {
  for (const read of unit.read()) {
    if ('failure' in read) {
      files.unread.push(read)
      continue
    }
    const { file, imported } = read
    if (!files.formats.includes(imported.format)) files.formats.push(imported.format)
    files.notices.push(...imported.notices.map((notice) => ({ file, notice })))
    files.problems.push(...imported.problems)
    yield imported
  }
}
