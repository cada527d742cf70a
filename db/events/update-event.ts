import { Temporal } from 'temporal-polyfill'
import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { events, talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { Event, EventId, PartialDate, Result } from '../model.ts'
import { done, failed } from '../model.ts'
import type { EventFields } from './events.ts'

/** Changes an event; when that puts it on another day, its talks go along in the same step of undo. */
export function updateEvent(
  library: Library,
  { id, fields }: { id: EventId; fields: EventFields },
): Result<Event> {
  const event = find(library.reader, events, id)
  if (!event) return failed({ code: 'not found', kind: 'event', id })
  return act(library, 'events.update', event.title, (journal) => {
    const updated = journal.update(events, id, fields)
    moveTalks(journal, event, updated)
    return done(updated)
  })
}

/**
 * Each talk keeps its time of the clock, and one of the second day is on the second day again. Where either day is
 * not wholly known they stay as they are.
 */
function moveTalks(journal: Journal, before: Event, after: Event): void {
  const [from, to] = [plainDate(before.startsOn), plainDate(after.startsOn)]
  if (from === null || to === null || from.equals(to)) return
  const zone = before.timeZone ?? after.timeZone ?? Temporal.Now.timeZoneId()
  const away = from.until(to)
  for (const talk of select(journal.db, talks, 'event_id = ? AND starts_at IS NOT NULL', after.id)) {
    if (talk.startsAt === null) continue
    const starts = Temporal.Instant.from(talk.startsAt).toZonedDateTimeISO(zone)
    // A talk of an earlier day was not on the event's day before.
    if (Temporal.PlainDate.compare(starts.toPlainDate(), from) < 0) continue
    const startsAt = starts.add(away).toInstant().toString({ smallestUnit: 'millisecond' })
    journal.update(talks, talk.id, { startsAt })
  }
}

function plainDate(date: PartialDate | null): Temporal.PlainDate | null {
  if (date?.year == null || date.month === null || date.day === null) return null
  return Temporal.PlainDate.from({ year: date.year, month: date.month, day: date.day })
}
