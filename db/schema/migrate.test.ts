import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { isWriter } from '../sqlite.ts'
import { knownVersion, migrate, migrations, versionOf } from './migrate.ts'

test('the migrations are numbered from 1 without a gap', () => {
  expect(migrations().map(({ version }) => version)).toEqual(migrations().map((_, index) => index + 1))
})

test('an empty file becomes the schema that is kept beside this test', async () => {
  const db = new Database(':memory:')
  if (!isWriter(db)) throw new Error('a database in memory can be written')
  migrate(db)
  expect(versionOf(db)).toBe(knownVersion())
  const schema = db.prepare(
    `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_%' ORDER BY name`,
  )
  await expect(`${schema.pluck().all().join(';\n')};\n`).toMatchFileSnapshot('fixtures/schema.sql')
})

test('every table of records is strict: SQLite turns no text into a number', () => {
  const db = new Database(':memory:')
  if (!isWriter(db)) throw new Error('a database in memory can be written')
  migrate(db)
  const loose = db.prepare(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'`,
  )
  expect(loose.pluck().all()).toEqual([])
})
