import { expect, test } from 'vitest'
import { elapsedSeconds, TalkId } from '../model.ts'
import { newId } from '../new-record.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { allClocks, changeClock, isTalkRunning } from './clocks.ts'
import { talkPage } from './talks.ts'

function anEvening() {
  let now = Date.parse('2023-10-20T10:00:00Z')
  const { library } = aLibrary({ now: () => new Date(now) })
  const [first, second] = [newId(TalkId), newId(TalkId)]
  const at = () => new Date(now).toISOString()
  return {
    library,
    first,
    second,
    passes: (seconds: number) => {
      now += seconds * 1000
    },
    does: (kind: 'start' | 'pause', talkId = first) =>
      must(changeClock(library, { talkId, act: { kind, at: at() } })),
    began: (secondsAgo: number, talkId = first) =>
      must(
        changeClock(library, {
          talkId,
          act: { kind: 'began', at: new Date(now - secondsAgo * 1000).toISOString() },
        }),
      ),
    elapsed: (talkId = first) =>
      elapsedSeconds(allClocks(library.reader).find((clock) => clock.talkId === talkId) ?? null, now),
  }
}

test('a clock runs from its start', () => {
  const evening = anEvening()
  expect(evening.elapsed()).toBe(null)
  evening.does('start')
  evening.passes(754)
  expect(evening.elapsed()).toBe(754)
})

test('pauses do not count', () => {
  const evening = anEvening()
  evening.does('start')
  evening.passes(60)
  evening.does('pause')
  evening.passes(600)
  expect(evening.elapsed()).toBe(60)
  evening.does('start')
  evening.passes(5)
  expect(evening.elapsed()).toBe(65)
})

test('a talk that began three minutes ago is at 03:00, whether its clock ran or not', () => {
  const evening = anEvening()
  evening.began(180)
  expect(evening.elapsed()).toBe(180)
  evening.passes(10)
  evening.does('pause')
  evening.began(60)
  expect(evening.elapsed()).toBe(60)
})

test('the clock of a talk stops when the next one begins', () => {
  const evening = anEvening()
  evening.does('start')
  evening.passes(300)
  evening.does('start', evening.second)
  evening.passes(60)
  expect([evening.elapsed(), evening.elapsed(evening.second)]).toEqual([300, 60])
})

test('a talk runs while a clock does, and for no longer than anybody talks', () => {
  const evening = anEvening()
  expect(isTalkRunning(evening.library)).toBe(false)
  evening.does('start')
  expect(isTalkRunning(evening.library)).toBe(true)
  evening.does('pause')
  expect(isTalkRunning(evening.library)).toBe(false)
  evening.does('start')
  evening.passes(4 * 60 * 60)
  expect(isTalkRunning(evening.library)).toBe(false)
})

test('clocks of last week are forgotten', () => {
  const evening = anEvening()
  evening.does('start')
  evening.passes(7 * 24 * 60 * 60)
  evening.does('start', evening.second)
  expect(allClocks(evening.library.reader)).toHaveLength(1)
})

test('a planned talk whose clock begins is one that one was at', () => {
  const { library, talks } = aLibrary({
    events: [
      {
        title: 'SRE',
        talks: [
          { title: 'SLO Review', status: 'planned' },
          { title: '失敗', status: 'planned' },
        ],
      },
    ],
  })
  const [first, second] = talks
  if (!first || !second) throw new Error('the evening has two talks')
  must(changeClock(library, { talkId: first.id, act: { kind: 'start', at: library.now().toISOString() } }))
  expect(must(talkPage(library, first.id)).talk.status).toBe('attended')
  expect(must(talkPage(library, second.id)).talk.status).toBe('planned')
})
