import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { find, select } from '../history/records.ts'
import { events, speakers, talks } from '../history/subjects.ts'
import { standingOfEvent } from '../import/save-standing.ts'
import { normalisedAddress } from '../links/link-address.ts'
import type { Event, EventId, Imported, ImportedEvent, LocalTime, Talk } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import { all } from '../sqlite.ts'
import type { HeldTalk, ToldTalk } from './programme-match.ts'

/** The library's event that a programme tells of: by what an import knows it by, else by the address of its page. */
export function eventTold(db: Reader, imported: Imported, told: ImportedEvent): Event | null {
  const { format, file } = imported
  const origin = { format, file, met: new Set<string>() }
  const standing = standingOfEvent(db, { ...told, key: told.key ?? '' }, origin)
  if (standing.is === 'known') return standing.record
  // A title that the source does not give says nothing.
  if (standing.is === 'to complete' && !isUnnamed(imported)) return standing.record
  if (told.url === null) return null
  const address = normalisedAddress(told.url)
  // Few events have a page that begins with the same host; what is equal is compared as links are.
  return (
    select(db, events, 'url IS NOT NULL AND deleted_at IS NULL ORDER BY n').find(
      ({ url }) => url !== null && normalisedAddress(url) === address,
    ) ?? null
  )
}

/** Whether the source names no event: then its title is one that we gave it. */
export const isUnnamed = ({ notices }: Imported): boolean =>
  notices.some((notice) => notice.kind === 'missing' && notice.field === 'event')

/** The event's talks in their order, as they are compared with a programme. */
export const heldTalks = (db: Reader, event: Event): HeldTalk[] =>
  talksOf(db, event.id).map((talk) => ({
    id: talk.id,
    keys: all(db, Key, `SELECT key FROM source WHERE record = ? AND kind = 'talk'`, talk.id).map(
      ({ key }) => key,
    ),
    title: talk.title,
    speakers: talk.speakers.map(({ speakerId, printed }) => find(db, speakers, speakerId)?.name ?? printed),
    startsAt: localTime(talk.startsAt, event.timeZone),
    minutes: talk.minutes,
    kind: talk.kind,
    status: talk.status,
    hasNote: talk.note !== '',
  }))

export const toldTalks = (event: ImportedEvent): ToldTalk[] =>
  event.talks.map(({ key, title, speakers: people, startsAt, minutes, kind, isCancelled }) => ({
    key,
    title,
    speakers: people.map(({ name }) => name),
    startsAt,
    minutes,
    kind,
    isCancelled,
  }))

export const talksOf = (db: Reader, id: EventId): Talk[] =>
  select(db, talks, 'event_id = ? AND deleted_at IS NULL ORDER BY position', id)

/** As the clock at the venue shows this moment: the inverse of `momentOf` in `db/import/save-time.ts`. */
export const localTime = (moment: string | null, zone: string | null): LocalTime | null =>
  moment === null
    ? null
    : Temporal.Instant.from(moment)
        .toZonedDateTimeISO(zone ?? Temporal.Now.timeZoneId())
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })

const Key = z.object({ key: z.string() })
