import { Temporal } from 'temporal-polyfill'
import type { Event, PartialDate } from '../../../db/model.ts'

/** What an event says of when it is. */
export type EventTimes = Pick<Event, 'startsOn' | 'startsAt' | 'endsAt' | 'timeZone'>

/** `19:00`, as the clock at the venue shows this moment; nothing where the time is not known. */
export function clockTime(moment: string | null, timeZone: string | null): string {
  if (moment === null) return ''
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO(zoneOf(timeZone))
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
}

/** The same event on another day, at the same times of the clock; without them where the day is not wholly known. */
export function onDay(times: EventTimes, startsOn: PartialDate | null): EventTimes {
  const { timeZone } = times
  return {
    startsOn,
    startsAt: momentOn(startsOn, clockTime(times.startsAt, timeZone), timeZone),
    endsAt: momentOn(startsOn, clockTime(times.endsAt, timeZone), timeZone),
    timeZone,
  }
}

/** The same event from or until another time of the clock (`''` for none), in the zone of this machine if it has none. */
export function atTime(times: EventTimes, which: 'startsAt' | 'endsAt', clock: string): EventTimes {
  const { startsOn, startsAt, endsAt } = times
  const timeZone = zoneOf(times.timeZone)
  return { startsOn, startsAt, endsAt, timeZone, [which]: momentOn(startsOn, clock, timeZone) }
}

/** Whether a time of the clock makes a moment on this day. */
export const isWholeDay = (date: PartialDate | null) =>
  date !== null && date.year !== null && date.month !== null && date.day !== null

function momentOn(date: PartialDate | null, clock: string, timeZone: string | null): string | null {
  if (date?.year == null || date.month === null || date.day === null || clock === '') return null
  const day = Temporal.PlainDate.from({ year: date.year, month: date.month, day: date.day })
  const moment = day.toZonedDateTime({
    timeZone: zoneOf(timeZone),
    plainTime: Temporal.PlainTime.from(clock),
  })
  return moment.toInstant().toString({ smallestUnit: 'millisecond' })
}

const zoneOf = (timeZone: string | null) => timeZone ?? Temporal.Now.timeZoneId()
