import { expect, test } from 'vitest'
import { z } from 'zod'
import { createEvent } from './events/events.ts'
import { TalkId } from './model.ts'
import { newId } from './new-record.ts'
import { search } from './search/search.ts'
import { clear, isCurrent } from './search/search-index.ts'
import { changeClock } from './talks/clocks.ts'
import { aLibrary, must } from './testing/a-library.ts'
import { toTrash, trashed } from './trash/trash.ts'
import { settle, upkeep, upkeepBetweenTalks } from './upkeep.ts'

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

test('while a talk runs nothing is kept up; what waited is done afterwards', () => {
  let now = new Date('2023-10-20T10:00:00Z')
  const { library } = aLibrary({ now: () => now, events: [{ title: 'SRE NEXT' }] })
  if (!library.writer) throw new Error('the library can be written')
  clear(library.writer)
  const talkId = newId(TalkId)
  const clock = (kind: 'start' | 'pause') =>
    must(changeClock(library, { talkId, act: { kind, at: now.toISOString() } }))
  clock('start')
  const steps = upkeepBetweenTalks(library)
  for (let minutes = 0; minutes < 15; minutes += 1) {
    now = new Date(now.getTime() + 60_000)
    expect(steps.next().value).toBe('a talk runs')
  }
  expect(isCurrent(library.reader)).toBe(false)
  clock('pause')
  for (const _ of steps);
  expect(isCurrent(library.reader)).toBe(true)
})

test('what was saved is carried from the write-ahead log into the file as soon as it is much', () => {
  const { library } = aLibrary()
  const { writer } = library
  if (!writer) throw new Error('the library can be written')
  const waiting = () => Checkpoint.parse(writer.pragma('wal_checkpoint(NOOP)'))[0]
  for (const _ of settle(library));
  expect(waiting().checkpointed).toBe(0)
  must(createEvent(library, { title: 'SRE NEXT', note: '信頼性は会話です。'.repeat(100_000) }))
  expect(waiting().log).toBeGreaterThan(1000)
  for (const _ of settle(library));
  expect(waiting()).toMatchObject({ checkpointed: waiting().log })
})

const Checkpoint = z.tuple([z.object({ log: z.int(), checkpointed: z.int() })])
