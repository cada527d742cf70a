import { describe, expect, test } from 'vitest'
import type { ListEntry } from '../../db/model.ts'
import { aHeading, aLinkItem, aTalkItem } from './an-entry.ts'
import { repeats } from './repeats.ts'

/** Which places (from 1) repeat which. */
const found = (...entries: ListEntry[]) => {
  const repeated = repeats(entries)
  return entries.flatMap(({ item }, index) => {
    const first = repeated.get(item.id)
    return first === undefined ? [] : [[index + 1, first]]
  })
}

describe('an item that stands in the list already', () => {
  test('is the same talk', () =>
    expect(found(aTalkItem(1, 1), aTalkItem(2, 2), aTalkItem(3, 1))).toEqual([[3, 1]]))

  test('is the same address', () =>
    expect(found(aLinkItem(1, 'sre.example/a'), aLinkItem(2, 'sre.example/a'))).toEqual([[2, 1]]))

  test('is the slides of a talk that is in the list, whichever comes first', () => {
    expect(found(aTalkItem(1, 1, ['slides.example/1']), aLinkItem(2, 'slides.example/1'))).toEqual([[2, 1]])
    expect(found(aLinkItem(1, 'slides.example/1'), aTalkItem(2, 1, ['slides.example/1']))).toEqual([[2, 1]])
  })

  test('is not another talk of the same evening, though both name its page', () =>
    expect(found(aTalkItem(1, 1, ['event.example']), aTalkItem(2, 2, ['event.example']))).toEqual([]))

  test('is told by the number that it shows, which passes over headings', () =>
    expect([...repeats([aHeading(1), aTalkItem(2, 1), aHeading(3), aTalkItem(4, 1)]).values()]).toEqual([1]))

  test('is never a heading', () => expect(found(aHeading(1), aHeading(2))).toEqual([]))
})
