import { z } from 'zod'
import type { Fields, Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { events, links, talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { Event, EventPage, EventRow, PartialDate, Result, TalkId, TalkRow } from '../model.ts'
import { dateFromText, dateText, done, EventId, failed } from '../model.ts'
import { bornAt, newId } from '../new-record.ts'
import type { Page, PageRequest } from '../page.ts'
import { count, likePattern } from '../page.ts'
import type { Reader } from '../sqlite.ts'
import { all } from '../sqlite.ts'
import { talkRows } from '../talks/talk-rows.ts'

const Row = z.object({
  id: EventId,
  title: z.string(),
  series: z.string().nullable(),
  starts_on: z.string().nullable(),
  venue: z.string().nullable(),
  talks: z.int(),
})

/** Newest first; an event without a year counts from when it was noted. */
export function eventsPage({ reader }: Library, { filter, offset, limit }: PageRequest): Page<EventRow> {
  const pattern = likePattern(filter)
  const where = `deleted_at IS NULL AND (title LIKE ? ESCAPE '\\' OR venue LIKE ? ESCAPE '\\')`
  const rows = all(
    reader,
    Row,
    `SELECT id, title, series, starts_on, venue,
       (SELECT count(*) FROM talk WHERE event_id = event.id AND deleted_at IS NULL) AS talks
     FROM event WHERE ${where} ORDER BY sorts_on DESC, n DESC LIMIT ? OFFSET ?`,
    pattern,
    pattern,
    limit,
    offset,
  )
  return {
    total: count(reader, `SELECT count(*) AS count FROM event WHERE ${where}`, pattern, pattern),
    rows: rows.map(({ starts_on, ...row }) => ({
      ...row,
      startsOn: starts_on === null ? null : dateFromText(starts_on),
    })),
  }
}

export function eventPage({ reader }: Library, id: EventId): Result<EventPage> {
  const event = find(reader, events, id)
  if (!event) return failed({ code: 'not found', kind: 'event', id })
  return done(pageOf(reader, event))
}

const pageOf = (db: Reader, event: Event): EventPage => ({
  event,
  talks: talkRows(db, 't.event_id = ? AND t.deleted_at IS NULL ORDER BY t.position', event.id),
  links: select(db, links, 'event_id = ? AND deleted_at IS NULL ORDER BY position', event.id),
})

export type EventFields = Fields<Omit<Event, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt'>>

export function createEvent(
  library: Library,
  fields: EventFields & { readonly title: string },
): Result<Event> {
  return act(library, 'events.create', fields.title, (journal) => done(addEvent(journal, fields)))
}

/** A new event within an action that does more. */
export function addEvent(journal: Journal, fields: EventFields & { readonly title: string }): Event {
  return journal.create(events, {
    id: newId(EventId),
    title: fields.title,
    series: fields.series ?? null,
    number: fields.number ?? null,
    startsOn: fields.startsOn ?? null,
    startsAt: fields.startsAt ?? null,
    endsAt: fields.endsAt ?? null,
    timeZone: fields.timeZone ?? null,
    venue: fields.venue ?? null,
    url: fields.url ?? null,
    hashtag: fields.hashtag ?? null,
    note: fields.note ?? '',
    ...bornAt(journal.now),
  })
}

/** Puts an event's talks into the order given; talks that it does not name follow in their old order. */
export function orderTalks(
  library: Library,
  { id, talks: order }: { id: EventId; talks: readonly TalkId[] },
): Result<EventPage> {
  const event = find(library.reader, events, id)
  if (!event) return failed({ code: 'not found', kind: 'event', id })
  return act(library, 'events.order', event.title, (journal) => {
    const present = pageOf(journal.db, event).talks.map((talk) => talk.id)
    const named = order.filter((talk) => present.includes(talk))
    const wanted = [...named, ...present.filter((talk) => !named.includes(talk))]
    for (const [index, talk] of wanted.entries()) journal.update(talks, talk, { position: index + 1 })
    return done(pageOf(journal.db, event))
  })
}

/** The events of one day, and the talks that were written in last; one that was only announced was not. */
export function today(
  { reader }: Library,
  { date }: { date: PartialDate },
): { events: EventPage[]; recent: TalkRow[] } {
  const found = select(
    reader,
    events,
    // A full date sorts as itself; the index is by that.
    'sorts_on = ? AND starts_on = ? AND deleted_at IS NULL ORDER BY starts_at, n',
    dateText(date),
    dateText(date),
  )
  return {
    events: found.map((event) => pageOf(reader, event)),
    recent: talkRows(reader, `t.deleted_at IS NULL AND t.note <> '' ORDER BY t.updated_at DESC LIMIT 12`),
  }
}
