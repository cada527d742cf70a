import { z } from 'zod'
import { PartialDate } from './dates.ts'
import { LibraryRecords } from './library-records.ts'
import { LinkKind, MarkKind, TalkKind, TalkStatus, Words } from './records.ts'

// What every importer yields, whatever the format: records to look at and edit before anything is saved, and all
// that a reader of the source should be told. Line numbers count from 1 in `Imported.text`.

/** The first and the last line of a passage, both belonging to it. */
export const LineRange = z.strictObject({ from: z.int().positive(), to: z.int().positive() })
export type LineRange = z.output<typeof LineRange>

const Line = z.int().positive().nullable()

/**
 * The time as the source prints it, `2023-10-20T19:00`. In which zone, the event's `timeZone` says; where that is
 * `null` the source does not say it.
 */
export const LocalTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
export type LocalTime = z.output<typeof LocalTime>

/** Only http and https; `db/import/links.ts` sees to it. */
export const ImportedLink = z.strictObject({
  url: z.string(),
  title: z.string(),
  kind: LinkKind,
  line: Line,
  /** What a bookmark keeps beside its address: its tags, the day it was kept, and that nobody else may see it. */
  tags: z.array(z.string()),
  addedOn: PartialDate.nullable(),
  isPrivate: z.boolean(),
})
export type ImportedLink = z.output<typeof ImportedLink>

export const ImportedSpeaker = z.strictObject({
  name: Words,
  /** As it stands in the source, with さん: what a programme prints. */
  printed: Words,
  affiliation: z.string().nullable(),
  /** Without `@`. */
  handle: z.string().nullable(),
})
export type ImportedSpeaker = z.output<typeof ImportedSpeaker>

/** A phrase of the running text, and where it stands. */
export const Phrase = z.strictObject({ text: z.string(), line: Line })
export type Phrase = z.output<typeof Phrase>

export const ImportedMark = z.strictObject({
  kind: MarkKind,
  elapsedSeconds: z.int().min(0).nullable(),
  text: z.string(),
  line: Line,
})
export type ImportedMark = z.output<typeof ImportedMark>

/** A tag for the person to accept; none is ever added silently. */
export const ProposedTag = z.strictObject({
  path: z.string(),
  /** The words of the source that speak for it. */
  text: z.string(),
  why: z.enum(['bullet', 'term', 'tool', 'known tag']),
  line: Line,
})
export type ProposedTag = z.output<typeof ProposedTag>

/**
 * A file that comes along with a record. The preview holds no bytes: saving reads them again from `entry`, the path
 * inside the folder or archive, and looks whether they still have this hash.
 */
export const ImportedAttachment = z.strictObject({
  name: Words,
  /** By its first bytes, not by its name; `application/octet-stream` where they tell nothing. */
  mediaType: z.string(),
  /** Hexadecimal; of the bytes. */
  sha256: z.string(),
  sizeBytes: z.int().min(0),
  entry: z.string(),
})
export type ImportedAttachment = z.output<typeof ImportedAttachment>

/**
 * A place in a note that leads to another record or file of the same import. `written` is the whole of it as typed,
 * `[[Note|shown]]` or `[shown](Note%20name.md)`; saving puts a link in its place that leads to what was made of the
 * other: Markdown with the shown words, so that the note stays readable elsewhere.
 */
export const Reference = z.strictObject({
  written: Words,
  /** What a reader sees of it. */
  shown: z.string(),
  /** Of a talk or an event its `key`, of an attachment its `entry`. */
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('record'), key: z.string() }),
    z.strictObject({ kind: z.literal('attachment'), entry: z.string() }),
  ]),
  line: Line,
})
export type Reference = z.output<typeof Reference>

export const ImportedTalk = z.strictObject({
  /** The format's own identity of this talk; `null` where it has none, then title, date and speakers identify it. */
  key: z.string().nullable(),
  /** Hashes of the record as the source gives it, whatever a person corrects in it after; '' before keys are given. */
  content: z.string(),
  title: Words,
  speakers: z.array(ImportedSpeaker),
  kind: TalkKind,
  minutes: z.int().positive().nullable(),
  /** When an article was published; for a talk, its day where that is not the event's. */
  startsOn: PartialDate.nullable(),
  startsAt: LocalTime.nullable(),
  /** `attended` for a report, `planned` for what a programme announces, `watched later` for a recording. */
  status: TalkStatus,
  /** Taken off the programme. One that is known already keeps its note. */
  isCancelled: z.boolean(),
  isPrivate: z.boolean(),
  abstract: z.string(),
  /** The lines under the heading exactly as typed. */
  note: z.string(),
  /** The quoted phrases of the note. Marks that are lines of the note are read from it when it is saved. */
  marks: z.array(ImportedMark),
  /** What was set in bold, or set apart by blanks on both sides as pasted Japanese keeps it. */
  emphasised: z.array(Phrase),
  /** Tags that the source itself gives. */
  tags: z.array(z.string()),
  proposedTags: z.array(ProposedTag),
  /** Tools, languages and repositories by the name the source uses. */
  toolsAndProjects: z.array(Phrase),
  /** Companies, products and other events. */
  mentions: z.array(Phrase),
  /** Words of the field. */
  terms: z.array(Phrase),
  /** Slides first. */
  links: z.array(ImportedLink),
  attachments: z.array(ImportedAttachment),
  references: z.array(Reference),
  source: z.strictObject({ heading: z.int().positive(), bodyFrom: Line, bodyTo: Line }).nullable(),
})
export type ImportedTalk = z.output<typeof ImportedTalk>

export const ImportedEvent = z.strictObject({
  key: z.string().nullable(),
  /** As of a talk. */
  content: z.string(),
  title: Words,
  series: z.string().nullable(),
  number: z.int().nullable(),
  startsOn: PartialDate.nullable(),
  startsAt: LocalTime.nullable(),
  endsAt: LocalTime.nullable(),
  /** IANA name; `null` where the source gives none. */
  timeZone: z.string().nullable(),
  venue: z.string().nullable(),
  url: z.string().nullable(),
  /** Without `#`. */
  hashtag: z.string().nullable(),
  /** Introduction, overview and closing impressions exactly as typed, and all else that no talk claims. */
  note: z.string(),
  talks: z.array(ImportedTalk),
  links: z.array(ImportedLink),
  attachments: z.array(ImportedAttachment),
  references: z.array(Reference),
  /** The passages of the text that make the note, in order. */
  source: z.array(LineRange),
})
export type ImportedEvent = z.output<typeof ImportedEvent>

export const ImportedListItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('link'),
    link: ImportedLink,
    why: z.string(),
    isRead: z.boolean(),
  }),
  /** A reading that is more than a link, as BibTeX has them with their authors. */
  z.strictObject({
    kind: z.literal('talk'),
    talk: ImportedTalk,
    /** Where it was given, without other talks; `null` for an article, and where nothing says it. */
    event: ImportedEvent.nullable(),
    why: z.string(),
    isRead: z.boolean(),
  }),
  /** `why`: what the part under it is about. */
  z.strictObject({ kind: z.literal('heading'), heading: z.string(), why: z.string(), line: Line }),
])
export type ImportedListItem = z.output<typeof ImportedListItem>
/** The picture at the head of a list. What kind of picture it is, its bytes say. */
export const ImportedCover = z.strictObject({ base64: z.base64(), alt: z.string() })
export type ImportedCover = z.output<typeof ImportedCover>

export const ImportedList = z.strictObject({
  key: z.string().nullable(),
  title: Words,
  introduction: z.string(),
  cover: ImportedCover.optional(),
  items: z.array(ImportedListItem),
})
export type ImportedList = z.output<typeof ImportedList>

const passage = { line: Line, text: z.string() }

/** What the source does not say, and what it says instead. */
const Missing = z.discriminatedUnion('field', [
  z.strictObject({
    kind: z.literal('missing'),
    field: z.literal('year'),
    ...passage,
    /** The latest year that the text names, in whose words and where. A hint, never stored. */
    notBefore: z.strictObject({ year: z.int(), text: z.string(), line: Line }).nullable(),
    /** Years in which the date falls on the weekday that the text gives; empty where it gives none. */
    fittingYears: z.array(z.int()),
  }),
  /** A page is spoken of, its address is not in the source. `site` where the text names one: connpass. */
  z.strictObject({
    kind: z.literal('missing'),
    field: z.literal('url'),
    ...passage,
    site: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('missing'), field: z.literal('date'), ...passage }),
  z.strictObject({ kind: z.literal('missing'), field: z.literal('speaker'), ...passage }),
  /** No event is named: the article's own title stands in for it. */
  z.strictObject({ kind: z.literal('missing'), field: z.literal('event'), ...passage }),
])

/**
 * Something in the source that a person should know or decide, as facts; the words for it are made by whoever shows
 * it. `text` is the passage as typed. Nothing that a notice speaks of was repaired.
 */
export const Notice = z.discriminatedUnion('kind', [
  /** The prose announces another number of talks than follow; `announced` and `found` are compared part by part. */
  z.strictObject({
    kind: z.literal('count contradicts'),
    ...passage,
    announced: z.array(z.int()),
    found: z.array(z.int()),
  }),
  /** The heading names one speaker, the text under it another. The heading wins. */
  z.strictObject({
    kind: z.literal('name contradicts'),
    ...passage,
    headingLine: z.int().positive(),
    inHeading: z.string(),
    inBody: z.string(),
    /** The heading of the talk whose speaker the body names, if there is one. */
    otherHeadingLine: Line,
  }),
  Missing,
  /** A bracket closed by one of another kind, mostly the remains of a link. */
  z.strictObject({ kind: z.literal('typo kept'), ...passage, reads: z.string() }),
  /** Menu, footer and the like of the page that the text was copied from: in no record. */
  z.strictObject({ kind: z.literal('page remains'), ...passage }),
  z.strictObject({ kind: z.literal('comment kept'), ...passage }),
  /** An address that does not become a link: relative, or of a scheme that is not http(s). */
  z.strictObject({ kind: z.literal('link kept as text'), ...passage, url: z.string() }),
  /** Nothing says that this text reports a talk, so it is taken as one article. */
  z.strictObject({ kind: z.literal('taken as article'), ...passage }),
])
export type Notice = z.output<typeof Notice>

/** Few and general, for all formats: `field` and `text` say the rest. */
export const ProblemReason = z.enum([
  'undecodable bytes',
  'no such date',
  'front matter broken',
  'front matter unclosed',
  'field not understood',
  /** A whole record, or a line that should be one; `text` is it, cut where it is long. */
  'record not understood',
  /** An address that is no http(s) one. It stays where it stood as text. */
  'link refused',
  /** A date that repeats: its first day is taken, `text` is the rule. */
  'recurrence not expanded',
  /** `text` is the zone that was taken because the source names none, or none that is known. */
  'time zone assumed',
  /** The source names no year: `text` is the date with the nearest one that fits. */
  'year assumed',
  /** Called off by the source itself; imported all the same. */
  'event cancelled',
  /** The source says itself that there is more than it holds: `text` says how much. */
  'file is not everything',
  /** What the source keeps apart from what is valid: in the trash, encrypted, a conflict; `text` says of what. */
  'record left out',
  /** A file of a folder or archive that is not touched: its path leads outside, or it is made to harm. */
  'entry refused',
  /** A file of a folder or archive that is hidden, a picture of nothing, or of a kind that is not read. */
  'entry left out',
  'attachment missing',
  /** A link to another note that is not there. It stays in the note as typed. */
  'reference missing',
  /** Read all the same, as far as it goes. */
  'not well-formed',
  /** Nested deeper than anybody writes; what lies below is not read. */
  'too deep',
  /** More than anybody writes, or aliases and entities that grow into it; the rest is not read. */
  'too much',
])
export type ProblemReason = z.output<typeof ProblemReason>

/** A record or field that could not be read: where, why, and what stands there. */
export const Problem = z.strictObject({
  file: z.string(),
  line: Line,
  field: z.string().nullable(),
  reason: ProblemReason,
  text: z.string(),
})
export type Problem = z.output<typeof Problem>

/** The article or page itself, as against what it reports. */
export const ImportedDocument = z.strictObject({
  title: z.string().nullable(),
  titleLine: Line,
  url: z.string().nullable(),
  authors: z.array(z.string()),
  publishedOn: PartialDate.nullable(),
  /** Every field of its front matter as text, also those that mean nothing to Talkshelf. */
  fields: z.array(z.strictObject({ name: z.string(), text: z.string(), line: Line })),
})
export type ImportedDocument = z.output<typeof ImportedDocument>

export const Imported = z.strictObject({
  format: z.string(),
  file: z.string(),
  encoding: z.string(),
  /** The readable text that every line number counts in; for a web page, its article. */
  text: z.string(),
  document: ImportedDocument,
  events: z.array(ImportedEvent),
  /** Talks of no event: articles, and what says nothing of one. */
  talks: z.array(ImportedTalk),
  /** Links of no record. */
  links: z.array(ImportedLink),
  lists: z.array(ImportedList),
  /** Records of a library that Talkshelf wrote out: they come in as they are, with their ids. */
  records: LibraryRecords.nullable(),
  notices: z.array(Notice),
  problems: z.array(Problem),
})
export type Imported = z.output<typeof Imported>
