import { describe, expect, test } from 'vitest'
import { dateFromText, typedDate } from '../../../db/model.ts'
import { dateWords } from './date-words.ts'

describe('a date in words', () => {
  const says = (text: string, ja: string, en: string) =>
    test(`${text} is ${ja} and ${en}, and is read back from either`, () => {
      const date = dateFromText(text)
      if (!date) throw new Error(`no date: ${text}`)
      expect([dateWords(date, 'ja'), dateWords(date, 'en')]).toEqual([ja, en])
      expect([typedDate(ja)?.date, typedDate(en)?.date]).toEqual([date, date])
    })
  says('2023-10-20', '2023年10月20日（金）', '20 October 2023 (Fri)')
  says('--10-20', '10月20日（年不明）', '20 October (year unknown)')
  says('2023-10', '2023年10月', 'October 2023')
  says('--10', '10月（年不明）', 'October (year unknown)')
  says('2023', '2023年', '2023')
})
