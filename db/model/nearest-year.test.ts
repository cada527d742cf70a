import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateFromText } from './dates.ts'
import { fittingYears, nearestYear, weekdayIn } from './nearest-year.ts'

const date = (text: string) => {
  const read = dateFromText(text)
  if (read === null) throw new Error(`no date: ${text}`)
  return read
}

test.each([
  ['--10-20', '2023-11-01', 2023],
  ['--01-05', '2023-12-20', 2024],
  ['--12-20', '2024-01-05', 2023],
  ['--02-29', '2023-03-01', 2024],
  ['--10', '2023-11-01', 2023],
])('%s is nearest to %s in %i', (typed, near, year) => {
  expect(nearestYear(date(typed), [], date(near))).toBe(year)
})

test('a weekday decides: the nearest Friday 20 October', () => {
  const friday = date('--10-20')
  const near = date('2024-11-01')
  expect(nearestYear(friday, fittingYears(friday, 5, near), near)).toBe(2023)
})

test('without a year to be near to, none is proposed', () => {
  expect(nearestYear(date('--10-20'), [], null)).toBeNull()
  expect(nearestYear(date('--10-20'), [], date('--11-01'))).toBeNull()
})

test('a day goes with its weekday in every year that fits, and there is always a nearest one', () => {
  const someDay = fc.record({
    year: fc.integer({ min: 2000, max: 2090 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 6 }), (near, weekday) => {
      const typed = { ...near, year: null }
      const years = fittingYears(typed, weekday, near)
      for (const year of years) expect(weekdayIn(year, typed)).toBe(weekday)
      expect(nearestYear(typed, years, near)).not.toBeNull()
      expect(nearestYear(typed, [], near)).toBe(near.year)
    }),
  )
})
