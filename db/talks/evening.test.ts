import { expect, test } from 'vitest'
import { undo } from '../history/undo.ts'
import type { TalkId } from '../model.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { changeClock } from './clocks.ts'
import { evening } from './evening.ts'
import { stillTalking } from './still-talking.ts'

const day = { year: 2023, month: 10, day: 20 }
/** 19:00 in Tokyo. */
const seven = Date.parse('2023-10-20T10:00:00Z')

/** Three talks of 15, 15 and 5 minutes from 19:00. */
function anEvening({ isTimed = true, notes = ['', '', ''] } = {}) {
  let minutes = 0
  const { library, events, talks } = aLibrary({
    now: () => new Date(seven + minutes * 60_000),
    events: [
      {
        title: 'ゆるSRE勉強会 #2',
        startsOn: day,
        startsAt: isTimed ? new Date(seven).toISOString() : null,
        talks: [
          { title: 'SLO Review', minutes: 15, note: notes[0] ?? '' },
          { title: 'ポストモーテム', minutes: 15, note: notes[1] ?? '' },
          { title: '失敗?それとも学び?', minutes: 5, note: notes[2] ?? '' },
        ],
      },
      { title: 'SRE NEXT', startsOn: { year: 2022, month: 5, day: 14 }, talks: [{ title: '昔の話' }] },
    ],
  })
  const idOf = (place: number) => {
    const talk = talks[place - 1]
    if (!talk) throw new Error(`there is no talk ${place}`)
    return talk.id
  }
  const shown = (talkId: TalkId | null = null) => evening(library, { date: day, talkId })
  return {
    library,
    events,
    idOf,
    shown,
    /** Which of the talks runs at so many minutes past seven. */
    runsAt(minute: number) {
      minutes = minute
      const { talks, now } = shown()
      return talks.findIndex(({ id }) => id === now) + 1
    },
    starts: (place: number) =>
      changeClock(library, {
        talkId: idOf(place),
        act: { kind: 'start', at: new Date(seven + minutes * 60_000).toISOString() },
      }),
    plan: () => shown().talks.map(({ plannedAt }) => plannedAt && (Date.parse(plannedAt) - seven) / 60_000),
  }
}

test.each([
  [-30, 1],
  [0, 1],
  [14, 1],
  [15, 2],
  [30, 3],
  [34, 3],
])('at %i minutes after the beginning, talk %i runs or comes next', (minute, talk) => {
  expect(anEvening().runsAt(minute)).toBe(talk)
})

test('when all is over it is the first talk without a note, else the last one', () => {
  expect(anEvening({ notes: ['a', '', ''] }).runsAt(90)).toBe(2)
  expect(anEvening({ notes: ['a', 'b', 'c'] }).runsAt(90)).toBe(3)
})

test('the page of the talk that runs comes along, and nothing with one that was asked for', () => {
  const tonight = anEvening()
  expect(tonight.shown().page?.talk.id).toBe(tonight.shown().now)
  expect(tonight.shown(tonight.idOf(3)).page).toBeNull()
})

test('without times it is the first talk without a note', () => {
  expect(anEvening({ isTimed: false, notes: ['a', '', ''] }).runsAt(0)).toBe(2)
})

test('a talk whose clock runs is the one, whatever the programme says', () => {
  const tonight = anEvening()
  tonight.runsAt(-10)
  tonight.starts(1)
  expect(tonight.runsAt(17)).toBe(1)
})

test('a clock that was forgotten, for twice the length of its talk, gives way to the programme', () => {
  const tonight = anEvening()
  tonight.runsAt(0)
  tonight.starts(1)
  expect(tonight.runsAt(31)).toBe(3)
})

test('the evening goes on after midnight while a clock of it runs', () => {
  const tonight = anEvening()
  tonight.runsAt(0)
  tonight.starts(3)
  const tomorrow = evening(tonight.library, { date: { ...day, day: 21 }, talkId: null })
  expect(tomorrow.now).toBe(tonight.idOf(3))
  expect(evening(tonight.library, { date: { ...day, day: 19 }, talkId: null }).talks).toHaveLength(3)
})

test('the evening of a talk of another day is that of its event', () => {
  const { shown, idOf } = anEvening()
  expect(shown(idOf(4)).talks.map(({ title }) => title)).toEqual(['昔の話'])
  expect(shown(idOf(2)).talks).toHaveLength(3)
})

test('still talking: the rest of the evening comes five minutes later, and undo takes that back', () => {
  const tonight = anEvening()
  tonight.runsAt(14)
  expect(must(stillTalking(tonight.library, tonight.idOf(1)))).toEqual({ minutes: 5 })
  expect(tonight.plan()).toEqual([0, 20, 35])
  must(undo(tonight.library))
  expect(tonight.plan()).toEqual([0, 15, 30])
})

test('still talking when the next talk is overdue: it begins some minutes from now', () => {
  const tonight = anEvening()
  tonight.runsAt(18)
  expect(must(stillTalking(tonight.library, tonight.idOf(1)))).toEqual({ minutes: 8 })
  expect(tonight.plan()).toEqual([0, 23, 38])
})

test('nothing moves after the last talk, nor where no times are known', () => {
  const timed = anEvening()
  expect(must(stillTalking(timed.library, timed.idOf(3)))).toEqual({ minutes: 0 })
  const untimed = anEvening({ isTimed: false })
  expect(must(stillTalking(untimed.library, untimed.idOf(1)))).toEqual({ minutes: 0 })
})
