import type { PartialDate } from '../../db/model.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** A date in as few characters as a row has for it: `2023/10/20`, `10/20` without a year; dashes in English. */
export function rowDate({ year, month, day }: PartialDate, language: string): string {
  const parts = [
    year === null ? null : String(year),
    month === null ? null : two(month),
    day === null ? null : two(day),
  ]
  return parts.filter((part) => part !== null).join(language === 'ja' ? '/' : '-')
}
