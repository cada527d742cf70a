import { expect, test } from 'vitest'
import { typedNumber } from './typed-number.ts'

const reads = (typed: string, as: number | null) =>
  test(`${typed || '(nothing)'} is ${as ?? 'no number'}`, () => expect(typedNumber(typed)).toBe(as))

reads('15', 15)
reads('１５', 15)
reads('１５分', 15)
reads('15 min', 15)
reads('#2', 2)
reads('第２回', 2)
reads('', null)
reads('十五', null)
reads('-5', null)
reads('1.5', null)
