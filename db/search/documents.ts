import { z } from 'zod'
import type { SearchField, SearchKind } from '../model/search.ts'
import type { Reader } from '../sqlite.ts'
import { daysOf } from './days.ts'
import { query } from './statement.ts'

/** What a record is found by: for each field its values as stored, never normalised. */
export type Fields = Readonly<Record<SearchField, readonly string[]>>

/** A record as the search sees it. */
export interface Document {
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  readonly eventId: string | null
  readonly eventTitle: string | null
  /** As `dateText` writes it, or `null`. */
  readonly date: string | null
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly talkKind: string | null
  readonly status: string | null
  readonly stars: number
  readonly isPrivate: boolean
  /** Bits of `things`. */
  readonly has: number
  readonly speakers: readonly string[]
  readonly fields: Fields
}

/** What a document can have: a bit each, for `has:` and `mark:`. */
export const things = {
  slides: 1,
  video: 2,
  photo: 4,
  mark: 8,
  note: 16,
  link: 32,
  attachment: 64,
  article: 128,
  repository: 256,
  abstract: 512,
  'key message': 1024,
  question: 2048,
  'to try': 4096,
  quote: 8192,
  'photo mark': 16_384,
  list: 32_768,
} as const

/** The document of a record as it is now; `null` when it is gone, in the trash, or no document of its own. */
export function documentOf(library: Reader, kind: SearchKind, id: string): Document | null {
  switch (kind) {
    case 'talk':
      return talkDocument(library, id)
    case 'event':
      return eventDocument(library, id)
    case 'link':
      return linkDocument(library, id)
    case 'list':
      return listDocument(library, id)
    default:
      return kind satisfies never
  }
}

const talkById = query(
  z.object({
    title: z.string(),
    kind: z.string(),
    abstract: z.string(),
    note: z.string(),
    status: z.string(),
    stars: z.int(),
    is_private: z.int(),
    starts_at: z.string().nullable(),
    event_id: z.string().nullable(),
    event_title: z.string().nullable(),
    series: z.string().nullable(),
    venue: z.string().nullable(),
    hashtag: z.string().nullable(),
    starts_on: z.string().nullable(),
    has_attachments: z.int(),
    has_marks: z.int(),
    has_reasons: z.int(),
  }),
  // Most talks have none of the last three: asking for all at once saves three questions for each of fifty results.
  `SELECT talk.title, talk.kind, talk.abstract, talk.note, talk.status, talk.stars, talk.is_private, talk.starts_at,
     talk.event_id, event.title AS event_title, event.series, event.venue, event.hashtag, event.starts_on,
     EXISTS (SELECT 1 FROM attachment WHERE talk_id = talk.id AND deleted_at IS NULL) AS has_attachments,
     EXISTS (SELECT 1 FROM mark WHERE talk_id = talk.id) AS has_marks,
     EXISTS (SELECT 1 FROM list_item WHERE talk_id = talk.id) AS has_reasons
   FROM talk LEFT JOIN event ON event.id = talk.event_id
   WHERE talk.id = ? AND talk.deleted_at IS NULL`,
)

const speakersOfTalk = query(
  z.object({
    printed: z.string(),
    name: z.string(),
    reading: z.string().nullable(),
    affiliation: z.string().nullable(),
    handles: z.string(),
    spellings: z.string(),
  }),
  `SELECT talk_speaker.printed, speaker.name, speaker.reading, speaker.affiliation, speaker.handles, speaker.spellings
   FROM talk_speaker JOIN speaker ON speaker.id = talk_speaker.speaker_id
   WHERE talk_speaker.talk_id = ? ORDER BY talk_speaker.position`,
)

const tagsOfTalk = query(
  z.object({ path: z.string() }),
  `SELECT tag.path FROM talk_tag JOIN tag ON tag.id = talk_tag.tag_id
   WHERE talk_tag.talk_id = ? AND tag.deleted_at IS NULL ORDER BY talk_tag.position`,
)

const LinkRow = z.object({ url: z.string(), title: z.string(), kind: z.string() })
const linksOfTalk = query(
  LinkRow,
  'SELECT url, title, kind FROM link WHERE talk_id = ? AND deleted_at IS NULL ORDER BY position',
)
const linksOfEvent = query(
  LinkRow,
  'SELECT url, title, kind FROM link WHERE event_id = ? AND deleted_at IS NULL ORDER BY position',
)

const AttachmentRow = z.object({ name: z.string(), media_type: z.string(), text: z.string() })
const attachmentsOfTalk = query(
  AttachmentRow,
  'SELECT name, media_type, text FROM attachment WHERE talk_id = ? AND deleted_at IS NULL ORDER BY n',
)
const attachmentsOfEvent = query(
  AttachmentRow,
  'SELECT name, media_type, text FROM attachment WHERE event_id = ? AND deleted_at IS NULL ORDER BY n',
)

const marksOfTalk = query(
  z.object({ kind: z.string(), text: z.string(), origin: z.string() }),
  'SELECT kind, text, origin FROM mark WHERE talk_id = ? ORDER BY origin, position',
)

const ReasonRow = z.object({ why: z.string() })
const reasonsForTalk = query(
  ReasonRow,
  `SELECT list_item.why FROM list_item JOIN list ON list.id = list_item.list_id
   WHERE list_item.talk_id = ? AND list.deleted_at IS NULL ORDER BY list_item.n`,
)
const reasonsForLink = query(
  ReasonRow,
  `SELECT list_item.why FROM list_item JOIN list ON list.id = list_item.list_id
   WHERE list_item.link_id = ? AND list.deleted_at IS NULL ORDER BY list_item.n`,
)

function talkDocument(library: Reader, id: string): Document | null {
  const talk = talkById.get(library, id)
  if (!talk) return null
  const speakers = speakersOfTalk.all(library, id)
  const tags = tagsOfTalk.all(library, id).map((tag) => tag.path)
  const links = linksOfTalk.all(library, id)
  const attachments = talk.has_attachments ? attachmentsOfTalk.all(library, id) : []
  const marks = talk.has_marks ? marksOfTalk.all(library, id) : []
  const reasons = talk.has_reasons ? reasonsForTalk.all(library, id) : []
  const date = talk.starts_on ?? talk.starts_at?.slice(0, 10) ?? null
  return {
    kind: 'talk',
    id,
    title: talk.title,
    eventId: talk.event_id,
    eventTitle: talk.event_title,
    date,
    ...daysOf(date),
    talkKind: talk.kind,
    status: talk.status,
    stars: talk.stars,
    isPrivate: talk.is_private === 1,
    has:
      bits(links, attachments) |
      marks.reduce((all, mark) => all | markBit(mark.kind), 0) |
      (talk.note.trim() === '' ? 0 : things.note) |
      (talk.abstract.trim() === '' ? 0 : things.abstract) |
      (reasons.length === 0 ? 0 : things.list),
    speakers: speakers.map((speaker) => speaker.name),
    fields: {
      title: [talk.title],
      speakers: [...new Set(speakers.flatMap(spellingsOfSpeaker))],
      tags,
      // A mark stands in the note already, unless it was quoted from a text that has since been rewritten.
      note: [
        talk.note,
        talk.abstract,
        ...missingFrom(talk.note, marks),
        ...reasons.map((reason) => reason.why),
      ],
      event: texts(talk.event_title, talk.series, talk.venue, talk.hashtag),
      links: links.flatMap(({ title, url }) => [title, url]),
      attachment: attachments.flatMap(({ name, text }) => [name, text]),
    },
  }
}

const eventById = query(
  z.object({
    title: z.string(),
    series: z.string().nullable(),
    venue: z.string().nullable(),
    hashtag: z.string().nullable(),
    url: z.string().nullable(),
    note: z.string(),
    starts_on: z.string().nullable(),
  }),
  `SELECT title, series, venue, hashtag, url, note, coalesce(starts_on, substr(starts_at, 1, 10)) AS starts_on
   FROM event WHERE id = ? AND deleted_at IS NULL`,
)

function eventDocument(library: Reader, id: string): Document | null {
  const event = eventById.get(library, id)
  if (!event) return null
  const links = linksOfEvent.all(library, id)
  const attachments = attachmentsOfEvent.all(library, id)
  return {
    ...bare,
    kind: 'event',
    id,
    title: event.title,
    eventId: id,
    date: event.starts_on,
    ...daysOf(event.starts_on),
    has: bits(links, attachments) | (event.note.trim() === '' ? 0 : things.note),
    fields: {
      ...noFields,
      title: [event.title],
      note: [event.note],
      event: texts(event.title, event.series, event.venue, event.hashtag),
      links: [...texts(event.url), ...links.flatMap(({ title, url }) => [title, url])],
      attachment: attachments.flatMap(({ name, text }) => [name, text]),
    },
  }
}

const linkById = query(
  LinkRow,
  `SELECT url, title, kind FROM link
   WHERE id = ? AND talk_id IS NULL AND event_id IS NULL AND deleted_at IS NULL`,
)

function linkDocument(library: Reader, id: string): Document | null {
  const link = linkById.get(library, id)
  if (!link) return null
  const title = link.title.trim() === '' ? link.url : link.title
  const reasons = reasonsForLink.all(library, id)
  return {
    ...bare,
    kind: 'link',
    id,
    title,
    has: bits([link], []) | (reasons.length === 0 ? 0 : things.list),
    fields: { ...noFields, title: [title], note: reasons.map((reason) => reason.why), links: [link.url] },
  }
}

const listById = query(
  z.object({ title: z.string(), introduction: z.string() }),
  'SELECT title, introduction FROM list WHERE id = ? AND deleted_at IS NULL',
)

const itemsOfList = query(
  z.object({
    heading: z.string(),
    why: z.string(),
    url: z.string().nullable(),
    link_title: z.string().nullable(),
  }),
  `SELECT list_item.heading, list_item.why, link.url, link.title AS link_title
   FROM list_item LEFT JOIN link ON link.id = list_item.link_id AND link.deleted_at IS NULL
   WHERE list_item.list_id = ? ORDER BY list_item.position`,
)

function listDocument(library: Reader, id: string): Document | null {
  const list = listById.get(library, id)
  if (!list) return null
  const items = itemsOfList.all(library, id)
  return {
    ...bare,
    kind: 'list',
    id,
    title: list.title,
    has: list.introduction.trim() === '' ? 0 : things.note,
    fields: {
      ...noFields,
      title: [list.title],
      note: [list.introduction, ...items.flatMap(({ heading, why }) => [heading, why])],
      links: items.flatMap(({ link_title, url }) => texts(link_title, url)),
    },
  }
}

const noFields: Fields = { title: [], speakers: [], tags: [], note: [], event: [], links: [], attachment: [] }

const bare = {
  eventId: null,
  eventTitle: null,
  date: null,
  firstDay: null,
  lastDay: null,
  talkKind: null,
  status: null,
  stars: 0,
  isPrivate: false,
  speakers: [],
} as const

const Names = z.array(z.string())

// Nearly every speaker has none, and a result is to be shown within microseconds.
function namesIn(json: string): string[] {
  return json === '[]' ? [] : Names.parse(JSON.parse(json))
}

function spellingsOfSpeaker(speaker: {
  printed: string
  name: string
  reading: string | null
  affiliation: string | null
  handles: string
  spellings: string
}): string[] {
  return [
    speaker.name,
    ...texts(speaker.reading, speaker.affiliation),
    ...namesIn(speaker.handles),
    ...namesIn(speaker.spellings),
    speaker.printed,
  ]
}

function missingFrom(note: string, marks: readonly { text: string; origin: string }[]): string[] {
  return marks
    .filter((mark) => mark.origin === 'quoted' && !note.includes(mark.text))
    .map((mark) => mark.text)
}

function bits(links: readonly { kind: string }[], attachments: readonly { media_type: string }[]): number {
  let has = (links.length === 0 ? 0 : things.link) | (attachments.length === 0 ? 0 : things.attachment)
  for (const { kind } of links) {
    if (kind === 'slides' || kind === 'video' || kind === 'article' || kind === 'repository')
      has |= things[kind]
  }
  for (const { media_type } of attachments) {
    if (media_type.startsWith('image/')) has |= things.photo
    if (media_type.startsWith('video/')) has |= things.video
  }
  return has
}

function markBit(kind: string): number {
  switch (kind) {
    case 'key message':
    case 'question':
    case 'to try':
    case 'quote':
      return things.mark | things[kind]
    case 'photo':
      return things.mark | things['photo mark']
    default:
      return things.mark
  }
}

function texts(...values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null && value !== '').map((value) => value ?? '')
}
