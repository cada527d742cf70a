import { z } from 'zod'
import { write } from '../history/journal.ts'
import type { Library } from '../library.ts'
import type { Result } from '../model.ts'
import { done } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import { all, one, run } from '../sqlite.ts'

const Row = z.object({ name: z.string(), value: z.string() })

export type Json = z.output<typeof AnyJson>
const AnyJson = z.json()

/** All settings of the library by name. */
export function settings({ reader }: { readonly reader: Reader }): Record<string, Json> {
  const rows = all(reader, Row, 'SELECT name, value FROM setting ORDER BY name')
  return Object.fromEntries(rows.map(({ name, value }) => [name, AnyJson.parse(JSON.parse(value))]))
}

/** One setting, or `null` where nobody has set it. */
export function setting(db: Reader, name: string): Json {
  const row = one(db, Row, 'SELECT name, value FROM setting WHERE name = ?', name)
  return row === null ? null : AnyJson.parse(JSON.parse(row.value))
}

/** Sets one; no step of undo. */
export function setSetting(library: Library, { name, value }: { name: string; value: Json }): Result<null> {
  return write(library, (db) => {
    run(db, 'INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', name, JSON.stringify(value))
    return { result: done(null), changed: [{ kind: 'setting', ids: [name] }] }
  })
}
