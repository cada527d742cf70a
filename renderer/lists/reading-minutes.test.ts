import { describe, expect, test } from 'vitest'
import type { List } from '../../db/model.ts'
import { blankList } from '../../db/model.ts'
import { aHeading, aLinkItem, aTalkItem } from './an-entry.ts'
import { readingMinutes } from './reading-minutes.ts'

const list = (introduction: string): List => ({
  ...blankList,
  id: aHeading(1).item.listId,
  title: 'SRE を始めた人へ',
  introduction,
  createdAt: '2026-11-24T00:00:00.000Z',
  updatedAt: '2026-11-24T00:00:00.000Z',
  deletedAt: null,
})

describe('the time that a list takes to read', () => {
  test('is that of its talks and links', () =>
    expect(readingMinutes(list(''), [aTalkItem(1, 1), aLinkItem(2, 'a.example'), aHeading(3)])).toBe(21))

  test('counts what is written in the list, Japanese slower than English by the letter', () => {
    expect(readingMinutes(list('会'.repeat(1000)), [])).toBe(2)
    expect(readingMinutes(list('a'.repeat(1400)), [])).toBe(1)
  })

  test('leaves out what was read', () => {
    const read = aTalkItem(1, 1)
    expect(readingMinutes(list(''), [{ ...read, item: { ...read.item, isRead: true } }])).toBe(0)
  })
})
