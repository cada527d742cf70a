import { z } from 'zod'
import type { Imported, ImportedEvent, ImportedTalk, LinkKind, TalkKind } from '../../model.ts'
import { blankEvent, blankTalk } from '../blank-records.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { Source } from '../source.ts'
import type { Address } from './addresses.ts'
import { linksOf, pageAddress } from './addresses.ts'
import { isBreak } from './breaks.ts'
import type { FieldReader, Place } from './field-reader.ts'
import { list, text, unread } from './field-reader.ts'
import { givenTags } from './given-tags.ts'
import { distinctPeople, person } from './people.ts'
import { plainDescription } from './plain-description.ts'
import { talkKind } from './talk-kind.ts'
import { dayOf, isZone } from './times.ts'
import type { YamlFile } from './yaml-file.ts'
import { readYamlFile } from './yaml-file.ts'

/** The data set of rubyevents.org: `videos.yml` with talks, `event.yml`, `schedule.yml` and `series.yml`. */
export const rubyevents: Format = {
  name: 'rubyevents',
  extensions: ['yml', 'yaml'],
  detect: isRubyevents,
  read: (source: Source, format: string): Imported =>
    readYamlFile(source, format, (file) => readFile(file, source)),
  limitBytes: 50 * megabyte,
}

function isRubyevents(sample: string, name: string): boolean {
  if (/^[ \t]*(?:\{|<)/u.test(sample)) return false
  const isVideos =
    /^- (?:id|title|raw_title):/mu.test(sample) && /^ {2,6}(?:video_provider|video_id):/mu.test(sample)
  const isSchedule = /^days:/mu.test(sample) && /^ {4,6}grid:/mu.test(sample)
  const isEvent =
    /^(?:start_date|frequency|youtube_channels|banner_background):/mu.test(sample) &&
    /^kind:/mu.test(sample) &&
    /^(?:title|name):/mu.test(sample)
  // A list without anything in it says nothing; its name does.
  const isEmpty =
    /^(?:\s*#[^\n]*\n|---\s*\n|\s*\n)*\[\s*\]\s*$/u.test(sample) && /(?:^|\/)videos\.ya?ml$/u.test(name)
  return isVideos || isSchedule || isEvent || isEmpty
}

const Resource = z.object({ name: text, type: text, url: text, title: text })
const Talk = z.object({
  id: text,
  title: text,
  original_title: text,
  raw_title: text,
  description: text,
  kind: text,
  type: text,
  event_name: text,
  date: text,
  language: unread,
  track: text,
  slides_url: text,
  video_provider: text,
  video_id: text,
  speakers: list,
  talks: list,
  additional_resources: list,
  alternative_recordings: list,
  start_cue: text,
  end_cue: text,
  thumbnail_cue: unread,
  thumbnail_xs: unread,
  thumbnail_sm: unread,
  thumbnail_md: unread,
  thumbnail_lg: unread,
  thumbnail_xl: unread,
  thumbnail_classes: unread,
  published_at: unread,
  announced_at: unread,
  external_player: unread,
  external_player_url: unread,
  slug: unread,
  note: text,
  location: text,
  status: text,
})
type Talk = z.output<typeof Talk>

const Recording = z.object({
  title: text,
  video_provider: text,
  video_id: text,
  raw_title: unread,
  external_url: unread,
  language: unread,
  date: unread,
  published_at: unread,
  event_name: unread,
  speakers: unread,
  description: unread,
  kind: unread,
  id: unread,
  note: unread,
})

const Event = z.object({
  id: text,
  title: text,
  name: text,
  location: text,
  venue: text,
  timezone: text,
  kind: text,
  description: text,
  start_date: text,
  end_date: text,
  date: text,
  website: text,
  original_website: text,
  playlist: text,
  tickets_url: text,
  hashtag: text,
  status: text,
  year: unread,
  published_at: unread,
  recordings_published_date: unread,
  announced_on: unread,
  date_precision: unread,
  hybrid: unread,
  online: unread,
  frequency: unread,
  language: unread,
  twitter: unread,
  mastodon: unread,
  default_country_code: unread,
  aliases: unread,
  youtube_channels: unread,
  channel_id: unread,
  banner_background: unread,
  featured_background: unread,
  featured_color: unread,
  coordinates: unread,
  last_edition: unread,
})

const Schedule = z.object({ days: list, tracks: unread })
const Day = z.object({ name: text, date: text, grid: list })
const Slot = z.object({ start_time: text, end_time: text, slots: text, items: list, description: text })
const Item = z.union([
  z.string(),
  z.object({ title: text, description: text }).transform(({ title }) => title),
])

function readFile(file: YamlFile, source: Source): Partial<Imported> {
  const { root } = file
  if (Array.isArray(root)) return readVideos(root, file)
  if (z.object({ days: z.unknown() }).safeParse(root).success) return readSchedule(file)
  return readEvent(file, source)
}

/** Told apart by what every file says of an event, its name: `RubyKaigi 2017` is `rubykaigi-2017` in `event.yml`. */
const eventKey = (name: string) =>
  `rubyevents/${name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')}`

/** An event as its talks come in. */
interface Gathered {
  readonly title: string
  readonly talks: ImportedTalk[]
  readonly dates: string[]
  note: string
}

function readVideos(root: readonly unknown[], { read, at }: YamlFile): Partial<Imported> {
  const events = new Map<string, Gathered>()
  const eventNamed = (title: string): Gathered => {
    const known = events.get(title)
    if (known) return known
    const made: Gathered = { title, talks: [], dates: [], note: '' }
    events.set(title, made)
    return made
  }
  for (const [index, value] of root.entries()) {
    const place = at([index])
    const given = read.record(Talk, value, place)
    if (given === null) continue
    const children = given.talks.map((child, number) => {
      const below = at([index, 'talks', number])
      return { talk: read.record(Talk, child, below), place: below }
    })
    const event = eventNamed(given.event_name.trim() || given.title.trim() || '?')
    if (given.date !== '') event.dates.push(given.date)
    // An evening whose talks have their own videos is the event itself; a session with one video holds its talks.
    if (isContainer(given))
      event.note = [given.title, plainDescription(given.description)].join('\n\n').trim()
    else if (children.length === 0) event.talks.push(...asTalk(given, null, read, place))
    else
      event.note = [event.note, given.title, plainDescription(given.description)]
        .filter((part) => part !== '')
        .join('\n\n')
    for (const { talk, place: below } of children)
      if (talk) event.talks.push(...asTalk(talk, given, read, below))
  }
  return {
    events: [...events.values()].map(({ title, talks, dates, note }): ImportedEvent => {
      const day = dayOf(dates.toSorted()[0] ?? '')
      return { ...blankEvent(title), key: eventKey(title), startsOn: day, note, talks }
    }),
  }
}

const isContainer = ({ video_provider, talks }: Talk) => video_provider === 'children' && talks.length > 0

const kinds = new Map<string, TalkKind>([
  ['intro', 'other'],
  ['outro', 'other'],
  ['q_and_a', 'other'],
  ['discussion', 'panel'],
  ['interview', 'other'],
  ['fireside_chat', 'panel'],
  ['gameshow', 'other'],
  ['award', 'other'],
])

function asTalk(given: Talk, parent: Talk | null, read: FieldReader, place: Place): ImportedTalk[] {
  const title = given.title.trim() || given.original_title.trim() || given.raw_title.trim()
  if (title === '') {
    read.problem('record not understood', place, 'title', given.id)
    return []
  }
  const named = given.speakers.map((speaker) => z.string().safeParse(speaker).data ?? null)
  if (named.includes(null)) read.problem('field not understood', place, 'speakers', given.speakers)
  const [start, end] = [seconds(given.start_cue), seconds(given.end_cue)]
  const length =
    start !== null && end !== null && end > start ? Math.max(1, Math.round((end - start) / 60)) : null
  const kind = given.kind || given.type
  const startsOn = dayOf(given.date || (parent?.date ?? ''))
  const { lines } = place
  return [
    {
      ...blankTalk(title),
      key: given.id === '' ? null : `rubyevents/${given.id}`,
      speakers: distinctPeople(named.flatMap((name) => (name === null ? [] : person(name)))),
      kind: kinds.get(kind) ?? talkKind(kind, kind === '' ? null : length),
      minutes: length,
      startsOn,
      status: 'planned',
      isCancelled: /^cancell?ed$/iu.test(given.status),
      abstract: abstractOf(given, title),
      tags: givenTags([given.track]),
      links: linksOf(addressesOf(given, parent, start, read, place), read, place),
      source: lines && { heading: lines.from, bodyFrom: lines.from, bodyTo: lines.to },
    },
  ]
}

/** The title in the talk's own language first, so that it is found as well as the translated one. */
function abstractOf({ original_title: original, description, note }: Talk, title: string): string {
  const parts = [original.trim() === title ? '' : original.trim(), plainDescription(description), note.trim()]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** `10:05`, `1:02:03`. */
function seconds(cue: string): number | null {
  if (!/^\d{1,2}(?::\d{2}){1,2}$/u.test(cue.trim())) return null
  return cue
    .trim()
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
}

function addressesOf(
  given: Talk,
  parent: Talk | null,
  start: number | null,
  read: FieldReader,
  place: Place,
): Address[] {
  const inParent = given.video_provider === 'parent' && parent !== null
  const video = inParent ? videoAddress(parent) : videoAddress(given)
  const isYoutube = video !== null && (inParent ? parent : given).video_provider === 'youtube'
  const resources = given.additional_resources.flatMap((value): Address[] => {
    const resource = read.record(Resource, value, place)
    if (resource === null) return []
    return [
      {
        url: resource.url,
        title: resource.name || resource.title,
        kind: resourceKinds.get(resource.type) ?? null,
      },
    ]
  })
  const recordings = given.alternative_recordings.flatMap((value): Address[] => {
    const recording = read.record(Recording, value, place)
    const url = recording && videoAddress(recording)
    return url ? [{ url, title: recording.title, kind: 'video' }] : []
  })
  return [
    { url: given.slides_url, kind: 'slides' },
    ...(video === null
      ? []
      : [{ url: inParent && isYoutube && start ? `${video}&t=${start}` : video, kind: 'video' as const }]),
    ...resources,
    ...recordings,
  ]
}

const resourceKinds = new Map<string, LinkKind>([
  ['slides', 'slides'],
  ['video', 'video'],
  ['repo', 'repository'],
  ['code', 'repository'],
  ['blog', 'article'],
  ['write-up', 'article'],
])

/** Of a talk that was not recorded, or is not out yet, the id is the talk's own: it leads to no video. */
function videoAddress({ video_provider: provider, video_id: id }: Pick<Talk, 'video_provider' | 'video_id'>) {
  if (id.trim() === '') return null
  if (provider === 'youtube') return `https://www.youtube.com/watch?v=${encodeURIComponent(id.trim())}`
  if (provider === 'vimeo') return `https://vimeo.com/${encodeURIComponent(id.trim())}`
  return provider === 'mp4' ? id.trim() : null
}

function readEvent({ root, read, at }: YamlFile, source: Source): Partial<Imported> {
  const given = read.record(Event, root, at([]))
  if (given === null) return {}
  const title = given.title.trim()
  if (title === '') {
    // A series has a name and no day: nothing that could be on a shelf.
    read.problem('record left out', at([]), 'name', given.name || source.file)
    return {}
  }
  const start = given.start_date || given.date
  if (/^cancell?ed$/iu.test(given.status)) read.problem('event cancelled', at([]), 'status', title)
  if (start !== '' && dayOf(start) === null)
    read.problem('field not understood', at(['start_date']), 'start_date', start)
  const { lines } = at([])
  return {
    events: [
      {
        ...blankEvent(title),
        key: eventKey(given.id || title),
        startsOn: dayOf(start),
        timeZone: isZone(given.timezone) ? given.timezone : null,
        venue: [given.venue, given.location].filter((part) => part !== '').join(', ') || null,
        url: pageAddress(given.website, 'website', read, at([])),
        hashtag: given.hashtag.replace(/^#/u, '') || null,
        note: plainDescription(given.description),
        links: linksOf(
          [
            { url: given.playlist, kind: 'video' },
            { url: given.tickets_url, kind: 'event page' },
            { url: given.original_website },
          ],
          read,
          at([]),
        ),
        source: lines ? [lines] : [],
      },
    ],
  }
}

/** A schedule names no event and few talks: its slots are filled from `videos.yml`. What it names itself is told. */
function readSchedule({ root, read, at }: YamlFile): Partial<Imported> {
  const schedule = read.record(Schedule, root, at([]))
  for (const [number, value] of (schedule?.days ?? []).entries()) {
    const day = read.record(Day, value, at(['days', number]))
    for (const [index, slot] of (day?.grid ?? []).entries()) {
      const path = ['days', number, 'grid', index]
      const given = read.record(Slot, slot, at(path))
      if (given === null) continue
      const titles = given.items
        .map((item) => Item.safeParse(item).data ?? '')
        .filter((title) => title !== '')
      const what = titles.length > 0 ? titles.join(', ') : 'videos.yml'
      const times = `${day?.date ?? ''} ${given.start_time}-${given.end_time}`
      read.problem('record left out', at(path), isBreak(what) ? null : 'items', `${times} ${what}`)
    }
  }
  return {}
}
