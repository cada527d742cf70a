import { z } from 'zod'
import type { Imported, ImportedEvent, ImportedTalk, LinkKind, TalkKind } from '../../model.ts'
import { blankEvent, blankTalk } from '../blank-records.ts'
import type { Address } from './addresses.ts'
import { linksOf } from './addresses.ts'
import type { FieldReader, Place } from './field-reader.ts'
import { list, text, unread } from './field-reader.ts'
import { givenTags } from './given-tags.ts'
import { distinctPeople, person } from './people.ts'
import { plainDescription } from './plain-description.ts'
import { eventKey } from './rubyevents-event.ts'
import { talkKind } from './talk-kind.ts'
import { dayOf } from './times.ts'
import type { YamlFile } from './yaml-file.ts'

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

/** An event as its talks come in. */
interface Gathered {
  readonly title: string
  readonly talks: ImportedTalk[]
  readonly dates: string[]
  note: string
}

/** Reads `videos.yml`: the talks of one event or of several. */
export function readVideos(root: readonly unknown[], { read, at }: YamlFile): Partial<Imported> {
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
