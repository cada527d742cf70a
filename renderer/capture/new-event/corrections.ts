import type { Imported, ImportedEvent, ImportedTalk, LocalTime, PartialDate } from '../../../db/model.ts'
import { dateText } from '../../../db/model.ts'

// What a person corrects in an event before it is accepted; times as the programme prints them.

/** The programme with event `at` alone, and some of its fields otherwise. */
export const withEvent = (imported: Imported, at: number, fields: Partial<ImportedEvent>): Imported => ({
  ...imported,
  events: imported.events.map((event, index) => (index === at ? { ...event, ...fields } : event)),
})

/** Whether it is a programme at all, and can be one that the library knows; a title that somebody typed is none. */
export const isComparable = ({ format }: Imported): boolean => format !== 'typed'

/** The talks with one of them otherwise. */
export const withTalk = (
  talks: readonly ImportedTalk[],
  at: number,
  fields: Partial<ImportedTalk>,
): ImportedTalk[] => talks.map((talk, index) => (index === at ? { ...talk, ...fields } : talk))

/** `19:00` of a local time; nothing where none is known. */
export const clockOf = (time: LocalTime | null): string => time?.slice(11) ?? ''

/** The time on this day; `null` where the day is not wholly known, or no time is given. */
export const timeOn = (day: PartialDate | null, clock: string): LocalTime | null => {
  const isWhole = day !== null && day.year !== null && day.month !== null && day.day !== null
  return isWhole && clock !== '' ? `${dateText(day)}T${clock}` : null
}

/** The same event on another day: its times, and those of the talks that were on its day, go along. */
export function onDay(event: ImportedEvent, startsOn: PartialDate | null): Partial<ImportedEvent> {
  const before = event.startsOn && dateText(event.startsOn)
  const moved = (time: LocalTime | null) => {
    const isOnItsDay = time !== null && (before === null || time.startsWith(before))
    return isOnItsDay ? timeOn(startsOn, clockOf(time)) : time
  }
  return {
    startsOn,
    startsAt: moved(event.startsAt),
    endsAt: moved(event.endsAt),
    talks: event.talks.map((talk) => ({ ...talk, startsAt: moved(talk.startsAt) })),
  }
}
