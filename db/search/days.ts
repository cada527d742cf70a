import { yearBeforeEra } from '../model/written-date.ts'

/** The days that a date may mean, first and last, as `2023-10-20`. */
export interface Days {
  readonly firstDay: string | null
  readonly lastDay: string | null
}

const never: Days = { firstDay: null, lastDay: null }

/** The days of a stored date (`2023-10` is the whole October); none where the year is unknown (`--10-20`). */
export function daysOf(date: string | null): Days {
  return (date === null ? null : daysTyped(date)) ?? never
}

/**
 * The days of a date as people type it in a query: 2024, 2024-01, 2024-1-5, 2024/01/05, 2024年1月5日, 令和5年10月.
 * `null` for anything else. A month and a day without a year mean no day: a query knows no "this year".
 */
export function daysTyped(typed: string): { firstDay: string; lastDay: string } | null {
  const parts = typedDate.exec(typed.normalize('NFKC').trim())
  if (!parts?.groups) return null
  const { era, year, month, day } = parts.groups
  const since = era === undefined ? 0 : (yearBeforeEra.get(era) ?? 0)
  const number = year === '元' ? 1 : Number(year)
  if (era === undefined && String(year).length !== 4) return null
  return spanOf(since + number, month ? Number(month) : null, day ? Number(day) : null)
}

const typedDate =
  /^(?<era>令和|平成|昭和)?(?<year>\d{1,4}|元)(?:年|(?:[-/.年](?<month>\d{1,2}))(?:月|[-/.月](?<day>\d{1,2})日?)?)?$/u

function spanOf(
  year: number,
  month: number | null,
  day: number | null,
): { firstDay: string; lastDay: string } | null {
  if (year < 1 || year > 9999) return null
  if (month !== null && (month < 1 || month > 12)) return null
  const lastOfMonth = new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate()
  if (day !== null && (day < 1 || day > lastOfMonth)) return null
  return {
    firstDay: dayText(year, month ?? 1, day ?? 1),
    lastDay: dayText(year, month ?? 12, day ?? lastOfMonth),
  }
}

function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
