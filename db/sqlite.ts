import type { Database as SqliteDatabase, Statement } from 'better-sqlite3'
import type { z } from 'zod'

declare const reads: unique symbol
declare const writes: unique symbol

/** A connection that may read. What a search, or a window on a library that is open elsewhere, gets. */
export type Reader = SqliteDatabase & { readonly [reads]: true }

/** The one connection that may write. */
export type Writer = Reader & { readonly [writes]: true }

export const isReader = (db: SqliteDatabase): db is Reader => db.open
export const isWriter = (db: SqliteDatabase): db is Writer => db.open && !db.readonly

/** What a column of a strict table, or a placeholder, holds. */
export type SqlValue = string | number | null

/**
 * Compiles a statement, to be kept and asked again.
 *
 * SQLite would compile it anew for every value that is bound where its planner has looked at the placeholder (with
 * STAT4 it may hope for a better plan), and that takes ten times what our questions take. Behind a unary plus, which
 * changes no value, the planner does not look.
 */
export function prepare<Row>(db: SqliteDatabase, sql: string): Statement<SqlValue[], Row> {
  return db.prepare<SqlValue[], Row>(sql.replaceAll(/(?<=[=<>] |\bIS )\?/g, '+?'))
}

// A statement is compiled once a connection, however often it is asked.
const compiled = new WeakMap<SqliteDatabase, Map<string, Statement<SqlValue[]>>>()

export function statement(db: SqliteDatabase, sql: string): Statement<SqlValue[]> {
  let statements = compiled.get(db)
  if (!statements) {
    statements = new Map()
    compiled.set(db, statements)
  }
  let found = statements.get(sql)
  if (!found) {
    found = prepare(db, sql)
    statements.set(sql, found)
  }
  return found
}

/** All rows of a query, each parsed by `row`: a column that the row does not know is a mistake and throws. */
export function all<Row>(db: Reader, row: z.ZodType<Row>, sql: string, ...values: SqlValue[]): Row[] {
  return statement(db, sql)
    .all(...values)
    .map((found) => row.parse(found))
}

/** The first row of a query, or `null`. */
export function one<Row>(db: Reader, row: z.ZodType<Row>, sql: string, ...values: SqlValue[]): Row | null {
  const found = statement(db, sql).get(...values)
  return found === undefined ? null : row.parse(found)
}

/** Runs a statement that writes; gives the number of rows that it changed. */
export function run(db: Writer, sql: string, ...values: SqlValue[]): number {
  return statement(db, sql).run(...values).changes
}
