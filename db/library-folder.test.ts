import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultLibraryFolder } from './library-folder.ts'

test.each([
  ['linux', {}, join('/home/me', '.config', 'Talkshelf', 'library')],
  ['linux', { XDG_CONFIG_HOME: '/config' }, join('/config', 'Talkshelf', 'library')],
  ['darwin', {}, join('/home/me', 'Library', 'Application Support', 'Talkshelf', 'library')],
  ['win32', { APPDATA: 'C:\\Roaming' }, join('C:\\Roaming', 'Talkshelf', 'library')],
] as const)('on %s with %j the library lies where the app keeps its data', (platform, env, folder) => {
  expect(defaultLibraryFolder(env, platform, '/home/me')).toBe(folder)
})
