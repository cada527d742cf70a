import { PartialDate } from '../../model.ts'
import { foldWidth } from '../width.ts'

/** A date that stands in a line. */
export interface FoundDate {
  readonly date: PartialDate
  /** As typed. */
  readonly text: string
  /** 0 for Sunday, as `Date` counts; `null` where the text gives none. */
  readonly weekday: number | null
  /** Words beside it say that this is when the event was: 開催, 日時, held. */
  readonly isOfEvent: boolean
  /** Minutes since midnight. */
  readonly from: number | null
  readonly to: number | null
}

/** A date that no calendar has: 2024/02/30. */
export interface ImpossibleDate {
  readonly text: string
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const weekdays = ['日', '月', '火', '水', '木', '金', '土']
const englishWeekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

type Reading = { year: number | null; month: number; day: number }
type Form = { readonly pattern: RegExp; readonly read: (parts: readonly string[]) => Reading }

const era = new Map([
  ['令和', 2018],
  ['平成', 1988],
])

/** In the order of how sure each is; what an earlier one took is not read again. */
const forms: readonly Form[] = [
  {
    pattern: /(令和|平成)\s?(\d{1,2}|元)年\s?(\d{1,2})月\s?(\d{1,2})日/gu,
    read: ([, name, year, month, day]) => ({
      year: (era.get(name ?? '') ?? 0) + (year === '元' ? 1 : Number(year)),
      month: Number(month),
      day: Number(day),
    }),
  },
  {
    pattern: /(?<![\d.])(\d{4})(?:\s?[年/.-]\s?)(\d{1,2})(?:\s?[月/.-]\s?)(\d{1,2})(?!\d)日?/gu,
    read: ([, year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    pattern: new RegExp(`\\b${monthName}\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s(\\d{4}))?`, 'giu'),
    read: ([, month, day, year]) => ({
      year: year ? Number(year) : null,
      month: monthOf(month),
      day: Number(day),
    }),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${monthName}\\b(?:,?\\s(\\d{4}))?`, 'giu'),
    read: ([, day, month, year]) => ({
      year: year ? Number(year) : null,
      month: monthOf(month),
      day: Number(day),
    }),
  },
  {
    pattern: /(?<!\d)(\d{1,2})月\s?(\d{1,2})日/gu,
    read: ([, month, day]) => ({ year: null, month: Number(month), day: Number(day) }),
  },
  {
    // 1/2 is also a half and 24/7 also always: only what is said of a day, or stands alone, is a date.
    pattern:
      /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])(?=\s?(?:[(][月火水木金土日]|に|の|は|から|開催|、|,|$))/gu,
    read: ([, month, day]) => ({ year: null, month: Number(month), day: Number(day) }),
  },
]

const monthOf = (name = '') => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** All dates of a line, in the order of how sure their form is; a full date before one without a year. */
export function findDates(line: string): { dates: FoundDate[]; impossible: ImpossibleDate[] } {
  const text = line.slice(0, 4000)
  let folded = foldWidth(text)
  const dates: FoundDate[] = []
  const impossible: ImpossibleDate[] = []
  for (const { pattern, read } of forms) {
    for (const found of folded.matchAll(pattern)) {
      const [at, end] = [found.index, found.index + found[0].length]
      const date = PartialDate.safeParse(read(found))
      const typed = text.slice(at, end)
      if (date.success) dates.push({ date: date.data, text: typed, ...around(folded, at, end) })
      else if (found[0].length > 5) impossible.push({ text: typed })
    }
    folded = folded.replaceAll(pattern, (all) => ' '.repeat(all.length))
  }
  return { dates, impossible }
}

function around(folded: string, at: number, end: number): Omit<FoundDate, 'date' | 'text'> {
  const before = folded.slice(Math.max(0, at - 20), at)
  const after = folded.slice(end, end + 60)
  const isOfEvent =
    /(?:日時|開催日?|日程|when|date|held|took place)\s?(?:on\s|は)?[::]?\s?(?:\p{L}{3,9},?\s)?$/iu.test(
      before,
    ) || /^.{0,12}(?:開催|行われ|行なわれ|あった|ありました)/u.test(after)
  const times =
    /^[^\d]{0,12}?(\d{1,2})(?::(\d{2})|時(?:(\d{2})分|(半))?)\s?(?:開始)?(?:\s?(?:[-–—〜～~ー]|から|to)\s?(\d{1,2})(?::(\d{2})|時(?:(\d{2})分|(半))?))?/u.exec(
      after,
    )
  return {
    weekday: weekdayOf(before, after),
    isOfEvent,
    from: times ? minutesOf(times[1], times[2] ?? times[3], times[4]) : null,
    to: times?.[5] ? minutesOf(times[5], times[6] ?? times[7], times[8]) : null,
  }
}

const minutesOf = (hours = '', minutes = '0', half = '') =>
  Number(hours) * 60 + (half === '' ? Number(minutes) : 30)

function weekdayOf(before: string, after: string): number | null {
  const japanese = /^\s?[(]?\s?([月火水木金土日])(?:曜|[)・]|\s|$)/u.exec(after)?.[1]
  if (japanese !== undefined) return weekdays.indexOf(japanese)
  const english =
    /(?:^|\W)(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6},?\s$/i.exec(before) ??
    /^\s?[(]?(sun|mon|tue|wed|thu|fri|sat)/i.exec(after)
  return english?.[1] === undefined ? null : englishWeekdays.indexOf(english[1].toLowerCase())
}

/** The weekday on which a date of a year falls, 0 for Sunday. */
export const weekdayIn = (year: number, { month, day }: PartialDate): number =>
  new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)).getUTCDay()

/** `2023-10-20T19:00`; `null` unless the date is whole and the clock shows such a time. */
export function localTime(date: PartialDate, minutes: number | null): string | null {
  if (
    date.year === null ||
    date.month === null ||
    date.day === null ||
    minutes === null ||
    minutes >= 24 * 60
  )
    return null
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
