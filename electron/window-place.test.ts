import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Place } from './window-place.ts'
import { reachable, rememberedPlace, rememberPlace } from './window-place.ts'

const folder = mkdtempSync(join(tmpdir(), 'talkshelf-place-'))
const file = join(folder, 'deeper', 'window.json')
afterAll(() => rmSync(folder, { recursive: true }))

const place: Place = { x: 100, y: 50, width: 1280, height: 800, isMaximized: false }
const screen = { x: 0, y: 0, width: 1920, height: 1080 }

test('a window comes back where it was', () => {
  rememberPlace(file, place)
  expect(rememberedPlace(file)).toEqual(place)
})

test.each(['', '{}', '{"x":1,"y":1,"width":1,"height":1,"isMaximized":false}', '[1]'])(
  'what is no place is forgotten: %s',
  (text) => {
    writeFileSync(file, text)
    expect(rememberedPlace(file)).toBeNull()
  },
)

test('nothing is remembered the first time', () => {
  expect(rememberedPlace(join(folder, 'missing.json'))).toBeNull()
})

test('a window on a screen that has gone is not put there', () => {
  const second = { ...screen, x: 1920 }
  const there = { ...place, x: 2200 }
  expect(reachable(there, [screen, second])).toEqual(there)
  expect(reachable(there, [screen])).toBeNull()
})

test('a window whose title bar cannot be reached is not put there', () => {
  expect(reachable({ ...place, y: -40 }, [screen])).toBeNull()
  expect(reachable({ ...place, x: 1900 }, [screen])).toBeNull()
})
