import { v7 } from 'uuid'
import { z } from 'zod'
import type { Library } from '../library.ts'
import type { Changed, RecordKind, Result } from '../model.ts'
import { failed } from '../model.ts'
import { reindex } from '../search/search-index.ts'
import type { SqlValue, Writer } from '../sqlite.ts'
import { one, run } from '../sqlite.ts'
import { sqliteFailure } from '../sqlite-failure.ts'
import { refreshLineMarks } from '../talks/line-marks.ts'
import type { Device } from './clock.ts'
import { deviceOf, keepClock, nextClock } from './clock.ts'
import { sha256 } from './hash.ts'
import { find } from './records.ts'
import type { Relation, Subject } from './subjects.ts'
import { toColumn } from './subjects.ts'

/** Some fields of a record; one that is undefined is not given. */
export type Fields<Row> = { readonly [F in keyof Row]?: Row[F] | undefined }

/** One action of a person while it is being written: every change of a record goes through here, and into the log. */
export interface Journal {
  readonly db: Writer
  /** The moment of the action, ISO 8601 in UTC. */
  readonly now: string
  create<Row>(subject: Subject<Row>, record: NoInfer<Row>): Row
  /** Writes the fields that are given and differ. Throws for an id that does not exist: the caller has looked. */
  update<Row>(subject: Subject<Row>, id: string, fields: Fields<NoInfer<Row>>): Row
  /** Takes a record out for good; undo brings it back. For the trash, update `deletedAt`. */
  remove(subject: Subject<unknown>, id: string): void
  /** Says of a record that it was worked on, though none of its own fields has changed. */
  touch(subject: Subject<unknown>, id: string): void
}

/**
 * Does one thing that a person asked for: the records, the search index and the change log in one transaction.
 *
 * @param label   the contract's name of what is done, e.g. `talks.update`; undo shows it in words
 * @param subject what it is done to, as a person would name it; undo shows it too
 * @param work    a failure that it gives back undoes all that it wrote
 * @param continues the newest action, of which this is a further part (typing goes on); `null` for one of its own
 */
export function act<T>(
  library: Library,
  label: string,
  subject: string,
  work: (journal: Journal) => Result<T>,
  continues: number | null = null,
): Result<T> {
  return write(library, (db) => {
    return journalled(library, db, { label, subject, role: 'do', continues }, work)
  })
}

export interface ActionEntry {
  readonly label: string
  readonly subject: string
  readonly role: 'do' | 'undo' | 'redo'
  readonly continues: number | null
}

class Refused extends Error {
  readonly result: ReturnType<typeof failed>
  constructor(result: ReturnType<typeof failed>) {
    super(result.failure.code)
    this.result = result
  }
}

/** A transaction on the library's one writing connection, or why there can be none. Announces after the commit. */
export function write<T>(
  library: Library,
  work: (db: Writer) => { result: Result<T>; changed: readonly Changed[] },
): Result<T> {
  const { writer } = library
  if (!writer) return failed({ code: 'read only', folder: library.folder })
  const presence = library.presence()
  if (!presence.ok) return presence
  try {
    const { result, changed } = writer
      .transaction(() => {
        const outcome = work(writer)
        if (!outcome.result.ok) throw new Refused(outcome.result)
        return outcome
      })
      .immediate()
    if (changed.length > 0) library.announce(changed)
    return result
  } catch (error) {
    if (error instanceof Refused) return error.result
    const failure = sqliteFailure(error, library)
    if (failure) return failed(failure)
    throw error
  }
}

/** Runs `work` with a journal inside an open transaction, then brings the search index and the clock up to date. */
export function journalled<T>(
  library: Library,
  db: Writer,
  entry: ActionEntry,
  work: (journal: Journal) => Result<T>,
): { result: Result<T>; changed: readonly Changed[]; action: number | null } {
  const touched = new Map<string, RecordKind>()
  const device = deviceOf(db)
  const log = new ChangeLog(db, library.now(), device, entry)
  const journal = journalOn(db, log, touched)
  // A reordered evening moves talks through each other's places, a restored one comes back before its event.
  db.pragma('defer_foreign_keys = ON')
  const result = work(journal)
  if (!result.ok) return { result, changed: [], action: null }
  for (const [id, kind] of touched) if (kind === 'talk') refreshLineMarks(db, id)
  reindex(
    db,
    [...touched].map(([id, kind]) => ({ id, kind })),
  )
  return { result, changed: grouped(touched), action: log.close() }
}

function journalOn(db: Writer, log: ChangeLog, touched: Map<string, RecordKind>): Journal {
  const must = <Row>(subject: Subject<Row>, id: string): Row => {
    const record = find(db, subject, id)
    if (record === null) throw new Error(`there is no ${subject.kind} ${id}`)
    return record
  }
  return {
    db,
    now: log.now,
    create(subject, record) {
      const checked = subject.schema.parse(record)
      const id = String(cellsOf(checked).id)
      insert(db, subject, checked)
      log.write({
        kind: subject.kind,
        record: id,
        operation: 'create',
        field: '*',
        before: null,
        after: null,
      })
      touched.set(id, subject.kind)
      return checked
    },
    update(subject, id, fields) {
      const before = cellsOf(must(subject, id))
      const changed = Object.entries<unknown>(fields).filter(
        ([field, value]) => value !== undefined && !same(before[field], value),
      )
      if (changed.length > 0) {
        store(db, subject, id, Object.fromEntries(changed), log.now)
        for (const [field, value] of changed) {
          log.write({
            kind: subject.kind,
            record: id,
            operation: 'update',
            field,
            before: before[field],
            after: value,
          })
        }
        touched.set(id, subject.kind)
      }
      return must(subject, id)
    },
    remove(subject, id) {
      const before = must(subject, id)
      run(db, `DELETE FROM ${subject.table} WHERE id = ?`, id)
      log.write({ kind: subject.kind, record: id, operation: 'remove', field: '*', before, after: null })
      touched.set(id, subject.kind)
      // What is gone can no longer tell the search index whose it was.
      const cells = cellsOf(before)
      for (const [field, kind] of OWNERS)
        if (typeof cells[field] === 'string') touched.set(cells[field], kind)
    },
    touch(subject, id) {
      run(db, `UPDATE ${subject.table} SET updated_at = ? WHERE id = ?`, log.now, id)
      touched.set(id, subject.kind)
    },
  }
}

const OWNERS = [
  ['talkId', 'talk'],
  ['eventId', 'event'],
  ['linkId', 'link'],
  ['listId', 'list'],
] as const satisfies readonly (readonly [string, RecordKind])[]

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const Cells = z.record(z.string(), z.unknown())
const cellsOf = (record: unknown): Record<string, unknown> => Cells.parse(record)

function insert(db: Writer, subject: Subject<unknown>, record: unknown): void {
  const cells = cellsOf(record)
  const columns = [...subject.columns]
  const names = columns.map(([, { column }]) => column)
  const sql = `INSERT INTO ${subject.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  run(db, sql, ...columns.map(([field, { codec }]) => toColumn(codec, cells[field])))
  for (const [field, relation] of Object.entries(subject.relations))
    relate(db, relation, String(cells.id), cells[field])
}

function store(
  db: Writer,
  subject: Subject<unknown>,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  now: string,
): void {
  const cells: [string, SqlValue][] = []
  for (const [field, value] of Object.entries(fields)) {
    const column = subject.columns.get(field)
    const relation = subject.relations[field]
    if (column) cells.push([column.column, toColumn(column.codec, value)])
    else if (relation) {
      run(db, `DELETE FROM ${relation.table} WHERE ${relation.owner} = ?`, id)
      relate(db, relation, id, value)
    } else throw new Error(`a ${subject.kind} has no field "${field}"`)
  }
  if (subject.columns.has('updatedAt') && !('updatedAt' in fields)) cells.push(['updated_at', now])
  const sets = cells.map(([column]) => `${column} = ?`).join(', ')
  run(db, `UPDATE ${subject.table} SET ${sets} WHERE id = ?`, ...cells.map(([, value]) => value), id)
}

function relate(db: Writer, relation: Relation, id: string, value: unknown): void {
  const columns = Object.entries(relation.columns)
  const names = [relation.owner, 'position', ...columns.map(([column]) => column)]
  const sql = `INSERT INTO ${relation.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  for (const [position, entry] of z.array(z.unknown()).parse(value).entries()) {
    const cells = columns.map(([, key]) => toColumn('plain', key === null ? entry : cellsOf(entry)[key]))
    run(db, sql, id, position, ...cells)
  }
}

function grouped(touched: ReadonlyMap<string, RecordKind>): Changed[] {
  const byKind = Map.groupBy(touched, ([, kind]) => kind)
  return [...byKind].map(([kind, records]) => ({ kind, ids: records.map(([id]) => id) }))
}

interface ChangeEntry {
  readonly kind: RecordKind
  readonly record: string
  readonly operation: 'create' | 'update' | 'remove'
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** Writes the rows of one action; the action's own row is made with the first of them. */
class ChangeLog {
  readonly now: string
  #action: number | null = null
  readonly #db: Writer
  readonly #at: Date
  readonly #entry: ActionEntry
  #device: Device

  constructor(db: Writer, at: Date, device: Device, entry: ActionEntry) {
    this.#db = db
    this.#at = at
    this.#device = device
    this.#entry = entry
    this.#action = entry.continues
    this.now = at.toISOString()
  }

  write(change: ChangeEntry): void {
    this.#action ??= this.#begin()
    this.#device = {
      ...this.#device,
      last_clock: nextClock(this.#device.last_clock, this.#at, this.#device.id),
    }
    const before = change.before === null ? null : JSON.stringify(change.before)
    const after = change.after === null ? null : JSON.stringify(change.after)
    if (this.#entry.continues !== null && this.#extend(change, after)) return
    run(
      this.#db,
      `INSERT INTO change (id, action_n, device, clock, kind, record, operation, field, before, before_hash, after)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      v7(),
      this.#action,
      this.#device.id,
      this.#device.last_clock,
      change.kind,
      change.record,
      change.operation,
      change.field,
      before,
      before === null ? null : sha256(before),
      after,
    )
  }

  /** @returns the action's number, or `null` where nothing was changed */
  close(): number | null {
    if (this.#action !== null) keepClock(this.#db, this.#device)
    return this.#action
  }

  /** A field that the continued action has changed already keeps its one row: from the first state to the last. */
  #extend(change: ChangeEntry, after: string | null): boolean {
    // An import of many files is one action of a hundred thousand changes: they are found by their record.
    const sql = `UPDATE change SET after = ?, clock = ?
      WHERE +action_n = ? AND record = ? AND field = ? AND operation = 'update'`
    return run(this.#db, sql, after, this.#device.last_clock, this.#action, change.record, change.field) > 0
  }

  #begin(): number {
    const { label, subject, role } = this.#entry
    // What was undone before something new is done can't be brought back: it may no longer fit.
    if (role === 'do')
      run(this.#db, `UPDATE action SET state = 'dropped' WHERE role = 'do' AND state = 'undone'`)
    run(
      this.#db,
      `INSERT INTO action (id, label, subject, role, state, effect, at) VALUES (?, ?, ?, ?, 'done', 0, ?)`,
      v7(),
      label,
      subject,
      role,
      this.now,
    )
    const n = one(this.#db, z.object({ n: z.int() }), 'SELECT max(n) AS n FROM action')?.n ?? 0
    run(this.#db, 'UPDATE action SET effect = n WHERE n = ?', n)
    return n
  }
}
