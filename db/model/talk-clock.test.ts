import { expect, test } from 'vitest'
import { newId } from '../new-record.ts'
import { TalkId } from './ids.ts'
import { clockAfter, elapsedSeconds } from './talk-clock.ts'

const talkId = newId(TalkId)
const second = (n: number) => new Date(n * 1000).toISOString()

test('a mark before the clock began is at its beginning', () => {
  const clock = clockAfter(null, talkId, { kind: 'start', at: second(100) })
  expect(elapsedSeconds(clock, 95_000)).toBe(0)
})

test('while a clock stands, the time of its stop counts', () => {
  const started = clockAfter(null, talkId, { kind: 'start', at: second(0) })
  const paused = clockAfter(started, talkId, { kind: 'pause', at: second(30) })
  expect(elapsedSeconds(paused, 90_000)).toBe(30)
  expect(elapsedSeconds(paused, 20_000), 'but not for what was begun before it').toBe(20)
})

test('starting what runs and pausing what stands change nothing', () => {
  const started = clockAfter(null, talkId, { kind: 'start', at: second(0) })
  expect(clockAfter(started, talkId, { kind: 'start', at: second(50) })).toBe(started)
  const paused = clockAfter(started, talkId, { kind: 'pause', at: second(30) })
  expect(clockAfter(paused, talkId, { kind: 'pause', at: second(60) })).toBe(paused)
  expect(clockAfter(null, talkId, { kind: 'pause', at: second(0) })).toBe(null)
})
