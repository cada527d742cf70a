import { z } from 'zod'
import type { SearchField, SearchKind } from '../model/search.ts'

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

/** The fields of a record that has none of them. */
export const noFields: Fields = {
  title: [],
  speakers: [],
  tags: [],
  note: [],
  event: [],
  links: [],
  attachment: [],
}

/** What only talks have. */
export const bare = {
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

export const LinkRow = z.object({ url: z.string(), title: z.string(), kind: z.string() })
export const AttachmentRow = z.object({ name: z.string(), media_type: z.string(), text: z.string() })

/** The bits of `things` that links and attachments set. */
export function bits(
  links: readonly { kind: string }[],
  attachments: readonly { media_type: string }[],
): number {
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

/** Those of the values that say something. */
export function texts(...values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null && value !== '').map((value) => value ?? '')
}
