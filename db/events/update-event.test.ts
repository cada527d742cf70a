import { expect, test } from 'vitest'
import { undo } from '../history/undo.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { eventPage } from './events.ts'
import { updateEvent } from './update-event.ts'

const friday = { year: 2023, month: 10, day: 20 }

function twoDays(timeZone = 'Asia/Tokyo') {
  const { library, events } = aLibrary({
    events: [
      {
        title: 'SRE NEXT',
        startsOn: friday,
        timeZone,
        talks: [
          { title: '前夜祭', startsAt: '2023-10-19T10:00:00.000Z' },
          { title: '朝の話', startsAt: '2023-10-20T00:10:00.000Z' },
          { title: '時刻なし' },
          { title: '二日目', startsAt: '2023-10-21T00:10:00.000Z' },
        ],
      },
    ],
  })
  const [event] = events
  if (!event) throw new Error('no event')
  const starts = () => must(eventPage(library, event.id)).talks.map(({ startsAt }) => startsAt)
  return { library, id: event.id, starts }
}

test('the talks go along to another day, at the same time of the clock, and come back by one undo', () => {
  const { library, id, starts } = twoDays()
  const before = starts()
  must(updateEvent(library, { id, fields: { startsOn: { ...friday, month: 11, day: 3 } } }))
  expect(starts()).toEqual([
    '2023-10-19T10:00:00.000Z',
    '2023-11-03T00:10:00.000Z',
    null,
    '2023-11-04T00:10:00.000Z',
  ])
  must(undo(library))
  expect(starts()).toEqual(before)
})

test('nine in the morning stays nine in the morning when the clocks have changed', () => {
  const { library, id, starts } = twoDays('Europe/Berlin')
  must(updateEvent(library, { id, fields: { startsOn: { ...friday, month: 11, day: 20 } } }))
  expect(starts()[1]).toBe('2023-11-20T01:10:00.000Z')
})

test('they stay where they are while a day is not wholly known, and when something else changes', () => {
  const { library, id, starts } = twoDays()
  const before = starts()
  must(updateEvent(library, { id, fields: { venue: '渋谷', startsOn: friday } }))
  must(updateEvent(library, { id, fields: { startsOn: { ...friday, year: null } } }))
  expect(starts()).toEqual(before)
})
