import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { describe, expect, onTestFinished, test } from 'vitest'
import { APPLICATION_ID } from './application-id.ts'
import { createEvent } from './events/events.ts'
import { sha256 } from './history/hash.ts'
import { openLibrary } from './library.ts'
import { copyTo, newestBackup } from './safety/backup.ts'
import { migrations } from './schema/migrate.ts'
import { search } from './search/search.ts'
import { libraryStatus } from './status.ts'
import { aFolder, aLibrary, must } from './testing/a-library.ts'
import { upkeep } from './upkeep.ts'

describe('opening a library', () => {
  test('makes a missing folder and an empty library in it', () => {
    const folder = join(aFolder(), 'ない', 'フォルダ')
    const library = must(openLibrary(folder, { access: 'write' }))
    expect(libraryStatus(library)).toMatchObject({ access: 'write', counts: { talks: 0, events: 0 } })
    library.close()
    expect(existsSync(join(folder, 'talkshelf.sqlite'))).toBe(true)
  })

  test('keeps what was written, with the write-ahead log and full synchronisation on', () => {
    const folder = aFolder()
    const first = must(openLibrary(folder, { access: 'write' }))
    must(createEvent(first, { title: 'ゆるSRE勉強会 #2' }))
    expect(first.reader.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(first.reader.pragma('synchronous', { simple: true })).toBe(2)
    first.close()
    const second = must(openLibrary(folder, { access: 'write' }))
    onTestFinished(() => second.close())
    expect(libraryStatus(second).counts.events).toBe(1)
  })

  test('is for reading only while somebody else writes, and says so', () => {
    const { library } = aLibrary({ events: [{ title: 'SRE NEXT' }] })
    const second = must(openLibrary(library.folder, { access: 'write' }))
    onTestFinished(() => second.close())
    expect(libraryStatus(second)).toMatchObject({
      access: 'read',
      openElsewhere: true,
      counts: { events: 1 },
    })
    expect(createEvent(second, { title: 'もう一つ' })).toEqual({
      ok: false,
      failure: { code: 'read only', folder: library.folder },
    })
  })

  test('refuses a library of a newer Talkshelf and leaves every byte as it is', () => {
    const folder = aFolder()
    must(openLibrary(folder, { access: 'write' })).close()
    const file = join(folder, 'talkshelf.sqlite')
    const db = new Database(file)
    db.pragma('user_version = 999')
    db.close()
    const before = readFileSync(file)
    expect(openLibrary(folder, { access: 'write' })).toMatchObject({
      ok: false,
      failure: { code: 'library newer', version: 999 },
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('refuses a file that is damaged and names the newest backup', () => {
    const { library } = aLibrary({ events: [{ title: 'SRE NEXT' }] })
    const folder = aFolder()
    mkdirSync(join(folder, 'backups'))
    const backup = join(folder, 'backups', '2026-11-24.sqlite')
    copyTo(library.reader, backup)
    writeFileSync(join(folder, 'talkshelf.sqlite'), Buffer.alloc(8192, 'これは壊れています'))
    expect(openLibrary(folder, { access: 'write' })).toMatchObject({
      ok: false,
      failure: { code: 'library damaged', backup },
    })
  })

  test('never takes a folder whose library file is missing for an empty one', () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'backups'))
    expect(openLibrary(folder, { access: 'write' })).toMatchObject({
      ok: false,
      failure: { code: 'library damaged' },
    })
    expect(existsSync(join(folder, 'talkshelf.sqlite'))).toBe(false)
  })

  test('begins anew where a power cut left a file with nothing in it', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'talkshelf.sqlite'), '')
    expect(openLibrary(folder, { access: 'read' })).toMatchObject({ failure: { code: 'library gone' } })
    const library = must(openLibrary(folder, { access: 'write' }))
    expect(libraryStatus(library)).toMatchObject({ access: 'write', counts: { events: 0 } })
    library.close()
  })

  test('never takes an emptied file for a new library where backups tell that it was one', () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'backups'))
    writeFileSync(join(folder, 'talkshelf.sqlite'), '')
    expect(openLibrary(folder, { access: 'write' })).toMatchObject({
      ok: false,
      failure: { code: 'library damaged' },
    })
  })

  test('leaves half a library at no moment at which the power may go', { timeout: 60_000 }, async () => {
    const script = `import { openLibrary } from ${JSON.stringify(new URL('./library.ts', import.meta.url).href)}
      process.stdout.write('ready')
      openLibrary(process.argv[1], { access: 'write' })`
    for (let attempt = 0; attempt < 12; attempt++) {
      const folder = aFolder()
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const exited = once(child, 'exit')
      await once(child.stdout, 'data')
      // Making a library takes some tens of milliseconds: each attempt is cut off at another place.
      await wait(attempt * 4)
      child.kill('SIGKILL')
      await exited
      must(openLibrary(folder, { access: 'write' })).close()
    }
  })

  test("refuses another program's database", () => {
    const folder = aFolder()
    const db = new Database(join(folder, 'talkshelf.sqlite'))
    db.exec('CREATE TABLE bookmarks (url TEXT)')
    db.close()
    expect(openLibrary(folder, { access: 'write' })).toMatchObject({
      ok: false,
      failure: { code: 'not a library' },
    })
  })

  test('notices that the file has gone, or that another one lies in its place, and writes nothing', () => {
    const { library } = aLibrary({ events: [{ title: 'SRE NEXT' }] })
    expect(library.presence().ok).toBe(true)
    const moved = `${library.file}.moved`
    renameSync(library.file, moved)
    expect(library.presence()).toMatchObject({ ok: false, failure: { code: 'library gone' } })
    copyFileSync(moved, library.file)
    expect(createEvent(library, { title: '消えた?' })).toMatchObject({
      ok: false,
      failure: { code: 'library gone' },
    })
    rmSync(library.file)
  })

  test('of an older schema keeps a backup of it, then brings everything along', () => {
    const folder = aFolder()
    const old = new Database(join(folder, 'talkshelf.sqlite'))
    const [first] = migrations()
    if (!first) throw new Error('there is a first migration')
    old.exec(first.sql)
    old.pragma(`application_id = ${APPLICATION_ID}`)
    old.pragma('user_version = 1')
    const moment = '2023-10-20T10:00:00.000Z'
    const insert = old.prepare(
      `INSERT INTO talk (id, title, note, note_hash, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)`,
    )
    insert.run(v7(), '失敗?それとも学び?', '信頼性は会話です', sha256('信頼性は会話です'), moment, moment)
    old
      .prepare('INSERT INTO device (id, last_clock) VALUES (?, ?)')
      .run(v7(), '0000-00-00T00:00:00.000Z-0000-')
    old.close()

    const library = must(openLibrary(folder, { access: 'write' }))
    onTestFinished(() => library.close())
    for (const _ of upkeep(library));
    expect(search(library.reader, '会話です', { limit: 5 }).results[0]?.title).toBe('失敗?それとも学び?')
    const kept = newestBackup(folder)
    expect(kept).toMatch(/before-schema-\d+-from-1\.sqlite$/)
    const backup = new Database(kept ?? '', { readonly: true })
    onTestFinished(() => void backup.close())
    expect(backup.prepare('SELECT note FROM talk').pluck().get()).toBe('信頼性は会話です')
    expect(backup.pragma('user_version', { simple: true })).toBe(1)
  })
})
