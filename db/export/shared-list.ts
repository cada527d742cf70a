import { z } from 'zod'
import {
  LinkId,
  LinkKind,
  ListId,
  MarkKind,
  Moment,
  PartialDate,
  PictureType,
  TalkId,
  TalkKind,
  Words,
} from '../model.ts'

// A reading list on its way out: what its readers get, in the words of records, and nothing of how a library keeps
// it. Every format of a list is written from this, and JSON is this.

export const SharedLink = z.strictObject({
  kind: LinkKind,
  title: z.string().describe('Empty where nobody gave one'),
  url: z.string().describe('As given; readers follow only http, https and mailto'),
})
export type SharedLink = z.output<typeof SharedLink>

export const SharedMark = z.strictObject({
  kind: MarkKind,
  elapsedSeconds: z.int().min(0).nullable().describe('Since the talk began'),
  text: z.string(),
})
export type SharedMark = z.output<typeof SharedMark>

export const SharedPhoto = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  sha256: z.string().describe('Of the file, by which a folder of the list has it'),
})
export type SharedPhoto = z.output<typeof SharedPhoto>

export const SharedTalk = z.strictObject({
  kind: z.literal('talk'),
  id: TalkId.nullable().describe('By which a library that has this talk already knows it'),
  title: Words,
  event: z.string().nullable(),
  date: PartialDate.nullable().describe('Of the event; its year or day may be unknown'),
  startsAt: Moment.optional().describe('Missing where only the day is known'),
  speakers: z.array(z.string()).describe('In order, as the programme names them'),
  talkKind: TalkKind,
  minutes: z.int().positive().nullable().describe('The slot on the programme, not the recording'),
  links: z.array(SharedLink).describe('Slides first'),
  tags: z.array(z.string()),
  marks: z.array(SharedMark).optional().describe('Moments of the talk; missing where they stay at home'),
  note: z.string().optional().describe('Markdown; missing where it stays at home'),
  photos: z.array(SharedPhoto).optional().describe('Missing where they stay at home'),
  why: z.string().describe('Why read this; Markdown'),
})
export type SharedTalk = z.output<typeof SharedTalk>

export const SharedListItem = z.discriminatedUnion('kind', [
  SharedTalk,
  z.strictObject({
    kind: z.literal('link'),
    id: LinkId.nullable(),
    title: z.string(),
    url: z.string(),
    why: z.string().describe('Why read this; Markdown'),
  }),
  z.strictObject({
    kind: z.literal('heading'),
    title: z.string(),
    why: z.string().describe('What this part is about; Markdown'),
  }),
])
export type SharedListItem = z.output<typeof SharedListItem>

export const SharedCover = z.strictObject({
  mediaType: PictureType,
  base64: z.base64().describe('Its bytes'),
  alt: z.string().describe('What it shows, for those who do not see it; empty where nobody has said so'),
})
export type SharedCover = z.output<typeof SharedCover>

export const SharedList = z.strictObject({
  id: ListId.nullable(),
  title: Words,
  introduction: z.string().describe('Markdown'),
  cover: SharedCover.optional().describe('A picture to begin with; missing where there is none'),
  updatedAt: Moment.optional().describe('When the list was last worked on'),
  items: z.array(SharedListItem).describe('In the order in which to read them'),
})
export type SharedList = z.output<typeof SharedList>

/** The items of a list under its headings; the first part may have none. */
export interface Part {
  readonly heading: Extract<SharedListItem, { kind: 'heading' }> | null
  readonly items: readonly NumberedItem[]
}

/** A talk or link with its place in the reading order, counted from 1 through all parts. */
export interface NumberedItem {
  readonly number: number
  readonly item: Exclude<SharedListItem, { kind: 'heading' }>
}

export function partsOf(list: SharedList): Part[] {
  const parts: { heading: Part['heading']; items: NumberedItem[] }[] = []
  let number = 0
  for (const item of list.items) {
    if (item.kind === 'heading') {
      parts.push({ heading: item, items: [] })
      continue
    }
    if (parts.length === 0) parts.push({ heading: null, items: [] })
    number += 1
    parts.at(-1)?.items.push({ number, item })
  }
  return parts
}
