import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockAt, typedTime } from './written-time.ts'

describe('a time that a person types', () => {
  const reads = (typed: string, as: string | null) =>
    test(`${typed || '(nothing)'} is ${as ?? 'no time'}`, () => expect(typedTime(typed)).toBe(as))
  reads('19:10', '19:10')
  reads('１９：１０', '19:10')
  reads('1910', '19:10')
  reads('１９', '19:00')
  reads('19時', '19:00')
  reads('19時半', '19:30')
  reads('９時５分', '09:05')
  reads('9時05分', '09:05')
  reads('19時10', '19:10')
  reads('午後7時10分', '19:10')
  reads('午後７：１０', '19:10')
  reads('午前0時', '00:00')
  reads('7pm', '19:00')
  reads('7 p.m.', '19:00')
  reads('7:10 PM', '19:10')
  reads('12:30am', '00:30')
  reads('19:10〜', '19:10')
  reads('19:10-19:25', null)
  reads('24:00', null)
  reads('19:60', null)
  reads('午後', null)
  reads('7pmx', null)
  reads('', null)
})

test('an hour alone begins a programme’s line only with am or pm', () => {
  expect(clockAt('7pm - 9pm Opening')).toMatchObject({ from: 19 * 60, to: 21 * 60 })
  expect(clockAt('7 amazing tools')).toBeNull()
})

const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 })
const clock = (at: number) => new Date(at * 60_000).toISOString().slice(11, 16)
const printed = (locale: string, options: Intl.DateTimeFormatOptions) => (at: number) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit', ...options }).format(
    at * 60_000,
  )

describe('any minute of the day, as programs print it, is read as that minute', () => {
  test.each<[string, (at: number) => string]>([
    ['19:10', clock],
    ['19時10分', (at) => `${Math.floor(at / 60)}時${at % 60}分`],
    ['午後7:10', printed('ja-JP', { hour12: true })],
    ['7:10 PM', printed('en-US', { hour12: true })],
    ['7:10 pm', printed('en-GB', { hour12: true })],
  ])('%s', (_example, print) => {
    fc.assert(
      fc.property(minutes, (at) => {
        expect(typedTime(print(at)), print(at)).toBe(clock(at))
      }),
    )
  })
})

test('nothing that is typed makes it throw, and what is read is shown as it was read', () => {
  const pieces = fc.constantFrom(...[...'午前後夜朝時分半:：0129０９７~〜- 　apm.'], '19', '60', 'pm')
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.array(pieces, { maxLength: 12 }).map((some) => some.join('')),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const read = typedTime(text)
      if (read === null) return
      expect(read).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
      expect(typedTime(read)).toBe(read)
    }),
  )
})
