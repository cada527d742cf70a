import type { WrittenDate } from '../../model/written-date.ts'
import { datesIn, weekdayBeside } from '../../model/written-date.ts'
import type { PartialDate } from '../../model.ts'

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

/** All dates of a line, in the order of how sure their form is; a full date before one without a year. */
export function findDates(line: string): { dates: FoundDate[]; impossible: ImpossibleDate[] } {
  const text = line.slice(0, 4000)
  const dates: FoundDate[] = []
  const impossible: ImpossibleDate[] = []
  for (const written of datesIn(text)) {
    const typed = text.slice(written.at, written.end)
    if (written.date !== null) dates.push({ date: written.date, text: typed, ...around(written) })
    else if (typed.length > 5) impossible.push({ text: typed })
  }
  return { dates, impossible }
}

function around(written: WrittenDate): Omit<FoundDate, 'date' | 'text'> {
  const before = written.before.slice(-20)
  const after = written.after.slice(0, 60)
  const isOfEvent =
    /(?:日時|開催日?|日程|when|date|held|took place)\s?(?:on\s|は)?[::]?\s?(?:\p{L}{3,9},?\s)?$/iu.test(
      before,
    ) || /^.{0,12}(?:開催|行われ|行なわれ|あった|ありました)/u.test(after)
  const times =
    /^[^\d]{0,12}?(\d{1,2})(?::(\d{2})|時(?:(\d{2})分|(半))?)\s?(?:開始)?(?:\s?(?:[-–—〜～~ー]|から|to)\s?(\d{1,2})(?::(\d{2})|時(?:(\d{2})分|(半))?))?/u.exec(
      after,
    )
  return {
    weekday: weekdayBeside({ before, after }),
    isOfEvent,
    from: times ? minutesOf(times[1], times[2] ?? times[3], times[4]) : null,
    to: times?.[5] ? minutesOf(times[5], times[6] ?? times[7], times[8]) : null,
  }
}

const minutesOf = (hours = '', minutes = '0', half = '') =>
  Number(hours) * 60 + (half === '' ? Number(minutes) : 30)

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
