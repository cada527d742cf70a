import { expect, test } from 'vitest'
import { search } from './search/search.ts'
import { clear, isCurrent } from './search/search-index.ts'
import { aLibrary, must } from './testing/a-library.ts'
import { toTrash, trashed } from './trash/trash.ts'
import { upkeep } from './upkeep.ts'

const thrownAway = new Date('2026-01-01T00:00:00Z')

test('a library whose index is missing finds everything again after its upkeep', () => {
  const { library } = aLibrary({ events: [{ title: 'SRE NEXT', talks: [{ title: '信頼性は会話です' }] }] })
  if (!library.writer) throw new Error('the library can be written')
  clear(library.writer)
  expect(search(library.reader, '会話', { limit: 10 }).total).toBe(0)
  for (const _ of upkeep(library));
  expect(isCurrent(library.reader)).toBe(true)
  expect(search(library.reader, '会話', { limit: 10 }).total).toBe(1)
})

test('what has lain in the trash for thirty days goes, and not a day earlier', () => {
  let now = thrownAway
  const { library, talks } = aLibrary({
    now: () => now,
    events: [{ title: 'SRE', talks: [{ title: 'SLO' }] }],
  })
  must(toTrash(library, { kind: 'talk', ids: talks.map((talk) => talk.id) }))
  const after = (days: number) => {
    now = new Date(thrownAway.getTime() + days * 24 * 60 * 60 * 1000)
    for (const _ of upkeep(library));
    return trashed(library).length
  }
  expect(after(29.9)).toBe(1)
  expect(after(30.1)).toBe(0)
})
