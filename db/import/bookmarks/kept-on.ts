import type { PartialDate } from '../../model.ts'

/**
 * The day of a time that is a number, in UTC, since nothing says in which zone it was kept: seconds since 1970 as
 * browsers write them, milliseconds, microseconds (Google Bookmarks), or microseconds since 1601 (Chrome's own files).
 *
 * @returns `null` for 0, which programs write where they know no time, and for what is no such number
 */
export function dayOfNumber(text: string): PartialDate | null {
  const number = /^\s*\d{1,18}(?:\.\d{1,9})?\s*$/u.test(text) ? Number(text) : 0
  if (number === 0) return null
  return dayOf(millisecondsOf(number))
}

/** By their size: seconds reach 10¹¹ in the year 5138, milliseconds the same in 1973. */
function millisecondsOf(number: number): number {
  if (number < 1e11) return number * 1000
  if (number < 1e14) return number
  return number < 1e16 ? number / 1000 : number / 1000 - from1601to1970
}

const from1601to1970 = 11_644_473_600_000

function dayOf(milliseconds: number): PartialDate | null {
  const moment = new Date(milliseconds)
  const year = moment.getUTCFullYear()
  if (Number.isNaN(year) || year > 9999) return null
  return { year, month: moment.getUTCMonth() + 1, day: moment.getUTCDate() }
}
