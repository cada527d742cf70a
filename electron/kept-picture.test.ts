import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLibrary } from '../db/library.ts'
import { createTalk } from '../db/talks/talks.ts'
import { keepPicture, takeKeptPicture } from './kept-picture.ts'

const day = { year: 2026, month: 11, day: 30 }
const picture = {
  answers: { 'history.state': { input: null, answer: { ok: true as const, value: null } } },
  markup: '<main>合意形成</main>',
  language: 'ja',
  theme: 'dark',
}

let place: string
let folder: string
let script: URL

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'talkshelf-kept-'))
  folder = join(place, 'library')
  script = pathToFileURL(join(place, 'draws.js'))
  writeFileSync(script, '// draws')
  open().close()
  keepPicture(folder, script, day, picture)
})
afterEach(() => rmSync(place, { recursive: true }))

function open() {
  const library = openLibrary(folder, { access: 'write' })
  if (!library.ok) throw new Error(library.failure.code)
  return library.value
}

test('a picture is there again for the same library, day and script', () => {
  expect(takeKeptPicture(folder, script, day)).toEqual(picture)
})

test('whoever takes it leaves nothing of it, whether it can be used or not', () => {
  takeKeptPicture(folder, script, { ...day, day: 1 })
  expect(existsSync(join(folder, 'first-picture.json'))).toBe(false)
  expect(takeKeptPicture(folder, script, day)).toBeNull()
})

test('it is gone with the day', () => {
  expect(takeKeptPicture(folder, script, { ...day, day: 1 })).toBeNull()
})

test('it is gone when something was written, by whomever', () => {
  const library = open()
  expect(createTalk(library, { title: '別の話' })).toMatchObject({ ok: true })
  library.close()
  expect(takeKeptPicture(folder, script, day)).toBeNull()
})

test('it is gone when a write-ahead log was left behind', () => {
  const library = open()
  createTalk(library, { title: '別の話' })
  const killed = join(place, 'killed')
  cpSync(folder, killed, { recursive: true })
  library.close()
  keepPicture(killed, script, day, picture)
  expect(takeKeptPicture(killed, script, day)).toBeNull()
})

test('it is gone with another library in its place, and with another script', () => {
  const copy = join(place, 'copy')
  cpSync(folder, copy, { recursive: true })
  expect(takeKeptPicture(copy, script, day)).toBeNull()
  expect(existsSync(join(folder, 'first-picture.json'))).toBe(true)
  utimesSync(script, 1, 1)
  expect(takeKeptPicture(folder, script, day)).toBeNull()
})

test('what is no picture is none', () => {
  const file = join(folder, 'first-picture.json')
  const whole = readFileSync(file, 'utf8')
  for (const broken of ['', whole.slice(0, -9), whole.replace('"ok":true', '"ok":false'), '[]']) {
    writeFileSync(file, broken)
    expect(takeKeptPicture(folder, script, day)).toBeNull()
  }
})

test('no picture takes the one before away', () => {
  keepPicture(folder, script, day, null)
  expect(() => readFileSync(join(folder, 'first-picture.json'))).toThrow('ENOENT')
})
