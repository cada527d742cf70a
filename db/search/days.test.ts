import { expect, test } from 'vitest'
import { daysOf, daysTyped } from './days.ts'

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024-1-5', '2024-01-05', '2024-01-05'],
  ['2023/10/20', '2023-10-20', '2023-10-20'],
  ['２０２３年１０月', '2023-10-01', '2023-10-31'],
  ['令和5年10月20日', '2023-10-20', '2023-10-20'],
  ['令和元年', '2019-01-01', '2019-12-31'],
  ['平成31年4月', '2019-04-01', '2019-04-30'],
])('%s means %s to %s', (typed, firstDay, lastDay) => {
  expect(daysTyped(typed)).toEqual({ firstDay, lastDay })
})

test.each(['', '10/20', '2024-13', '2023-02-29', '24', 'yesterday', '2024-', '99999'])(
  '%j is no date',
  (typed) => {
    expect(daysTyped(typed)).toBeNull()
  },
)

test('a date without a year means no day', () => {
  expect(daysOf('--10-20')).toEqual({ firstDay: null, lastDay: null })
  expect(daysOf('2023-10')).toEqual({ firstDay: '2023-10-01', lastDay: '2023-10-31' })
  expect(daysOf(null)).toEqual({ firstDay: null, lastDay: null })
})
