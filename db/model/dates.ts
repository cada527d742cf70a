import { z } from 'zod'

/**
 * A calendar date of which the year, or the day, may be unknown: a report that says 10/20 knows no year, and
 * none is invented. Months are 1 to 12.
 */
export const PartialDate = z
  .strictObject({
    year: z.int().min(1).max(9999).nullable(),
    month: z.int().min(1).max(12).nullable(),
    day: z.int().min(1).max(31).nullable(),
  })
  .refine((date) => date.year !== null || date.month !== null, 'a date knows its year or its month')
  .refine((date) => date.day === null || date.month !== null, 'a day needs its month')
  .refine(exists, 'there is no such day')
export type PartialDate = z.output<typeof PartialDate>

/** A moment: ISO 8601 in UTC, e.g. `2023-10-20T10:00:00.000Z`. */
export const Moment = z.iso.datetime()

/** `2023-10-20`, `2023-10`, `2023`, or `--10-20` where the year is unknown (as in vCard, RFC 6350 4.3.1). */
export function dateText(date: PartialDate): string {
  const year = date.year === null ? '-' : String(date.year).padStart(4, '0')
  return [year, date.month, date.day]
    .filter((part) => part !== null)
    .map((part) => (typeof part === 'number' ? String(part).padStart(2, '0') : part))
    .join('-')
}

/** The date that `dateText` wrote; `null` for any other text. */
export function dateFromText(text: string): PartialDate | null {
  const parts = /^(?:(\d{4})|-)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!parts) return null
  const [year, month, day] = [parts[1], parts[2], parts[3]].map((part) => (part ? Number(part) : null))
  return PartialDate.safeParse({ year: year ?? null, month: month ?? null, day: day ?? null }).data ?? null
}

// February has 29 days while the year is unknown.
function exists({ year, month, day }: { year: number | null; month: number | null; day: number | null }) {
  return month === null || day === null || day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
}
