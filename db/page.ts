import { z } from 'zod'
import type { Reader, SqlValue } from './sqlite.ts'
import { one } from './sqlite.ts'

/** Which window of a long list is asked for. `filter` is typed text; an empty one asks for all. */
export interface PageRequest {
  readonly filter: string
  readonly offset: number
  readonly limit: number
}

/** One window of a long list: how many rows the whole has, and those asked for. */
export interface Page<Row> {
  total: number
  rows: Row[]
}

/** A typed filter as the pattern of LIKE, in which `%`, `_` and `\` stand for themselves (ESCAPE '\'). */
export const likePattern = (filter: string): string => `%${filter.trim().replaceAll(/[\\%_]/g, '\\$&')}%`

const Count = z.object({ count: z.int() })

/** The one number that a `SELECT count(*) AS count …` gives. */
export const count = (db: Reader, sql: string, ...values: SqlValue[]): number =>
  one(db, Count, sql, ...values)?.count ?? 0
