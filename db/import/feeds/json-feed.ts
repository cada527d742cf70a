import { z } from 'zod'
import type { Imported } from '../../model.ts'
import { dayIn } from '../bookmarks/printed-day.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { FieldReader, Place } from '../programmes/field-reader.ts'
import { identity, list, text, unread } from '../programmes/field-reader.ts'
import { readJsonFile } from '../programmes/json-file.ts'
import { jsonKeys } from '../programmes/json-outline.ts'
import type { Source } from '../source.ts'
import { fileStem } from '../source.ts'
import type { FeedEntry } from './feed-entry.ts'
import { listOfEntries } from './feed-entry.ts'

/** Its version is an address, and it has items; the order of keys is anybody's. */
function isJsonFeed(sample: string): boolean {
  const keys = jsonKeys(sample)
  return (
    keys.has('/items') &&
    keys.has('/version') &&
    /"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//u.test(sample)
  )
}

const Author = z.object({ name: text, url: unread, avatar: unread })

const Feed = z.object({
  version: text,
  title: text,
  description: text,
  home_page_url: text,
  feed_url: text,
  items: list,
  author: unread,
  authors: unread,
  user_comment: unread,
  favicon: unread,
  icon: unread,
  language: unread,
  expired: unread,
  hubs: unread,
  next_url: text,
})

const Item = z.object({
  id: identity,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: unread,
  banner_image: unread,
  language: unread,
  date_published: text,
  date_modified: text,
  tags: z.array(z.string()).nullish(),
  author: unread,
  authors: list,
  attachments: list,
})

const Attachment = z.object({
  url: text,
  mime_type: text,
  title: text,
  size_in_bytes: unread,
  duration_in_seconds: unread,
})

/**
 * Reads a JSON Feed, 1.0 or 1.1, as one reading list with the feed's title (`feed-entry.ts`). In a blog of links the
 * page that an item is about comes before the item's own. Extensions, whose names begin with `_`, mean nothing here.
 */
const readJsonFeed = (source: Source, format: string): Imported =>
  readJsonFile(source, format, ({ root, read, at }) => {
    const feed = read.record(Feed, withoutExtensions(root), at(''))
    if (feed === null) return {}
    if (feed.next_url !== '') read.problem('file is not everything', at(''), 'next_url', feed.next_url)
    const entries = feed.items.flatMap((item, n) => entryOf(item, read, at(`/items/${n}`)))
    const { feed_url: feedUrl, home_page_url: page, description: introduction } = feed
    const title = /\S/u.test(feed.title) ? feed.title : fileStem(source.file)
    return { lists: [listOfEntries({ key: feedUrl || page || null, title, introduction }, entries, read)] }
  })

const Fields = z.record(z.string(), z.unknown())

function withoutExtensions(value: unknown): unknown {
  const fields = Fields.safeParse(value)
  if (!fields.success) return value
  return Object.fromEntries(Object.entries(fields.data).filter(([name]) => !name.startsWith('_')))
}

function entryOf(value: unknown, read: FieldReader, place: Place): FeedEntry[] {
  const item = read.record(Item, withoutExtensions(value), place)
  if (item === null) return []
  const authors = item.authors.length > 0 ? item.authors : [item.author].filter((one) => one !== undefined)
  const date = item.date_published || item.date_modified
  const publishedOn = dayIn(date)
  if (publishedOn === null && date !== '') read.problem('no such date', place, null, date)
  const attachments = item.attachments.flatMap(
    (one) => read.record(Attachment, withoutExtensions(one), place) ?? [],
  )
  return [
    {
      key: item.id,
      title: item.title.replaceAll(/\s+/gu, ' ').trim(),
      authors: authors.flatMap((one) => read.record(Author, one, place)?.name ?? []),
      publishedOn,
      tags: item.tags ?? [],
      addresses: [
        ...[item.external_url, item.url].map((url) => ({ url, title: '', mediaType: '' })),
        ...attachments.map(({ url, title, mime_type: mediaType }) => ({ url, title, mediaType })),
      ],
      html: item.content_html || asHtml(item.content_text || item.summary),
      place,
    },
  ]
}

const asHtml = (plain: string): string =>
  plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')

export const jsonFeed: Format = {
  name: 'json-feed',
  extensions: ['json'],
  detect: isJsonFeed,
  read: readJsonFeed,
  limitBytes: 50 * megabyte,
}
