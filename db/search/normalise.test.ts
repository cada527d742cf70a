import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise, normaliseWithMap, originalRange } from './normalise.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const japanese = fc.string({
  unit: fc.constantFrom(
    ...'監視信頼性はです会話ガカﾎﾟﾊﾞが゙か゚ー々𠮷髙﨑㍿①ﬁéẞİΣσςｋ６Ⅲ㌔👩‍💻🇯🇵\u3099\u0301\u200b\ufe0f葛\u{e0100} 、。\n',
  ),
  maxLength: 40,
})

test.each([
  ['ｋ６', 'k6'],
  ['ﾚﾋﾞｭｰ', 'レビュー'],
  ['Ⅲ', 'iii'],
  ['㌔', 'キロ'],
  ['が'.normalize('NFD'), 'が'],
  ['㍿', '株式会社'],
  ['SRE\u200bNEXT', 'srenext'],
  ['葛\u{e0100}', '葛'],
  ['ΟΔΟΣ', 'οδοσ'],
])('%s is compared as %s', (text, wanted) => {
  expect(normalise(text)).toBe(wanted)
})

test('sounds that differ stay apart', () => {
  expect(normalise('が')).not.toBe(normalise('か'))
  expect(normalise('デモ')).not.toBe(normalise('でも'))
})

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text))
    }),
  )
  fc.assert(
    fc.property(japanese, (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text))
    }),
  )
})

test('the form with a map is the form without', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(normaliseWithMap(text).text).toBe(normalise(text))
    }),
    {
      numRuns: 2000,
    },
  )
  fc.assert(
    fc.property(japanese, (text) => {
      expect(normaliseWithMap(text).text).toBe(normalise(text))
    }),
    {
      numRuns: 2000,
    },
  )
})

test('a range cut from the original normalises to a text with the match in it', () => {
  fc.assert(
    fc.property(japanese, fc.nat(), fc.nat(), (text, from, length) => {
      const normalised = normaliseWithMap(text)
      fc.pre(normalised.text.length > 0)
      const start = from % normalised.text.length
      const end = start + 1 + (length % (normalised.text.length - start))
      const [first, last] = originalRange(normalised, start, end)
      expect(first).toBeLessThan(last)
      expect(last).toBeLessThanOrEqual(text.length)
      expect(normalise(text.slice(first, last))).toContain(normalised.text.slice(start, end))
    }),
    { numRuns: 2000 },
  )
})

test('a match inside ㍿ marks the whole sign', () => {
  const normalised = normaliseWithMap('あ㍿い')
  const start = normalised.text.indexOf('式会')
  expect(originalRange(normalised, start, start + 2)).toEqual([1, 2])
})
