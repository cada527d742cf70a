import { expect, test } from 'vitest'
import type { Writer } from '../sqlite.ts'
import { aShelf, put } from '../testing/a-shelf.ts'
import { joinAll, joinLater, joinSome } from './pieces.ts'
import { search } from './search.ts'
import { isSound, rebuild } from './search-index.ts'

const talks = Array.from({ length: 12 }, (_, number) => ({
  title: `監視の話 ${number}`,
  note: `k6 と 監視 ${number}`,
}))

/** A shelf whose talks came one at a time, so that the index lies in as many pieces. */
function inPieces() {
  const { shelf } = aShelf()
  joinLater(shelf)
  for (const talk of talks) put(shelf, talk)
  const pieces = () => piecesOf(shelf)
  const found = () => search(shelf, '監視', { limit: 50 }).total
  return { shelf, pieces, found }
}

function piecesOf(shelf: Writer): number {
  return Number(shelf.prepare('SELECT count(DISTINCT segid) FROM search_idx').pluck().get())
}

test('saves leave the index in pieces, which are joined when nobody waits', () => {
  const { shelf, pieces, found } = inPieces()
  expect(pieces()).toBe(talks.length)
  for (const _ of joinSome(shelf));
  expect(pieces()).toBeLessThan(4)
  expect(found()).toBe(talks.length)
  expect(isSound(shelf)).toBe(true)
})

test('all pieces become one, and then there is nothing left to do', () => {
  const { shelf, pieces, found } = inPieces()
  for (const _ of joinAll(shelf));
  expect(pieces()).toBe(1)
  expect([...joinSome(shelf)]).toEqual([])
  expect(found()).toBe(talks.length)
})

test('a rebuild joins as it goes, so that sixteen pieces never lie there to be joined at once', () => {
  const { shelf } = aShelf([...talks, ...talks, ...talks, ...talks])
  let most = 0
  for (const _ of rebuild(shelf, 1)) most = Math.max(most, piecesOf(shelf))
  expect(most).toBeLessThan(12)
})
