import type { PartialDate } from './dates.ts'

/** The weekday on which a date of a year falls, 0 for Sunday. */
export const weekdayIn = (year: number, { month, day }: PartialDate): number =>
  new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)).getUTCDay()

/**
 * Years in which a date without one falls on the weekday that is given with it; none where no weekday is.
 *
 * @param near  around when; without a year, the years of study groups
 */
export function fittingYears(date: PartialDate, weekday: number | null, near: PartialDate | null): number[] {
  if (weekday === null) return []
  const around = near?.year ?? null
  const years = around === null ? range(2005, 2035) : range(around - 10, around + 3)
  return years.filter((year) => isDay(year, date) && weekdayIn(year, date) === weekday)
}

/** Of the years that fit, or of all where none is given, that of the day nearest to `near`; `null` without a year. */
export function nearestYear(
  date: PartialDate,
  fitting: readonly number[],
  near: PartialDate | null,
): number | null {
  if (near === null || near.year === null) return null
  const at = dayNumber(near)
  const candidates =
    fitting.length > 0 ? fitting : range(near.year - 4, near.year + 4).filter((year) => isDay(year, date))
  const byDistance = candidates
    .map((year) => ({ year, distance: Math.abs(dayNumber({ ...date, year }) - at) }))
    .toSorted((a, b) => a.distance - b.distance)
  return byDistance[0]?.year ?? null
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_none, index) => from + index)

const isDay = (year: number, { month, day }: PartialDate) =>
  month !== 2 || day !== 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))

const dayNumber = ({ year, month, day }: PartialDate) =>
  Date.UTC(year ?? 2000, (month ?? 1) - 1, day ?? 1) / 86_400_000
