import { z } from 'zod'
import type { Imported, ImportedEvent } from '../../model.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { Source } from '../source.ts'
import { pageAddress } from './addresses.ts'
import { decodedOnce } from './entities.ts'
import { identity, text, unread } from './field-reader.ts'
import type { JsonFile } from './json-file.ts'
import { readJsonFile } from './json-file.ts'
import { jsonKeys } from './json-outline.ts'
import { listedEvent, venueOf } from './listed-event.ts'
import { inZone, printedTime } from './times.ts'

/** Answers of Doorkeeper's API: a list of events or one of them, in its shapes from 2012 on. A group holds none. */
export const doorkeeper: Format = {
  name: 'doorkeeper',
  extensions: ['json'],
  detect: isDoorkeeper,
  read: (source: Source, format: string): Imported =>
    readJsonFile(source, format, (file) => ({ events: readAnswer(file) })),
  limitBytes: 50 * megabyte,
}

function isDoorkeeper(sample: string): boolean {
  const keys = jsonKeys(sample)
  return (
    ['/event', '/*/event'].some((path) => keys.has(`${path}/starts_at`) && keys.has(`${path}/title`)) ||
    ['/group', '/*/group'].some((path) => keys.has(`${path}/public_url`) && keys.has(`${path}/members_count`))
  )
}

const Wrapped = z.object({ event: z.unknown().optional(), group: z.unknown().optional() })
const Group = z.object({ id: identity, name: text, public_url: text })

const Event = z.object({
  id: identity,
  title: z.string().regex(/\S/u),
  starts_at: text,
  ends_at: text,
  venue_name: text,
  venue: text,
  address: text,
  description: text,
  public_url: text,
  group: z.union([z.number(), z.string(), Group]).nullish(),
  lat: unread,
  long: unread,
  ticket_limit: unread,
  participants: unread,
  waitlisted: unread,
  published_at: unread,
  updated_at: unread,
  banner: unread,
})

/** Times come in UTC and the zone is not told; the service is Japanese. */
const zone = 'Asia/Tokyo'

function readAnswer(file: JsonFile): ImportedEvent[] {
  const { root, read, at } = file
  const parts = Array.isArray(root)
    ? root.map((value, index) => ({ value, path: `/${index}` }))
    : [{ value: root, path: '' }]
  const events = parts.flatMap(({ value, path }) => {
    const wrapped = read.record(Wrapped, value, at(path))
    if (wrapped === null) return []
    if (wrapped.group !== undefined) read.problem('record left out', at(path), 'group', wrapped.group)
    return wrapped.event === undefined ? [] : readEvent(wrapped.event, file, `${path}/event`)
  })
  if (events.some(({ startsAt }) => startsAt !== null))
    read.problem('time zone assumed', at(''), 'starts_at', zone)
  return events
}

function readEvent(value: unknown, { read, at }: JsonFile, path: string): ImportedEvent[] {
  const place = at(path)
  const event = read.record(Event, value, place)
  if (event === null) return []
  const timeIn = (field: 'starts_at' | 'ends_at') => {
    const time = printedTime(event[field])
    if (time === null && event[field] !== '') read.problem('field not understood', place, field, event[field])
    return time && inZone(time, zone)
  }
  const group = typeof event.group === 'object' ? event.group : null
  return [
    listedEvent(
      {
        key: event.id && `doorkeeper/${event.id}`,
        title: decodedOnce(event.title).trim(),
        series: group?.name.trim() || null,
        startsAt: timeIn('starts_at'),
        endsAt: timeIn('ends_at'),
        timeZone: zone,
        venue: venueOf(event.venue_name || event.venue, event.address),
        url: pageAddress(event.public_url, 'public_url', read, place),
        hashtag: null,
        catchphrase: '',
        description: event.description,
        place,
      },
      read,
    ),
  ]
}
