import { z } from 'zod'
import type { Reader } from '../sqlite.ts'
import { all, one, statement } from '../sqlite.ts'
import type { Condition } from './plan.ts'
import type { Value } from './statement.ts'
import { query } from './statement.ts'

/** A match by its number in the index. */
export interface Match {
  readonly n: number
  /** As FTS5 gives it: negative, smaller is better; 0 where nobody asked for it. */
  readonly bm25: number
}

const MatchRow = z.object({ n: z.int(), bm25: z.number() })
const CountRow = z.object({ total: z.int() })
const NumberedRow = z.object({ n: z.int(), total: z.int() })
const Numbers = z.array(z.int())

/** Where to look: all fields of every document, or only the names (title, speakers, tags, event). */
export type Index = 'search' | 'search_name'

/** How many documents match, but no more than `most`, after which nothing more is looked at. */
export function countUpTo(library: Reader, match: string, condition: Condition | null, most: number): number {
  const { sql, values } = matching('search', match, condition)
  const counted = `SELECT count(*) AS total FROM (SELECT 1 ${sql} LIMIT ?)`
  return one(library, CountRow, counted, ...values, most)?.total ?? 0
}

/** The newest matches: FTS5 gives them in this order and stops when it has given enough. */
export function newestMatches(
  library: Reader,
  index: Index,
  match: string,
  condition: Condition | null,
  most: number,
): number[] {
  const { sql, values } = matching(index, match, condition)
  const latest = `SELECT ${index}.rowid ${sql} ORDER BY ${index}.rowid DESC LIMIT ?`
  return Numbers.parse(
    statement(library, latest)
      .pluck()
      .all(...values, most),
  )
}

/** The best matches by FTS5's bm25. It looks at each match, and before that counts the documents of each phrase. */
export function bestMatches(
  library: Reader,
  index: Index,
  match: string,
  condition: Condition | null,
  most: number,
): Match[] {
  const { sql, values } = matching(index, match, condition)
  const best = `SELECT ${index}.rowid AS n, ${index}.rank AS bm25 ${sql} ORDER BY ${index}.rank LIMIT ?`
  return all(library, MatchRow, best, ...values, most)
}

/**
 * FROM and WHERE of a search. CROSS JOIN holds FTS5 outside: the other way round, it would be asked once for each row
 * that fits the condition.
 */
export function matching(
  index: Index,
  match: string,
  condition: Condition | null,
): { sql: string; values: Value[] } {
  if (!condition) return { sql: `FROM ${index} WHERE ${index} MATCH ?`, values: [match] }
  return {
    sql: `FROM ${index} CROSS JOIN search_document AS d ON d.n = ${index}.rowid
      WHERE ${index} MATCH ? AND ${condition.sql}`,
    values: [match, ...condition.values],
  }
}

/** The newest documents that fit a condition, for a query without text; and how many there are. */
export function newestDocuments(
  library: Reader,
  condition: Condition | null,
  most: number,
): { numbers: number[]; total: number } {
  if (condition?.asksIndex) return newestFitting(library, condition, most)
  const where = condition ? `WHERE ${condition.sql}` : ''
  const values = condition?.values ?? []
  const latest = `SELECT d.n FROM search_document AS d ${where} ORDER BY d.first_day DESC, d.n DESC LIMIT ?`
  const counted = `SELECT count(*) AS total FROM search_document AS d ${where}`
  return {
    numbers: Numbers.parse(
      statement(library, latest)
        .pluck()
        .all(...values, most),
    ),
    total: one(library, CountRow, counted, ...values)?.total ?? 0,
  }
}

/** The same, asked once. Without text, the list stops early and the count is quick, which is half of this. */
function newestFitting(library: Reader, condition: Condition, most: number) {
  const rows = all(
    library,
    NumberedRow,
    `WITH fitting AS MATERIALIZED (SELECT d.n, d.first_day FROM search_document AS d WHERE ${condition.sql})
     SELECT n, (SELECT count(*) FROM fitting) AS total FROM fitting ORDER BY first_day DESC, n DESC LIMIT ?`,
    ...condition.values,
    most,
  )
  return { numbers: rows.map(({ n }) => n), total: rows[0]?.total ?? 0 }
}

/** The ids of documents, in the order of their numbers here. */
export function recordsOf(library: Reader, numbers: readonly number[]): string[] {
  return recordsByNumber.all(library, JSON.stringify(numbers)).map(({ record }) => record)
}

const recordsByNumber = query(
  z.object({ record: z.string() }),
  'SELECT d.record FROM json_each(?) AS wanted CROSS JOIN search_document AS d ON d.n = wanted.value ORDER BY wanted.key',
)
