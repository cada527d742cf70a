import { describe, expect, test } from 'vitest'
import type { FileFound } from '../../../db/model.ts'
import { isOneReport } from './one-report.ts'

const read: Extract<FileFound, { is: 'read' }> = {
  is: 'read',
  index: 0,
  file: '夜.txt',
  format: 'report',
  encoding: 'utf-8',
  events: 1,
  talks: 8,
  links: 0,
  lists: 0,
  attachments: 0,
  fresh: 9,
  known: 0,
  changed: 0,
  conflicts: [],
  notices: 2,
  problems: 0,
}

const opened = (...found: FileFound[]) => ({ stage: 'looked' as const, found, problems: [] })

describe('one report alone', () => {
  test('is shown with its fields to be corrected', () => {
    expect(isOneReport(opened(read))).toBe(true)
  })

  test.each<[string, FileFound[]]>([
    ['two files', [read, { ...read, index: 1 }]],
    ['one that the library has', [{ ...read, known: 9, fresh: 0 }]],
    ['one with more talks than an evening has', [{ ...read, talks: 300 }]],
    ['one that files come along with', [{ ...read, attachments: 1 }]],
    ['bookmarks', [{ ...read, talks: 0, events: 0, lists: 1 }]],
    ['one that cannot be read', [{ is: 'unread', index: 0, file: 'x', failure: { code: 'cancelled' } }]],
    ['none', []],
  ])('is not what %s are or is', (_, files) => {
    expect(isOneReport(opened(...files))).toBe(false)
  })

  test('is not known before all is read', () => {
    expect(isOneReport({ ...opened(read), stage: 'looking' })).toBe(false)
  })
})
