import type { Database, Statement } from 'better-sqlite3'
import type { z } from 'zod'
import { prepare } from '../sqlite.ts'

export type Value = string | number | null

/** A fixed statement, prepared once a connection, and the row that it gives. */
export interface Query<Row> {
  all(database: Database, ...values: readonly Value[]): Row[]
  get(database: Database, ...values: readonly Value[]): Row | undefined
}

/** Every fixed statement of the search beside its row: a test compares the two. */
export const everyQuery: { readonly text: string; readonly columns: readonly string[] }[] = []

/** A statement that reads. `row` says what it gives; nothing is checked at run time, a test does that. */
export function query<Row extends z.ZodObject>(row: Row, text: string): Query<z.output<Row>> {
  everyQuery.push({ text, columns: Object.keys(row.shape) })
  const statement = oncePerConnection((database) => prepare<z.output<Row>>(database, text))
  return {
    all: (database, ...values) => statement(database).all(...values),
    get: (database, ...values) => statement(database).get(...values),
  }
}

/** A statement that writes; gives back how many rows it changed. */
export function command(text: string): (database: Database, ...values: readonly Value[]) => number {
  const statement = oncePerConnection((database) => prepare(database, text))
  return (database, ...values) => statement(database).run(...values).changes
}

/**
 * A statement that adds a row; gives back the row's number. Not by RETURNING: that takes a savepoint, at which FTS5
 * writes all that it still gathers in memory, for each of thousands of documents.
 */
export function insertion(text: string): (database: Database, ...values: readonly Value[]) => number {
  const statement = oncePerConnection((database) => prepare(database, text))
  return (database, ...values) => Number(statement(database).run(...values).lastInsertRowid)
}

// Preparing costs more than most of these take to run.
function oncePerConnection<Prepared extends Statement<Value[], unknown>>(
  make: (database: Database) => Prepared,
): (database: Database) => Prepared {
  const prepared = new WeakMap<Database, Prepared>()
  return (database) => {
    const known = prepared.get(database)
    if (known) return known
    const made = make(database)
    prepared.set(database, made)
    return made
  }
}
