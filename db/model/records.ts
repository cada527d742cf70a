import { z } from 'zod'
import { AttachmentType, ContentHash, PictureType } from './attachment-file.ts'
import { Moment, PartialDate } from './dates.ts'
import {
  AttachmentId,
  EventId,
  GlossaryId,
  LinkId,
  ListId,
  ListItemId,
  MarkId,
  RevisionId,
  SavedSearchId,
  SpeakerId,
  TagId,
  TalkId,
} from './ids.ts'

/** Text with something to read in it; stored exactly as typed. */
export const Words = z.string().regex(/\S/u)

const times = { createdAt: Moment, updatedAt: Moment, deletedAt: Moment.nullable() }

export const Event = z.strictObject({
  id: EventId,
  title: Words,
  series: z.string().nullable(),
  number: z.int().nullable(),
  startsOn: PartialDate.nullable(),
  startsAt: Moment.nullable(),
  endsAt: Moment.nullable(),
  /** IANA name, e.g. `Asia/Tokyo`; the zone in which `startsAt` was given. */
  timeZone: z.string().nullable(),
  venue: z.string().nullable(),
  url: z.string().nullable(),
  hashtag: z.string().nullable(),
  note: z.string(),
  ...times,
})
export type Event = z.output<typeof Event>

export const TalkKind = z.enum(['talk', 'lightning talk', 'keynote', 'panel', 'workshop', 'article', 'other'])
export type TalkKind = z.output<typeof TalkKind>

export const TalkStatus = z.enum(['planned', 'attended', 'watched later', 'skipped'])
export type TalkStatus = z.output<typeof TalkStatus>

/** Who gives a talk, in order; `printed` is the name as that programme or report prints it (chaspyさん). */
export const TalkSpeaker = z.strictObject({ speakerId: SpeakerId, printed: Words })
export type TalkSpeaker = z.output<typeof TalkSpeaker>

export const Talk = z.strictObject({
  id: TalkId,
  eventId: EventId.nullable(),
  /** Place in the event's order, 1 for the first; talks without an event have 0. */
  position: z.int().min(0),
  title: Words,
  kind: TalkKind,
  /** The slot on the programme, not the recording. */
  minutes: z.int().positive().nullable(),
  /** When an article was published, or a talk of no event was given; a talk of an event has the event's day. */
  startsOn: PartialDate.nullable(),
  startsAt: Moment.nullable(),
  abstract: z.string(),
  /** Markdown, exactly as typed. */
  note: z.string(),
  /** SHA-256 of `note` in UTF-8, hexadecimal: what a save is based on, and what a check compares. */
  noteHash: z.string(),
  status: TalkStatus,
  stars: z.int().min(0).max(5),
  isPrivate: z.boolean(),
  speakers: z.array(TalkSpeaker),
  tags: z.array(TagId),
  ...times,
})
export type Talk = z.output<typeof Talk>

export const Speaker = z.strictObject({
  id: SpeakerId,
  name: Words,
  /** Kana, to be found and sorted by. */
  reading: z.string().nullable(),
  affiliation: z.string().nullable(),
  handles: z.array(z.string()),
  /** Earlier names, kept findable when two people turn out to be one. */
  spellings: z.array(z.string()),
  ...times,
})
export type Speaker = z.output<typeof Speaker>

/** `culture/postmortem`: parts between slashes, none of them empty, no blanks around. */
export const TagPath = z
  .string()
  .max(200)
  .regex(/^(?!\s)[^/]*[^/\s](?:\/(?!\s)[^/]*[^/\s])*$/u)
export const Tag = z.strictObject({ id: TagId, path: TagPath, colour: z.string().nullable(), ...times })
export type Tag = z.output<typeof Tag>

export const LinkKind = z.enum(['slides', 'video', 'article', 'repository', 'event page', 'other'])
export type LinkKind = z.output<typeof LinkKind>

export const Link = z.strictObject({
  id: LinkId,
  talkId: TalkId.nullable(),
  eventId: EventId.nullable(),
  position: z.int().min(0),
  /** As given. */
  url: z.string(),
  /** For comparing only: `db/links/link-address.ts`. */
  normalised: z.string(),
  kind: LinkKind,
  title: z.string(),
  /** A bookmark that nobody else may see: it is in no list that is shared. */
  isPrivate: z.boolean(),
  /** The day on which a bookmark was kept. */
  addedOn: PartialDate.nullable(),
  ...times,
})
export type Link = z.output<typeof Link>

export const MarkKind = z.enum(['key message', 'question', 'to try', 'quote', 'photo'])
export type MarkKind = z.output<typeof MarkKind>

export const Mark = z.strictObject({
  id: MarkId,
  talkId: TalkId,
  position: z.int().min(0),
  /** Since the talk began; `null` where the note gives no time. */
  elapsedSeconds: z.int().min(0).nullable(),
  kind: MarkKind,
  text: z.string(),
  /** `line`: a list item of the note, read back at each save. `quoted`: a phrase that stands in its running text. */
  origin: z.enum(['line', 'quoted']),
})
export type Mark = z.output<typeof Mark>

/** A picture that a list begins with: its file is kept as an attachment's is. */
export const Cover = z.strictObject({ sha256: ContentHash, mediaType: PictureType })
export type Cover = z.output<typeof Cover>

export const List = z.strictObject({
  id: ListId,
  title: Words,
  /** Markdown. */
  introduction: z.string(),
  /** Of a live list: the search whose hits it holds, behind its own items. `null` for an ordinary list. */
  query: Words.nullable(),
  cover: Cover.nullable(),
  /** What the cover shows, for those who do not see it. */
  coverAlt: z.string(),
  ...times,
})
export type List = z.output<typeof List>

/** What a list is that has nothing but its name. */
export const blankList = { introduction: '', query: null, cover: null, coverAlt: '' } as const

export const ListItemKind = z.enum(['talk', 'link', 'heading'])
export const ListItem = z.strictObject({
  id: ListItemId,
  listId: ListId,
  position: z.int().min(0),
  kind: ListItemKind,
  talkId: TalkId.nullable(),
  linkId: LinkId.nullable(),
  heading: z.string(),
  /** Why read this; Markdown. */
  why: z.string(),
  isRead: z.boolean(),
})
export type ListItem = z.output<typeof ListItem>

export const Attachment = z.strictObject({
  id: AttachmentId,
  talkId: TalkId.nullable(),
  eventId: EventId.nullable(),
  /** Of the file's bytes; it names the file in the library's folder (`attachmentPath`). */
  sha256: ContentHash,
  mediaType: AttachmentType,
  /** As it was called where it came from, shown to people and nothing else. */
  name: Words,
  sizeBytes: z.int().min(0),
  /**
   * What can be searched in it. Of a PDF: its pages, each ended by a form feed; empty until it has been read. Of a
   * transcript: a line for each cue, `[12:34] text`.
   */
  text: z.string(),
  ...times,
})
export type Attachment = z.output<typeof Attachment>

/** An earlier state of a talk's note. */
export const Revision = z.strictObject({
  id: RevisionId,
  talkId: TalkId,
  parentId: RevisionId.nullable(),
  note: z.string(),
  noteHash: z.string(),
  createdAt: Moment,
})
export type Revision = z.output<typeof Revision>

export const GlossaryEntry = z.strictObject({ id: GlossaryId, spellings: z.array(Words).min(1), ...times })
export type GlossaryEntry = z.output<typeof GlossaryEntry>

export const SavedSearch = z.strictObject({ id: SavedSearchId, name: Words, query: z.string(), ...times })
export type SavedSearch = z.output<typeof SavedSearch>
