import { expect, test } from 'vitest'
import type { TypedDate } from '../../../db/model.ts'
import { typedDate } from '../../../db/model.ts'
import { proposedYear } from './typed-year.ts'

const read = (typed: string): TypedDate => {
  const date = typedDate(typed)
  if (date === null) throw new Error(`no date: ${typed}`)
  return date
}
const near = { year: 2026, month: 11, day: 25 }

test.each([
  ['10/20', 2026],
  ['１／５', 2027],
  ['10/20（金）', 2028],
  ['10月', 2026],
  ['2023/10/20', null],
  ['10月20日（年不明）', null],
])('%s in November 2026 is proposed to be in %s', (typed, year) => {
  expect(proposedYear(read(typed), near)).toBe(year)
})
