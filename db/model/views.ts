import { z } from 'zod'
import { Moment, PartialDate } from './dates.ts'
import { ActionId, EventId, ListId, RecordKind, SpeakerId, TagId, TalkId } from './ids.ts'
import {
  Attachment,
  Event,
  Link,
  List,
  ListItem,
  Mark,
  Speaker,
  Tag,
  Talk,
  TalkKind,
  TalkStatus,
} from './records.ts'

// What a page or a row of a list shows: records with the names that they point at, in one answer.

export const NamedEvent = z.strictObject({ id: EventId, title: z.string(), startsOn: PartialDate.nullable() })
export const NamedSpeaker = z.strictObject({ id: SpeakerId, name: z.string(), printed: z.string() })
export const NamedTag = z.strictObject({ id: TagId, path: z.string(), colour: z.string().nullable() })
export type NamedEvent = z.output<typeof NamedEvent>
export type NamedSpeaker = z.output<typeof NamedSpeaker>
export type NamedTag = z.output<typeof NamedTag>

export const TalkRow = z.strictObject({
  id: TalkId,
  title: z.string(),
  event: NamedEvent.nullable(),
  position: z.int(),
  speakers: z.array(z.string()),
  tags: z.array(z.string()),
  kind: TalkKind,
  minutes: z.int().nullable(),
  startsAt: Moment.nullable(),
  status: TalkStatus,
  stars: z.int(),
  hasNote: z.boolean(),
})
export type TalkRow = z.output<typeof TalkRow>

/** A file of a talk. Its text can be long, and is asked for by itself. */
export const TalkAttachment = Attachment.omit({ text: true })
export type TalkAttachment = z.output<typeof TalkAttachment>

export const TalkPage = z.strictObject({
  talk: Talk,
  event: NamedEvent.nullable(),
  speakers: z.array(NamedSpeaker),
  tags: z.array(NamedTag),
  /** Slides first. */
  links: z.array(Link),
  marks: z.array(Mark),
  attachments: z.array(TalkAttachment),
  lists: z.array(z.strictObject({ id: ListId, title: z.string() })),
  previous: TalkId.nullable(),
  next: TalkId.nullable(),
})
export type TalkPage = z.output<typeof TalkPage>

export const EventRow = z.strictObject({
  id: EventId,
  title: z.string(),
  series: z.string().nullable(),
  startsOn: PartialDate.nullable(),
  venue: z.string().nullable(),
  talks: z.int(),
})
export type EventRow = z.output<typeof EventRow>

export const EventPage = z.strictObject({ event: Event, talks: z.array(TalkRow), links: z.array(Link) })
export type EventPage = z.output<typeof EventPage>

export const SpeakerRow = z.strictObject({
  id: SpeakerId,
  name: z.string(),
  reading: z.string().nullable(),
  affiliation: z.string().nullable(),
  talks: z.int(),
})
export type SpeakerRow = z.output<typeof SpeakerRow>
export const SpeakerPage = z.strictObject({ speaker: Speaker, talks: z.array(TalkRow) })
export type SpeakerPage = z.output<typeof SpeakerPage>

export const TagRow = z.strictObject({
  id: TagId,
  path: z.string(),
  colour: z.string().nullable(),
  talks: z.int(),
})
export type TagRow = z.output<typeof TagRow>
export const TagPage = z.strictObject({ tag: Tag, talks: z.array(TalkRow) })
export type TagPage = z.output<typeof TagPage>

export const ListRow = z.strictObject({
  id: ListId,
  title: z.string(),
  /** Its own; what a live list finds is not counted. */
  items: z.int(),
  isLive: z.boolean(),
  updatedAt: Moment,
})
export type ListRow = z.output<typeof ListRow>
/** An item with what it points at; a talk or link that lies in the trash is `null` there. */
export const ListEntry = z.strictObject({
  item: ListItem,
  talk: TalkRow.nullable(),
  talkLinks: z.array(Link),
  link: Link.nullable(),
})
export type ListEntry = z.output<typeof ListEntry>
/** A talk that a live list holds because its search finds it. */
export const FoundTalk = z.strictObject({
  talk: TalkRow,
  /** Slides first. */
  links: z.array(Link),
})
export type FoundTalk = z.output<typeof FoundTalk>
export const ListPage = z.strictObject({
  list: List,
  entries: z.array(ListEntry),
  /** What stands behind the items of a live list: the newest evening first, each in its order; no item among them. */
  found: z.array(FoundTalk),
  /** How many more its search finds than are given. */
  foundMore: z.int().min(0),
})
export type ListPage = z.output<typeof ListPage>

export const NewListItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('talk'), talkId: TalkId, why: z.string() }),
  z.strictObject({ kind: z.literal('link'), url: z.string(), title: z.string(), why: z.string() }),
  z.strictObject({ kind: z.literal('heading'), heading: z.string(), why: z.string() }),
])
export type NewListItem = z.output<typeof NewListItem>

export const TrashRow = z.strictObject({
  kind: z.enum(['event', 'talk', 'speaker', 'tag', 'link', 'list', 'attachment']),
  id: z.string(),
  title: z.string(),
  deletedAt: Moment,
})
export type TrashRow = z.output<typeof TrashRow>

/** One step that undo would take back, or redo bring back. */
export const HistoryStep = z.strictObject({
  id: ActionId,
  label: z.string(),
  subject: z.string(),
  at: Moment,
})
export const HistoryState = z.strictObject({ undo: HistoryStep.nullable(), redo: HistoryStep.nullable() })
export type HistoryState = z.output<typeof HistoryState>

/** What a name in the palette opens. */
export const Name = z.strictObject({
  kind: z.enum(['talk', 'event', 'speaker', 'tag', 'list']),
  id: z.string(),
  name: z.string(),
  beside: z.string(),
})
export type Name = z.output<typeof Name>

/** Announced to every window after a commit. */
export const Changed = z.strictObject({ kind: RecordKind, ids: z.array(z.string()) })
export type Changed = z.output<typeof Changed>

export const LibraryStatus = z.strictObject({
  folder: z.string(),
  access: z.enum(['write', 'read']),
  /** Why the library can only be read: it is open elsewhere. `null` while it can be written. */
  openElsewhere: z.boolean(),
  counts: z.strictObject({
    events: z.int(),
    talks: z.int(),
    speakers: z.int(),
    tags: z.int(),
    lists: z.int(),
    links: z.int(),
  }),
  hasSample: z.boolean(),
})
export type LibraryStatus = z.output<typeof LibraryStatus>
