import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, encode } from './codec.ts'

describe('what crosses between a page and main', () => {
  const plain = fc.jsonValue({ noUnicodeString: false })
  const crossing = fc.letrec((tie) => ({
    value: fc.oneof(
      plain,
      fc.constant(undefined),
      fc.uint8Array(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$bytes', '$undefined', '$plain')), tie('value'), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
    ),
  })).value

  test('arrives as it was sent', () => {
    fc.assert(
      fc.property(crossing, (value) => {
        // JSON knows no negative zero; -0 === 0 for whoever reads it.
        expect(decode(encode(value))).toEqual(withoutNegativeZero(value))
      }),
    )
  })

  test('is refused where Electron would clone more than JSON can say', () => {
    for (const value of [
      new Date(),
      new Map(),
      () => {},
      Symbol('x'),
      1n,
      Number.NaN,
      [{ deep: new Set() }],
    ]) {
      expect(() => encode(value)).toThrow('not available in the stand-in')
    }
  })

  test('may be larger than the arguments of a call', () => {
    const bytes = new Uint8Array(300_000).map((_, index) => index)
    expect(decode(encode(bytes))).toEqual(bytes)
  })
})

function withoutNegativeZero(value: unknown): unknown {
  if (Object.is(value, -0)) return 0
  if (Array.isArray(value)) return value.map(withoutNegativeZero)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutNegativeZero(part)]))
}
