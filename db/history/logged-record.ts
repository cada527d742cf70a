import { z } from 'zod'
import type { Reader } from '../sqlite.ts'
import { all, one } from '../sqlite.ts'
import type { Subject } from './subjects.ts'
import { fromColumn } from './subjects.ts'

const Fields = z.record(z.string(), z.unknown())
const Column = z.object({ name: z.string(), fallback: z.string().nullable() })
const Value = z.object({ value: z.unknown() })

/**
 * A removed record as the change log kept it. A migration that adds a column gives its default to the records that
 * there are; those that were gone by then get it here, when somebody brings them back.
 */
export function loggedRecord(db: Reader, subject: Subject<unknown>, text: string): unknown {
  const logged = Fields.parse(JSON.parse(text))
  const missing = [...subject.columns].filter(([field]) => !(field in logged))
  if (missing.length === 0) return logged
  const columns = all(
    db,
    Column,
    'SELECT name, dflt_value AS fallback FROM pragma_table_info(?)',
    subject.table,
  )
  const added = missing.map(([field, { column, codec }]) => {
    // An expression of our own schema.
    const fallback = columns.find(({ name }) => name === column)?.fallback ?? 'NULL'
    return [field, fromColumn(codec, one(db, Value, `SELECT ${fallback} AS value`)?.value ?? null)]
  })
  return { ...logged, ...Object.fromEntries(added) }
}
