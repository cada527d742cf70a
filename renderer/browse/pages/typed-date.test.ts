import { describe, expect, test } from 'vitest'
import { dateText } from '../../../db/model.ts'
import { typedDate } from './typed-date.ts'

const reads = (typed: string, as: string | null) =>
  test(`${typed || '(nothing)'} is ${as ?? 'not a date'}`, () => {
    const date = typedDate(typed)
    expect(date && dateText(date)).toBe(as)
  })

describe('a date that a person types', () => {
  reads('10/20', '--10-20')
  reads('１０／２０', '--10-20')
  reads('10月20日', '--10-20')
  reads('10月20日（年不明）', '--10-20')
  reads('--10-20', '--10-20')
  reads('2023/10/20', '2023-10-20')
  reads('２０２３年１０月２０日（金）', '2023-10-20')
  reads('2023-10-20', '2023-10-20')
  reads('20231020', '2023-10-20')
  reads('2023.1.5', '2023-01-05')
  reads('2023/10', '2023-10')
  reads('2023年10月', '2023-10')
  reads('2023', '2023')
  reads('10月', '--10')
  reads('Oct 20', '--10-20')
  reads('October 20th, 2023', '2023-10-20')
  reads('20 Oct 2023', '2023-10-20')
  reads('2/29', '--02-29')
  reads('2023/2/29', null)
  reads('10/32', null)
  reads('13/1', null)
  reads('', null)
  reads('来週', null)
})
