import { expect, test } from 'vitest'
import { minutesAfter, startAfter } from './slot-steps.ts'

test('a talk begins five minutes later or earlier by each step, over midnight too', () => {
  expect(startAfter('2023-10-20T10:10:00.000Z', 2)).toBe('2023-10-20T10:20:00.000Z')
  expect(startAfter('2023-10-20T00:03:00.000Z', -1)).toBe('2023-10-19T23:58:00.000Z')
})

test.each([
  [15, 1, 20],
  [15, -2, 5],
  [15, -9, 5],
  [8, -1, 3],
  [3, -1, 3],
  [3, 1, 8],
  [null, 2, 10],
  [null, -1, null],
  [null, 0, null],
])('%s minutes and %i steps are %s', (minutes, steps, after) => {
  expect(minutesAfter(minutes, steps)).toBe(after)
})
