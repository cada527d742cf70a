import { Temporal } from 'temporal-polyfill'
import { PartialDate } from '../../model.ts'

/** A time as a programme's data print it: by the clock of the place, and with its distance from UTC where given. */
export interface PrintedTime {
  /** `2023-10-20T19:00` */
  readonly local: string
  /** Minutes east of UTC; `null` for a floating time. */
  readonly offset: number | null
}

const iso =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s?(?:(Z)|([+-])(\d{2}):?(\d{2}))?$/iu

/** Reads ISO 8601 as far as programmes use it; `null` for anything else, and for a day that no calendar has. */
export function printedTime(text: string): PrintedTime | null {
  const parts = iso.exec(text.trim())
  if (!parts) return null
  const [, year, month, day, hour, minute, utc, sign, hours, minutes] = parts
  const date = PartialDate.safeParse({ year: Number(year), month: Number(month), day: Number(day) })
  if (!date.success || Number(hour) > 23 || Number(minute) > 59) return null
  const away = Number(hours) * 60 + Number(minutes)
  const offset = utc ? 0 : sign === undefined ? null : sign === '-' ? -away : away
  if (offset !== null && Math.abs(offset) > 18 * 60) return null
  return { local: `${year}-${month}-${day}T${hour}:${minute}`, offset }
}

/** The same moment by the clocks of a zone; a floating time is one of the place already. */
export function inZone({ local, offset }: PrintedTime, zone: string): string {
  if (offset === null) return local
  return Temporal.PlainDateTime.from(local)
    .toZonedDateTime('UTC')
    .subtract({ minutes: offset })
    .withTimeZone(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}

/** Minutes east of UTC of a zone's clocks when they show `local`. */
export const offsetAt = (local: string, zone: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).offsetNanoseconds / 60e9

/** Whether there is a zone of that name: `Asia/Tokyo`, `UTC`. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}$/u.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The zone without a place whose clocks are always that far from UTC. Its signs are the wrong way round: POSIX. */
export function fixedZone(offset: number): string {
  if (offset === 0 || offset % 60 !== 0 || Math.abs(offset) > 12 * 60) return 'UTC'
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset) / 60}`
}

/** `local` later by that many minutes. */
export const laterBy = (local: string, minutes: number): string =>
  Temporal.PlainDateTime.from(local).add({ minutes }).toString({ smallestUnit: 'minute' })

/** `null` unless the second is later, and by less than a month: what says more is a mistake. */
export function minutesBetween(from: string, to: string): number | null {
  const minutes = Temporal.PlainDateTime.from(from).until(to).total('minutes')
  return minutes > 0 && minutes < 31 * 24 * 60 ? minutes : null
}

/** `2023-10-20` at so many minutes after its midnight, which may be on the day after: 25:30 is half past one. */
export const clockOn = (day: string, minutes: number): string => laterBy(`${day}T00:00`, minutes)

/** `2023-10-20` out of a longer text that begins with it; `null` where no such day is. */
export function dayOf(text: string): PartialDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text.trim())
  if (!parts) return null
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
  return PartialDate.safeParse(date).data ?? null
}

/** `HH:MM` since midnight, hours beyond 24 too; `null` for anything else. */
export function clockMinutes(text: string): number | null {
  const parts = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/u.exec(text.trim())
  return parts && Number(parts[1]) < 48 ? Number(parts[1]) * 60 + Number(parts[2]) : null
}

/** A slot's length in minutes: `00:15`, `0:05`, `1:00:30` with days in front, or plain minutes. */
export function durationMinutes(text: string): number | null {
  const parts = /^(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d)$|^(\d{1,4})$/u.exec(text.trim())
  if (!parts) return null
  const [, days = '0', hours = '0', minutes = '0', plain] = parts
  return Number(plain ?? (Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) || null
}
