import { PartialDate } from '../../model.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * The day that a time names, as it is printed: its zone is not reckoned with, since for a reader the 20th is the 20th.
 * Reads ISO 8601 and RFC 3339, RFC 822 as feeds write it (also with two digits for the year), `2023年10月20日` and
 * `2023/10/20`; a month or a year alone is what it is.
 *
 * @returns `null` for anything else, and for days that no calendar has
 */
export function dayIn(text: string): PartialDate | null {
  const start = text.trim().slice(0, 60)
  const numbers =
    /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})(?!\d))?)?(?:日|月|年|$|[T\s,.-])/u.exec(start) ??
    /^(\d{4})(\d{2})(\d{2})(?:$|T)/u.exec(start)
  if (numbers) return date(numbers[1], numbers[2], numbers[3])
  const words = /^(?:[A-Za-z]{2,9},?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{4}|\d{2})(?!\d)/u.exec(
    start,
  )
  if (words) return date(fullYear(words[3]), monthNumber(words[2]), words[1])
  const american = /^(?:[A-Za-z]{2,9},?\s+)?([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/u.exec(start)
  return american ? date(american[3], monthNumber(american[1]), american[2]) : null
}

const fullYear = (year = ''): string => (year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year}`)

const monthNumber = (name = ''): string => String(months.indexOf(name.toLowerCase()) + 1)

function date(year?: string, month?: string, day?: string): PartialDate | null {
  const numberOf = (text: string | undefined) => (text === undefined ? null : Number(text))
  return (
    PartialDate.safeParse({ year: numberOf(year), month: numberOf(month), day: numberOf(day) }).data ?? null
  )
}
