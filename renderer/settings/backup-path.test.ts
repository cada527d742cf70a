import { expect, test } from 'vitest'
import { backupPath } from './backup-path.ts'

const at = new Date('2026-11-24T22:30:05.123Z')

test('a backup lies in the folder of the library, named by its moment', () => {
  expect(backupPath('/home/aoi/Talkshelf/', at)).toBe(
    '/home/aoi/Talkshelf/backups/talkshelf-20261124-223005.sqlite',
  )
})

test('a folder on Windows keeps its own separator', () => {
  expect(backupPath('C:\\Users\\aoi\\Talkshelf', at)).toBe(
    'C:\\Users\\aoi\\Talkshelf\\backups\\talkshelf-20261124-223005.sqlite',
  )
})
