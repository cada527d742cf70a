import type { PartialDate, TypedDate } from '../../../db/model.ts'
import { fittingYears, nearestYear } from '../../../db/model.ts'

/**
 * The year that is proposed for a date that was typed without one: the nearest, in which its weekday fits, if it has
 * one. `null` where the date has a year, or says that it is unknown.
 *
 * @param near  the date that stood there before, if it has a year, for a day is corrected within its year; else today
 */
export function proposedYear({ date, weekday, isYearUnknown }: TypedDate, near: PartialDate): number | null {
  if (date.year !== null || isYearUnknown) return null
  return nearestYear(date, fittingYears(date, weekday, near), near)
}
