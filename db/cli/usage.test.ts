import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { terminalLanguage } from './language.ts'
import { parseWords } from './usage.ts'
import { sayIn } from './words.ts'

const options = { limit: { value: 'N' }, repair: 'flag' } as const

test('words and options may stand in any order', () => {
  expect(parseWords(['a', '--limit', '3', 'b', '--json'], options)).toEqual({
    words: ['a', 'b'],
    values: { limit: '3', json: true },
  })
  expect(parseWords(['--limit=3', 'a'], options)).toEqual({ words: ['a'], values: { limit: '3' } })
})

test('after -- nothing is an option, so that a query may begin with -', () => {
  expect(parseWords(['--', '-k6', '--limit'], options)).toEqual({ words: ['-k6', '--limit'], values: {} })
})

test.each([
  [['--limi', '3'], { what: 'unknown option', typed: '--limi' }],
  [['-x'], { what: 'unknown option', typed: '-x' }],
  [['--limit'], { what: 'option needs a value', typed: '--limit' }],
  [['--repair=yes'], { what: 'option takes no value', typed: '--repair' }],
  [['--constructor'], { what: 'unknown option', typed: '--constructor' }],
])('%j is wrong usage', (args, misuse) => {
  expect(parseWords(args, options)).toEqual(misuse)
})

test.each([
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'C', LC_MESSAGES: 'ja_JP' }, 'ja'],
  [{}, 'en'],
])('a terminal with %j is spoken to in %s', (env, language) => {
  expect(terminalLanguage(env)).toBe(language)
})

test('the help tells of every command, in both languages', () => {
  for (const { commands: told } of Object.values(sayIn)) {
    expect(Object.keys(told).toSorted()).toEqual(commands.map(({ name }) => name).toSorted())
  }
})
