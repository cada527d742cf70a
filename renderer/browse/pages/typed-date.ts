import { PartialDate } from '../../../db/model.ts'

/**
 * The date that a person typed: `10/20`, `2023/10/20`, `2023-10`, `2023年10月20日（金）`, `20 Oct 2023`,
 * `Oct 20, 2023`, in full-width digits too. `null` when no such day exists or nothing is understood; a year that was
 * not typed stays unknown. Of two numbers alone the first is the month, as Japanese reads them.
 */
export function typedDate(typed: string): PartialDate | null {
  const text = typed.normalize('NFKC').trim().replace(weekday, '').replace(unknownYear, '').trim()
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups
    if (groups) return dateOf(groups)
  }
  return null
}

const weekday = /\s*\((?:[日月火水木金土]|sun|mon|tue|wed|thu|fri|sat)[^)]*\)$/iu
// As our own date field writes it.
const unknownYear = /\s*(?:\(年不明\)|\(year unknown\))$/iu
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = `(?<name>${months.join('|')})[a-z]*\\.?`

const patterns = [
  /^(?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*(?:月|[-/.]?)\s*(?:(?<=\D)(?<day>\d{1,2})日?)?$/u,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?<year>\d{4})年?$/u,
  /^(?:-{0,2})(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})日?$/u,
  /^(?<month>\d{1,2})月$/u,
  new RegExp(`^${monthName}(?:\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?)?(?:,?\\s+(?<year>\\d{4}))?$`, 'iu'),
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${monthName}(?:,?\\s+(?<year>\\d{4}))?$`, 'iu'),
]

function dateOf({ year, month, day, name }: Record<string, string | undefined>): PartialDate | null {
  const named = name === undefined ? null : months.indexOf(name.toLowerCase()) + 1
  const parts = { year: numberOrNull(year), month: named ?? numberOrNull(month), day: numberOrNull(day) }
  return PartialDate.safeParse(parts).data ?? null
}

const numberOrNull = (digits: string | undefined) => (digits === undefined ? null : Number(digits))
