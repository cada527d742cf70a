import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateText } from './dates.ts'
import { typedDate } from './written-date.ts'

const reads = (typed: string, as: string | null) =>
  test(`${typed || '(nothing)'} is ${as ?? 'not a date'}`, () => {
    const read = typedDate(typed)
    expect(read && dateText(read.date)).toBe(as)
  })

describe('a date that a person types', () => {
  reads('10/20', '--10-20')
  reads('１０／２０', '--10-20')
  reads('10月20日', '--10-20')
  reads('10/20（金）', '--10-20')
  reads('10月20日（年不明）', '--10-20')
  reads('--10-20', '--10-20')
  reads('2023/10/20', '2023-10-20')
  reads('２０２３．１０．２０', '2023-10-20')
  reads('２０２３・１０・２０', '2023-10-20')
  reads('２０２３ー１０ー２０', '2023-10-20')
  reads('２０２３年１０月２０日（金）', '2023-10-20')
  reads('2023年 10月 20日 金曜日', '2023-10-20')
  reads('2023/10/20(金・祝)', '2023-10-20')
  reads('2023-10-20', '2023-10-20')
  reads('20231020', '2023-10-20')
  reads('2023.1.5', '2023-01-05')
  reads('2023/10', '2023-10')
  reads('2023年10月', '2023-10')
  reads('2023', '2023')
  reads('10月', '--10')
  reads('令和5年10月20日(金)', '2023-10-20')
  reads('令和５年１０月２０日', '2023-10-20')
  reads('㋿5年10月20日', '2023-10-20')
  reads('R5.10.20', '2023-10-20')
  reads('平成31年4月', '2019-04')
  reads('令和元年', '2019')
  reads('Oct 20', '--10-20')
  reads('October 20th, 2023', '2023-10-20')
  reads('20 Oct 2023', '2023-10-20')
  reads('Fri, 20 Oct 2023', '2023-10-20')
  reads('2/29', '--02-29')
  reads('2023/2/29', null)
  reads('10/32', null)
  reads('13/1', null)
  reads('5年10月', null)
  reads('令和2023年', null)
  reads('2023/10/20 19:00', null)
  reads('', null)
  reads('来週', null)

  test('says its weekday, if it has one', () => {
    expect(typedDate('10/20（金）')?.weekday).toBe(5)
    expect(typedDate('Sun, 20 Oct')?.weekday).toBe(0)
    expect(typedDate('10月20日')?.weekday).toBeNull()
  })

  test('says whether its year is unknown, or was only left out', () => {
    expect(typedDate('10月20日')?.isYearUnknown).toBe(false)
    expect(typedDate('10月20日（年不明）')?.isYearUnknown).toBe(true)
    expect(typedDate('20 October (year unknown)')?.isYearUnknown).toBe(true)
  })
})

const days = fc
  .date({ min: new Date('1989-01-08'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

const printed = (locale: string, options: Intl.DateTimeFormatOptions) => (day: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(day))

const long = { year: 'numeric', month: 'long', day: 'numeric' } as const
const inFullWidth = (text: string) =>
  text.replaceAll(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

describe('any day, as programs print it, is read as that day', () => {
  test.each<[string, (day: string) => string]>([
    ['2023-10-20', (day) => day],
    ['２０２３－１０－２０', inFullWidth],
    ['2023/10/20', printed('ja-JP', {})],
    ['2023年10月20日金曜日', printed('ja-JP', { ...long, weekday: 'long' })],
    ['2023年10月20日(金)', printed('ja-JP', { ...long, weekday: 'short' })],
    ['令和5年10月20日', printed('ja-JP-u-ca-japanese', { era: 'short', ...long })],
    ['令和5年10月20日(金)', printed('ja-JP-u-ca-japanese', { era: 'short', ...long, weekday: 'short' })],
    ['R5/10/20', printed('ja-JP-u-ca-japanese', {})],
    ['20 October 2023', printed('en-GB', long)],
    ['October 20, 2023', printed('en-US', long)],
    ['Fri, Oct 20, 2023', printed('en-US', { ...long, month: 'short', weekday: 'short' })],
  ])('%s', (_example, print) => {
    fc.assert(
      fc.property(days, (day) => {
        const read = typedDate(print(day))
        expect(read && dateText(read.date), print(day)).toBe(day)
      }),
    )
  })
})

const pieces = fc.constantFrom(
  ...'令和平成元年月日金土(（)）/／.．-ー・ ０１２９ 0 1 2 3 9 20 2023 Oct oct. st mon R'.split(
    /(?<=[^\w])|\s/u,
  ),
)

test('nothing that is typed makes it throw, and what is read is a date that can be written', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 20 }).map((some) => some.join('')),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const read = typedDate(text)
      if (read !== null) expect(typedDate(dateText(read.date))?.date).toEqual(read.date)
    }),
  )
})
