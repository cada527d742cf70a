import ICAL from 'ical.js'
import type { Component, Property } from './icalendar-lines.ts'
import { value } from './icalendar-lines.ts'
import { fixedZone, isZone, printedTime } from './times.ts'
import { windowsZone } from './windows-zones.ts'

/** A time of a calendar: of a whole day, in a zone, or floating. */
export interface CalendarTime {
  /** `2023-10-20T19:00`; of a whole day, its date alone. */
  readonly local: string
  readonly isWholeDay: boolean
  /** `null` for a floating time, and where the zone is not known. */
  readonly zone: string | null
  /** What the file calls a zone that nothing is known of. */
  readonly unknownZone: string | null
}

/** Reads DTSTART and the like; `null` where no such time is. */
export function calendarTime(property: Property, zones: readonly Component[]): CalendarTime | null {
  const given = property.values[0] ?? ''
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|T::)/u.exec(given)?.[1]
  if (day !== undefined)
    return printedTime(`${day}T00:00`) && { local: day, isWholeDay: true, zone: null, unknownZone: null }
  const time = printedTime(given)
  if (time === null) return null
  const named = property.params['tzid']
  if (time.offset === 0) return { local: time.local, isWholeDay: false, zone: 'UTC', unknownZone: null }
  if (typeof named !== 'string' || named === '')
    return { local: time.local, isWholeDay: false, zone: null, unknownZone: null }
  const zone = zoneNamed(named, zones, time.local)
  return { local: time.local, isWholeDay: false, zone, unknownZone: zone === null ? named : null }
}

/**
 * The zone that a calendar means: by its own name, by Outlook's, with the prefix of a program before it
 * (`/freeassociation.sourceforge.net/Europe/Vienna`), or as the file itself defines it.
 */
function zoneNamed(name: string, zones: readonly Component[], local: string): string | null {
  const plain = name.trim().replace(/^["']|["']$/gu, '')
  if (isZone(plain)) return plain
  const windows = windowsZone(plain)
  if (windows !== null) return windows
  const parts = plain.split('/')
  for (let from = 1; from < parts.length; from += 1) {
    const rest = parts.slice(from).join('/')
    if (rest.includes('/') && isZone(rest)) return rest
  }
  const inside = /[A-Z][a-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?$/u.exec(plain)?.[0]
  if (inside !== undefined && isZone(inside)) return inside
  const defined = zones.find((zone) => value(zone, 'tzid') === plain)
  return defined ? definedZone(defined, local) : null
}

function definedZone(zone: Component, local: string): string | null {
  const place = value(zone, 'x-lic-location')
  if (isZone(place)) return place
  const offset = offsetIn(zone, local)
  return offset === null ? null : fixedZone(offset)
}

/** Minutes from UTC at that time by the rules of a VTIMEZONE. */
function offsetIn(zone: Component, local: string): number | null {
  try {
    const component = ICAL.Component.fromString(zone.lines.join('\r\n'))
    const timezone = new ICAL.Timezone({ component, tzid: value(zone, 'tzid') })
    return timezone.utcOffset(ICAL.Time.fromDateTimeString(`${local}:00`)) / 60
  } catch {
    // Rules that ical.js cannot follow: the zone stays unknown, which the caller tells.
    return null
  }
}

/** Minutes of `PT90M`, `P1DT2H`; `null` for anything else. */
export function minutesOfDuration(text: string): number | null {
  const parts =
    /^[+-]?P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,6}S)?)?$/iu.exec(
      text.trim(),
    )
  if (!parts) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = parts.slice(1).map((part) => Number(part ?? 0))
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes || null
}
