import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { startOptions } from './start-options.ts'

test.each([
  [['--library', '/shelf'], resolve('/shelf')],
  [['.', '--no-sandbox', '--library=shelf', '--lang=ja'], resolve('shelf')],
  [['.'], null],
  [['--library'], null],
  [['--library='], null],
])('the library that %j asks for', (words, folder) => {
  expect(startOptions(words, {}).libraryFolder).toBe(folder)
})

test('the user-data folder can be moved', () => {
  expect(startOptions([], { TALKSHELF_USER_DATA: '/data' }).userDataFolder).toBe(resolve('/data'))
  expect(startOptions([], {}).userDataFolder).toBeNull()
})

test('a test may ask only when it was said so', () => {
  expect(startOptions([], { TALKSHELF_TEST: '1' }).isTest).toBe(true)
  expect(startOptions([], { TALKSHELF_TEST: '' }).isTest).toBe(false)
})

test.each([
  [['search', '信頼性', '--json'], true],
  [['list', 'show', 'SRE'], true],
  [[], false],
  [['--library', 'search'], false],
  [['talkshelf://talk/1'], false],
  [['/home/me/report.txt'], false],
  [['report.txt'], false],
])('%j is a command that needs no window: %s', (words, isCommand) => {
  expect(startOptions(words, {}).commandLine).toEqual(isCommand ? words : null)
})
