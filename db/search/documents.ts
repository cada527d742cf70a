import { z } from 'zod'
import type { SearchKind } from '../model/search.ts'
import type { Reader } from '../sqlite.ts'
import { daysOf } from './days.ts'
import type { Document } from './document.ts'
import { AttachmentRow, bare, bits, LinkRow, noFields, texts, things } from './document.ts'
import { query } from './statement.ts'
import { talkDocument } from './talk-document.ts'

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

const linksOfEvent = query(
  LinkRow,
  'SELECT url, title, kind FROM link WHERE event_id = ? AND deleted_at IS NULL ORDER BY position',
)

const attachmentsOfEvent = query(
  AttachmentRow,
  'SELECT name, media_type, text FROM attachment WHERE event_id = ? AND deleted_at IS NULL ORDER BY n',
)

const reasonsForLink = query(
  z.object({ why: z.string() }),
  `SELECT list_item.why FROM list_item JOIN list ON list.id = list_item.list_id
   WHERE list_item.link_id = ? AND list.deleted_at IS NULL ORDER BY list_item.n`,
)
