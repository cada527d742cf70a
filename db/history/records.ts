import { z } from 'zod'
import type { Reader, SqlValue } from '../sqlite.ts'
import { all, statement } from '../sqlite.ts'
import type { Subject } from './subjects.ts'
import { fromColumn } from './subjects.ts'

/** The record, trash included, or `null`. */
export function find<Row>(db: Reader, subject: Subject<Row>, id: string): Row | null {
  const row = statement(db, `SELECT * FROM ${subject.table} WHERE id = ?`).get(id)
  return row === undefined ? null : recordOf(db, subject, row)
}

/** Whether there is such a record, in the trash or not. */
export const has = (db: Reader, subject: Subject<unknown>, id: string): boolean =>
  statement(db, `SELECT 1 FROM ${subject.table} WHERE id = ?`).get(id) !== undefined

/** All records that a condition selects, e.g. `talk_id = ? ORDER BY position`. */
export function select<Row>(
  db: Reader,
  subject: Subject<Row>,
  condition: string,
  ...values: SqlValue[]
): Row[] {
  return statement(db, `SELECT * FROM ${subject.table} WHERE ${condition}`)
    .all(...values)
    .map((row) => recordOf(db, subject, row))
}

const AnyRow = z.record(z.string(), z.unknown())

function recordOf<Row>(db: Reader, subject: Subject<Row>, row: unknown): Row {
  const cells = AnyRow.parse(row)
  const record: Record<string, unknown> = {}
  for (const [field, { column, codec }] of subject.columns) record[field] = fromColumn(codec, cells[column])
  for (const [field, relation] of Object.entries(subject.relations)) {
    const columns = Object.entries(relation.columns)
    const sql = `SELECT * FROM ${relation.table} WHERE ${relation.owner} = ? ORDER BY position`
    record[field] = all(db, AnyRow, sql, String(cells.id)).map((entry) =>
      columns.length === 1
        ? entry[columns[0]?.[0] ?? '']
        : Object.fromEntries(columns.map(([column, key]) => [key, entry[column]])),
    )
  }
  return subject.schema.parse(record)
}
