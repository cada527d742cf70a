import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Imported, ImportedListItem } from '../../model.ts'
import { LinkKind, MarkKind, PartialDate, TalkKind } from '../../model.ts'
import { bareLink, itemOf } from '../bookmarks/kept-link.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { FieldReader, Place } from '../programmes/field-reader.ts'
import { identity, list, text, unread } from '../programmes/field-reader.ts'
import { readJsonFile } from '../programmes/json-file.ts'
import { jsonKeys } from '../programmes/json-outline.ts'
import type { Source } from '../source.ts'
import { fileStem } from '../source.ts'
import { itemOfTalk } from './shared-talk.ts'

const List = z.object({
  format: z.literal('reading-list'),
  version: unread,
  id: identity,
  title: text,
  introduction: text,
  cover: z.object({ base64: z.base64(), alt: text }).nullish(),
  updatedAt: unread,
  items: list,
})

const Heading = z.object({ kind: z.literal('heading'), title: text, why: text })

const Link = z.object({ kind: z.literal('link'), id: identity, title: text, url: text, why: text })

const Talk = z.object({
  kind: z.literal('talk'),
  id: identity,
  title: z.string().regex(/\S/u),
  event: text,
  date: PartialDate.nullish(),
  startsAt: z.iso.datetime().nullish(),
  speakers: z.array(z.string()).nullish(),
  talkKind: TalkKind.nullish(),
  minutes: z.int().positive().nullish(),
  links: list,
  tags: z.array(z.string()).nullish(),
  marks: list,
  note: text,
  photos: list,
  why: text,
})

const TalkLink = z.object({ kind: LinkKind.nullish(), title: text, url: text })
const Mark = z.object({ kind: MarkKind, elapsedSeconds: z.int().min(0).nullish(), text })

const Kind = z.object({ kind: z.string() })

/** What the file says of itself; nothing else has these two together. */
const isSharedJson = (sample: string): boolean =>
  jsonKeys(sample).has('/format') && /"format"\s{0,10}:\s{0,10}"reading-list"/u.test(sample)

/**
 * Reads a reading list that Talkshelf has written as JSON. Ids lead to what the library has already: there, only what
 * is missing is added. Photos are not in the file, so that they are told as missing.
 */
const readSharedJson = (source: Source, format: string): Imported =>
  readJsonFile(source, format, ({ root, read, at }) => {
    const shared = read.record(List, root, at(''))
    if (shared === null) return {}
    const { id: key, introduction, cover } = shared
    const title = /\S/u.test(shared.title) ? shared.title : fileStem(source.file)
    const items = shared.items.flatMap((item, n) => itemIn(item, read, at(`/items/${n}`)) ?? [])
    return { lists: [{ key, title, introduction, ...(cover ? { cover } : {}), items }] }
  })

function itemIn(value: unknown, read: FieldReader, place: Place): ImportedListItem[] {
  const kind = Kind.safeParse(value).data?.kind
  if (kind === 'heading') {
    const heading = read.record(Heading, value, place)
    const line = place.lines?.from ?? null
    return heading === null ? [] : [{ kind, heading: heading.title, why: heading.why, line }]
  }
  if (kind === 'link') {
    const link = read.record(Link, value, place)
    const item = link && itemOf({ ...bareLink, ...link, line: place.lines?.from ?? null }, read)
    return item === null ? [] : [item]
  }
  if (kind === 'talk') return talkIn(value, read, place)
  read.problem('record not understood', place, 'kind', value)
  return []
}

function talkIn(value: unknown, read: FieldReader, place: Place): ImportedListItem[] {
  const talk = read.record(Talk, value, place)
  if (talk === null) return []
  for (const photo of talk.photos) read.problem('attachment missing', place, 'photos', photo)
  const line = place.lines?.from ?? null
  const marks = talk.marks.flatMap((one) => read.record(Mark, one, place) ?? [])
  const links = talk.links.flatMap((one) => read.record(TalkLink, one, place) ?? [])
  const { id: key, title, event, why, note } = talk
  return [
    itemOfTalk(
      {
        key,
        title,
        event,
        why,
        note,
        speakers: talk.speakers ?? [],
        date: talk.date ?? null,
        startsAt: talk.startsAt ? here(talk.startsAt) : null,
        kind: talk.talkKind ?? 'talk',
        minutes: talk.minutes ?? null,
        links: links.map((one) => ({ ...one, kind: one.kind ?? null })),
        tags: talk.tags ?? [],
        marks: marks.map((one) => ({ ...one, elapsedSeconds: one.elapsedSeconds ?? null, line })),
      },
      read,
      place,
    ),
  ]
}

/** The file has moments and names no zone; a time without a zone is read in this machine's when it is saved. */
const here = (moment: string): string =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

export const sharedJson: Format = {
  name: 'list-json',
  extensions: ['json'],
  detect: isSharedJson,
  read: readSharedJson,
  limitBytes: 100 * megabyte,
}
