import { z } from 'zod'
import type { Imported, ImportedEvent, ImportedLink } from '../../model.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { Source } from '../source.ts'
import { linksOf, pageAddress } from './addresses.ts'
import { decodedOnce } from './entities.ts'
import { identity, list, text, unread } from './field-reader.ts'
import type { JsonFile } from './json-file.ts'
import { readJsonFile } from './json-file.ts'
import { jsonKeys } from './json-outline.ts'
import { listedEvent, venueOf } from './listed-event.ts'
import { inZone, printedTime } from './times.ts'

/** Answers of connpass's API, version 1 (retired) and 2: events and presentations. Groups and users hold neither. */
export const connpass: Format = {
  name: 'connpass',
  extensions: ['json'],
  detect: isConnpass,
  read: (source: Source, format: string): Imported => readJsonFile(source, format, readAnswer),
  limitBytes: 50 * megabyte,
}

function isConnpass(sample: string): boolean {
  const keys = jsonKeys(sample)
  if (
    keys.has('/results_returned') &&
    ['/events', '/presentations', '/groups', '/users'].some((key) => keys.has(key))
  )
    return true
  // One event alone, or a list of them, as people keep them.
  return ['', '/*', '/events/*'].some(
    (path) => keys.has(`${path}/started_at`) && keys.has(`${path}/title`) && keys.has(`${path}/hash_tag`),
  )
}

const Envelope = z.object({
  results_returned: z.number().nullish(),
  results_available: z.number().nullish(),
  results_start: z.number().nullish(),
  events: list,
  presentations: list,
  groups: list,
  users: list,
})

const Group = z.object({
  id: identity,
  title: text,
  url: text,
  subdomain: unread,
})

const Event = z.object({
  event_id: identity,
  id: identity,
  title: z.string().regex(/\S/u),
  catch: text,
  description: text,
  event_url: text,
  url: text,
  hash_tag: text,
  started_at: text,
  ended_at: text,
  series: Group.nullish(),
  group: Group.nullish(),
  address: text,
  place: text,
  image_url: unread,
  limit: unread,
  event_type: unread,
  open_status: text,
  lat: unread,
  lon: unread,
  owner_id: unread,
  owner_nickname: unread,
  owner_display_name: unread,
  accepted: unread,
  waiting: unread,
  updated_at: unread,
})

const Presentation = z.object({
  url: text,
  name: text,
  presentation_type: text,
  presenter: z.object({ nickname: text }).nullish(),
  user: unread,
  created_at: unread,
})

/** connpass is a service of one country. */
const zone = 'Asia/Tokyo'

function readAnswer(file: JsonFile): Partial<Imported> {
  const { root, read, at } = file
  if (Array.isArray(root))
    return { events: root.flatMap((value, index) => readEvent(value, file, `/${index}`)) }
  if (z.object({ started_at: z.unknown() }).safeParse(root).success)
    return { events: readEvent(root, file, '') }
  const answer = read.record(Envelope, root, at(''))
  if (answer === null) return {}
  const { results_returned: returned, results_available: available } = answer
  if (returned != null && available != null && available > returned)
    read.problem('file is not everything', at(''), 'results_available', `${returned} / ${available}`)
  for (const [name, records] of [
    ['groups', answer.groups],
    ['users', answer.users],
  ] as const)
    for (const [index, record] of records.entries())
      read.problem('record left out', at(`/${name}/${index}`), name, record)
  return {
    events: answer.events.flatMap((value, index) => readEvent(value, file, `/events/${index}`)),
    links: answer.presentations.flatMap((value, index) =>
      readPresentation(value, file, `/presentations/${index}`),
    ),
  }
}

function readEvent(value: unknown, { read, at }: JsonFile, path: string): ImportedEvent[] {
  const place = at(path)
  const event = read.record(Event, value, place)
  if (event === null) return []
  const timeIn = (field: 'started_at' | 'ended_at') => {
    const time = printedTime(event[field])
    if (time === null && event[field] !== '') read.problem('field not understood', place, field, event[field])
    return time && inZone(time, zone)
  }
  const id = event.event_id ?? event.id
  const listed = listedEvent(
    {
      key: id && `connpass/${id}`,
      title: decodedOnce(event.title).trim(),
      series: decodedOnce((event.series ?? event.group)?.title ?? '').trim() || null,
      startsAt: timeIn('started_at'),
      endsAt: timeIn('ended_at'),
      timeZone: zone,
      venue: venueOf(decodedOnce(event.place), decodedOnce(event.address)),
      url: pageAddress(event.event_url || event.url, 'url', read, place),
      hashtag: hashtagOf(event.hash_tag),
      catchphrase: decodedOnce(event.catch),
      description: event.description,
      place,
    },
    read,
  )
  if (/^cancell?ed$/iu.test(event.open_status))
    read.problem('record left out', place, 'open_status', event.open_status)
  return [listed]
}

/** `mihon`, `#mihon` or `ssmjp #wakamonog`, of which the first is the event's. */
const hashtagOf = (given: string) => /[^#＃\s][^\s#＃]*/u.exec(given)?.[0] ?? null

/** A presentation names its presenter, but neither event nor talk: a link for somebody to put in its place. */
function readPresentation(value: unknown, { read, at }: JsonFile, path: string): ImportedLink[] {
  const place = at(path)
  const given = read.record(Presentation, value, place)
  if (given === null) return []
  const kind = { slide: 'slides', movie: 'video', blog: 'article' } as const
  const type = z.enum(['slide', 'movie', 'blog']).safeParse(given.presentation_type)
  const title = [given.name, given.presenter?.nickname ?? ''].filter((part) => part.trim() !== '').join(' / ')
  return linksOf([{ url: given.url, title, kind: type.success ? kind[type.data] : null }], read, place)
}
