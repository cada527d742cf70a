import { Temporal } from 'temporal-polyfill'

/**
 * A time as printed, in the zone that the source gives or, where it gives none, in this machine's. `null` for what is
 * no time and for a zone that nobody knows.
 */
export function momentOf(local: string | null, zone: string | null): string | null {
  if (local === null) return null
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' })
      .toZonedDateTime(zone ?? Temporal.Now.timeZoneId())
      .toInstant()
      .toString({ fractionalSecondDigits: 3 })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
