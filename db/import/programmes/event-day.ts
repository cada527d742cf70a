import { fittingYears, nearestYear } from '../../model/nearest-year.ts'
import { foldWidth } from '../../model/width.ts'
import { clockAt } from '../../model/written-time.ts'
import type { PartialDate } from '../../model.ts'
import { dateText } from '../../model.ts'
import type { FoundDate } from '../report/dates.ts'
import { findDates } from '../report/dates.ts'
import { clockOn } from './times.ts'

/** The day of an event as its page prints it, with the times that stand beside it. */
export interface FoundDay {
  readonly date: PartialDate
  /** Of an event of several days, the last one. */
  readonly endDate: PartialDate | null
  /** As typed, without its times. */
  readonly text: string
  readonly isOfEvent: boolean
  /** Minutes since midnight of `date`; 25:00 is one o'clock on the day after. */
  readonly from: number | null
  /** Minutes since midnight of `endDate`, else of `date`. */
  readonly to: number | null
  /** Years in which the date falls on the weekday that is given; empty where none is. */
  readonly fittingYears: readonly number[]
  /** The year that was taken because the page gives none. */
  readonly assumed: number | null
}

/**
 * Finds the first day in a line: `2023/10/20(金) 19:00 〜 21:00`, `令和5年10月20日(金) 午後7時〜午後9時`,
 * `２０２３年１０月２０日`, `2023.10.20 Fri 19:00-21:00 JST`, `10/20（金）19時開始`.
 *
 * @param today  gives the year where the line has none: the nearest in which the weekday fits; `null` leaves it open
 * @returns `null` where the line has no day, `impossible` where it has one that no calendar knows
 */
export function findDay(
  line: string,
  today: PartialDate | null = null,
): FoundDay | { impossible: string } | null {
  const { dates, impossible } = findDates(line)
  const first = dates.toSorted((a, b) => line.indexOf(a.text) - line.indexOf(b.text))[0]
  if (!first) return impossible[0] ? { impossible: impossible[0].text } : null
  const second = dates.find(
    ({ text }) => text !== first.text && line.indexOf(text) > line.indexOf(first.text),
  )
  const begins = clockBehind(line, first)
  const between =
    second === undefined
      ? null
      : line.slice(line.indexOf(first.text) + first.text.length, line.indexOf(second.text))
  const isRange =
    between !== null && /^[^\p{L}]{0,16}?(?:[-–—〜～~ー→]|から)\s*$/u.test(withoutClock(between))
  const ends = isRange && second ? clockBehind(line, second) : null
  const fitting = first.date.year === null ? fittingYears(first.date, first.weekday, today) : []
  const assumed = first.date.year === null ? nearestYear(first.date, fitting, today) : null
  const withYear = (date: PartialDate): PartialDate => ({
    ...date,
    year: date.year ?? first.date.year ?? assumed,
  })
  return {
    date: withYear(first.date),
    endDate: isRange && second ? withYear(second.date) : null,
    text: first.text,
    isOfEvent:
      first.isOfEvent || /^[^\p{L}\p{N}]{0,4}(?:日時|開催日時?|日程|when|date)/iu.test(foldWidth(line)),
    from: begins?.from ?? null,
    to: ends ? ends.from : (begins?.to ?? null),
    fittingYears: fitting,
    assumed,
  }
}

/** `(金)`, `Fri`, `金曜日`, `・祝` between a date and its time. */
const betweenDateAndTime =
  /^\s?(?:[(【]\s?[月火水木金土日](?:曜日?)?(?:・?[祝休])?\s?[)】]|[月火水木金土日]曜日?|[(]?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[)]?\.?,?)?[\s,:・]*(?:at\s|の|時間\s?:?)?\s*/iu

function clockBehind(line: string, { text }: FoundDate) {
  const after = line.slice(line.indexOf(text) + text.length)
  const skipped = betweenDateAndTime.exec(foldWidth(after))?.[0].length ?? 0
  return clockAt(after.slice(skipped))
}

const withoutClock = (text: string): string => {
  const skipped = betweenDateAndTime.exec(foldWidth(text))?.[0].length ?? 0
  const rest = text.slice(skipped)
  return rest.replace(/[\d０-９:：時分半]{1,8}/gu, '')
}

/** `2023-10-20T19:00`; `null` unless both day and time are known. */
export function localAt(date: PartialDate, minutes: number | null): string | null {
  if (minutes === null || date.year === null || date.month === null || date.day === null) return null
  return clockOn(dateText(date), minutes)
}
