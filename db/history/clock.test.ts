import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextClock } from './clock.ts'

test('changes sort in the order in which they happened, whatever the wall clock does', () => {
  const moments = fc.array(
    fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
    {
      minLength: 2,
      maxLength: 50,
    },
  )
  fc.assert(
    fc.property(moments, (walls) => {
      const stamps: string[] = []
      let last = '0000-00-00T00:00:00.000Z-0000-'
      for (const wall of walls) {
        last = nextClock(last, wall, 'device')
        stamps.push(last)
      }
      expect(stamps.toSorted()).toEqual(stamps)
      expect(new Set(stamps).size).toBe(stamps.length)
    }),
  )
})

test('a full counter borrows a millisecond from the future', () => {
  expect(nextClock('2026-11-24T22:00:00.000Z-ffff-a', new Date('2026-11-24T22:00:00.000Z'), 'a')).toBe(
    '2026-11-24T22:00:00.001Z-0000-a',
  )
})
