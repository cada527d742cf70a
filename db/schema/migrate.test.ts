import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { select } from '../history/records.ts'
import { listItems, lists } from '../history/subjects.ts'
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

test('a library of version 3 opens with its lists as they were: none is live, none has a cover', () => {
  const db = new Database(':memory:')
  if (!isWriter(db)) throw new Error('a database in memory can be written')
  for (const { sql } of migrations().slice(0, 3)) db.exec(sql)
  db.pragma('user_version = 3')
  db.exec(readFileSync(join(import.meta.dirname, 'fixtures/library-3.sql'), 'utf8'))
  migrate(db)
  expect(select(db, lists, 'true')).toMatchObject([
    { title: 'SRE を始めた人へ', introduction: 'はじめに', query: null, cover: null, coverAlt: '' },
  ])
  expect(select(db, listItems, 'true ORDER BY position')).toMatchObject([
    { kind: 'heading', heading: 'まず' },
    { kind: 'talk', why: '最初に', isRead: true },
    { kind: 'link' },
  ])
  expect(db.pragma('foreign_key_check')).toEqual([])
})
