import { z } from 'zod'
import type { Changed, Failure } from '../db/model.ts'
import {
  Attachment,
  AttachmentId,
  ClockAct,
  ContentHash,
  DeepLink,
  Evening,
  Event,
  EventId,
  EventPage,
  EventRow,
  ExportState,
  Facets,
  GivenName,
  GlossaryEntry,
  GlossaryId,
  GlossaryIdea,
  HistoryState,
  HistoryStep,
  Imported,
  ImportProgress,
  ImportState,
  LibraryStatus,
  Link,
  LinkId,
  LinkKind,
  List,
  ListId,
  ListItemId,
  ListPage,
  ListRow,
  Mark,
  MarkId,
  Moment,
  Name,
  NewListItem,
  NewName,
  Outgoing,
  PartialDate,
  ProgrammeComparison,
  ProgrammeRead,
  ProposedTag,
  QuickNote,
  QuickNoteDraft,
  QuickNotePlace,
  RelatedTalk,
  Revision,
  RevisionId,
  SameName,
  Saved,
  SavedSearch,
  SavedSearchId,
  SearchAnswer,
  SearchNearness,
  SearchRequest,
  ShareChoice,
  Speaker,
  SpeakerId,
  SpeakerPage,
  SpeakerRow,
  Tag,
  TagId,
  TagPage,
  TagPath,
  TagRow,
  Talk,
  TalkClock,
  TalkId,
  TalkKind,
  TalkPage,
  TalkRow,
  TalkStatus,
  TextRange,
  TrashRow,
  Words,
} from '../db/model.ts'

/**
 * Every call that crosses from a window to the library or the shell: one list. The preload's door, the handlers,
 * the window's typed `call` and the tests follow from it.
 */
export interface Call {
  readonly input: z.ZodType
  readonly output: z.ZodType
  /** The library's worker, the search worker (own read-only connection), or main itself. */
  readonly answeredBy: 'library' | 'search' | 'shell'
}

const nothing = z.null()
const page = { offset: z.int().min(0), limit: z.int().min(1).max(500) }
/** One window of a long list: the whole number of rows, and those from `offset` on. */
const rows = <Row extends z.ZodType>(row: Row) => z.strictObject({ total: z.int(), rows: z.array(row) })

const TalkFields = z
  .strictObject({
    title: Words,
    eventId: EventId.nullable(),
    kind: TalkKind,
    minutes: z.int().positive().nullable(),
    startsAt: Moment.nullable(),
    abstract: z.string(),
    status: TalkStatus,
    stars: z.int().min(0).max(5),
    isPrivate: z.boolean(),
    /** Names as typed; one that the library knows is that person, another is a new one. */
    speakers: z.array(Words),
    /** Tag paths; unknown ones are made. */
    tags: z.array(TagPath),
  })
  .partial()
/** What a link or an attachment belongs to. */
const Owner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('talk'), id: TalkId }),
  z.strictObject({ kind: z.literal('event'), id: EventId }),
])
const EventFields = Event.omit({ id: true, createdAt: true, updatedAt: true, deletedAt: true }).partial()

export const contract = {
  'library.status': { input: nothing, output: LibraryStatus, answeredBy: 'library' },

  'events.page': {
    input: z.strictObject({ filter: z.string(), ...page }),
    output: rows(EventRow),
    answeredBy: 'library',
  },
  'events.get': { input: EventId, output: EventPage, answeredBy: 'library' },
  'events.create': { input: EventFields.extend({ title: Words }), output: Event, answeredBy: 'library' },
  'events.update': {
    input: z.strictObject({ id: EventId, fields: EventFields }),
    output: Event,
    answeredBy: 'library',
  },
  'events.order': {
    input: z.strictObject({ id: EventId, talks: z.array(TalkId) }),
    output: EventPage,
    answeredBy: 'library',
  },

  /** What a text says of an event: its page, its programme's data, a list of talks, or a title alone. */
  'programme.read': {
    input: z.strictObject({ text: z.string(), name: Words, today: PartialDate }),
    output: ProgrammeRead,
    answeredBy: 'library',
  },
  /** What event `at` of a programme has changed against the event given, or, with `null`, the one it tells of. */
  'programme.compare': {
    input: z.strictObject({ imported: Imported, at: z.int().min(0), eventId: EventId.nullable() }),
    output: ProgrammeComparison,
    answeredBy: 'library',
  },
  /** Makes a new event of event `at`, one step of undo. */
  'programme.accept': {
    input: z.strictObject({ imported: Imported, at: z.int().min(0) }),
    output: z.strictObject({ eventId: EventId }),
    answeredBy: 'library',
  },
  /** Does those of the changes whose ids are taken, in one step of undo; one that no longer holds is passed over. */
  'programme.apply': {
    input: z.strictObject({
      imported: Imported,
      at: z.int().min(0),
      eventId: EventId,
      take: z.array(z.string()),
    }),
    output: z.strictObject({ applied: z.int() }),
    answeredBy: 'library',
  },
  'talks.page': {
    input: z.strictObject({
      filter: z.string(),
      of: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('event'), id: EventId }),
          z.strictObject({ kind: z.literal('speaker'), id: SpeakerId }),
          z.strictObject({ kind: z.literal('tag'), id: TagId }),
        ])
        .nullable(),
      ...page,
    }),
    output: rows(TalkRow),
    answeredBy: 'library',
  },
  /** Today's evening: the talks of events of that day, and those written in lately. */
  'talks.today': {
    input: z.strictObject({ date: PartialDate }),
    output: z.strictObject({ events: z.array(EventPage), recent: z.array(TalkRow) }),
    answeredBy: 'library',
  },
  'talks.get': { input: TalkId, output: TalkPage, answeredBy: 'library' },
  'talks.create': { input: TalkFields.extend({ title: Words }), output: Talk, answeredBy: 'library' },
  'talks.update': {
    input: z.strictObject({ id: TalkId, fields: TalkFields }),
    output: Talk,
    answeredBy: 'library',
  },
  /** Makes two slots of one: its note, links and tags stay, and a new talk of this title follows. Gives the new one. */
  'talks.split': { input: z.strictObject({ id: TalkId, title: Words }), output: Talk, answeredBy: 'library' },

  /** The talks among which one goes to the next tonight, and the one that runs now. */
  'talks.evening': {
    input: z.strictObject({ date: PartialDate, talkId: TalkId.nullable() }),
    output: Evening,
    answeredBy: 'library',
  },
  /** The speaker goes on: all later talks of the event are planned so many minutes later. */
  'talks.stillTalking': {
    input: TalkId,
    output: z.strictObject({ minutes: z.int().min(0) }),
    answeredBy: 'library',
  },
  'clocks.all': { input: nothing, output: z.array(TalkClock), answeredBy: 'library' },
  'clocks.change': {
    input: z.strictObject({ talkId: TalkId, act: ClockAct }),
    output: z.array(TalkClock),
    answeredBy: 'library',
  },

  'notes.save': {
    /** `basedOn` is the hash of the note that the text was made from; another one stored meanwhile is a conflict. */
    input: z.strictObject({ talkId: TalkId, text: z.string(), basedOn: z.string() }),
    output: z.strictObject({ hash: z.string(), savedAt: Moment, marks: z.array(Mark) }),
    answeredBy: 'library',
  },
  'notes.revisions': { input: TalkId, output: z.array(Revision), answeredBy: 'library' },
  'notes.restore': { input: RevisionId, output: Talk, answeredBy: 'library' },
  'marks.remove': { input: MarkId, output: nothing, answeredBy: 'library' },

  /** Where a quick note that is saved now goes. */
  'quickNote.place': {
    input: z.strictObject({
      date: PartialDate,
      /** The minute that it is, so that another minute is another question. */
      minute: Moment,
    }),
    output: QuickNotePlace,
    answeredBy: 'library',
  },
  'quickNote.save': {
    input: QuickNote,
    output: z.strictObject({ talkId: TalkId, title: z.string() }),
    answeredBy: 'library',
  },
  /** What was written and not saved, by whichever process; `null` for nothing. */
  'quickNote.draft': { input: nothing, output: QuickNoteDraft.nullable(), answeredBy: 'shell' },
  'quickNote.keepDraft': { input: QuickNoteDraft.nullable(), output: nothing, answeredBy: 'shell' },
  'quickNote.open': { input: nothing, output: nothing, answeredBy: 'shell' },
  'quickNote.close': { input: nothing, output: nothing, answeredBy: 'shell' },
  /** Holds the system's shortcut as it is set now, and says whether it could be had. */
  'quickNote.shortcut': {
    input: nothing,
    output: z.enum(['held', 'off', 'not to be had']),
    answeredBy: 'shell',
  },

  'speakers.page': {
    input: z.strictObject({ filter: z.string(), ...page }),
    output: rows(SpeakerRow),
    answeredBy: 'library',
  },
  'speakers.get': { input: SpeakerId, output: SpeakerPage, answeredBy: 'library' },
  'speakers.update': {
    input: z.strictObject({
      id: SpeakerId,
      fields: Speaker.pick({ name: true, reading: true, affiliation: true, handles: true }).partial(),
    }),
    output: Speaker,
    answeredBy: 'library',
  },
  /** All talks of `from` go to `into`; the name of `from` stays findable. */
  'speakers.merge': {
    input: z.strictObject({ from: SpeakerId, into: SpeakerId }),
    output: Speaker,
    answeredBy: 'library',
  },

  /** Tags that a talk's note speaks for; nothing is stored. */
  'tags.propose': { input: TalkId, output: z.array(ProposedTag), answeredBy: 'library' },
  'tags.page': {
    input: z.strictObject({ filter: z.string(), ...page }),
    output: rows(TagRow),
    answeredBy: 'library',
  },
  'tags.get': { input: TagId, output: TagPage, answeredBy: 'library' },
  /** Renaming onto a path that exists merges the two. */
  'tags.rename': { input: z.strictObject({ id: TagId, path: TagPath }), output: Tag, answeredBy: 'library' },
  'tags.colour': {
    input: z.strictObject({ id: TagId, colour: z.string().nullable() }),
    output: Tag,
    answeredBy: 'library',
  },

  'links.add': {
    input: z.strictObject({
      owner: Owner,
      url: z.string(),
      title: z.string(),
      kind: LinkKind.nullable(),
    }),
    output: Link,
    answeredBy: 'library',
  },
  'links.get': { input: LinkId, output: Link, answeredBy: 'library' },
  'links.update': {
    input: z.strictObject({
      id: LinkId,
      fields: Link.pick({ url: true, title: true, kind: true }).partial(),
    }),
    output: Link,
    answeredBy: 'library',
  },

  /** What it is, its bytes say. The position of a photo is taken out unless the setting `keepPosition` is on. */
  'attachments.add': {
    input: z.strictObject({ owner: Owner, name: z.string(), bytes: z.instanceof(Uint8Array) }),
    output: Attachment,
    answeredBy: 'library',
  },
  /** Where the file with this content lies: for the shell, which opens it. */
  'attachments.file': {
    input: ContentHash,
    output: z.strictObject({ path: z.string() }),
    answeredBy: 'library',
  },
  /** What was read from it. Of a transcript: a line for each cue, `[12:34] text`. */
  'attachments.text': { input: AttachmentId, output: z.string(), answeredBy: 'library' },
  /**
   * Names a link that has no name after the title of its page. Asks the network only where the setting `allowNetwork`
   * is on; `null` where it is not, and where the page has no title to give.
   */
  'links.nameFromPage': {
    input: z.strictObject({ id: LinkId }),
    output: Link.nullable(),
    answeredBy: 'shell',
  },

  /** Opens it in the program that the system has for it. */
  'attachments.open': { input: ContentHash, output: nothing, answeredBy: 'shell' },

  'lists.all': { input: nothing, output: z.array(ListRow), answeredBy: 'library' },
  'lists.get': { input: ListId, output: ListPage, answeredBy: 'library' },
  /** With a search, a live list: it holds what that finds. */
  'lists.create': {
    input: z.strictObject({ title: Words, query: Words.optional() }),
    output: List,
    answeredBy: 'library',
  },
  'lists.update': {
    input: z.strictObject({
      id: ListId,
      fields: List.pick({ title: true, introduction: true, coverAlt: true })
        .extend({ query: Words })
        .partial(),
    }),
    output: List,
    answeredBy: 'library',
  },
  /** Puts a picture at its head; `null` takes it away. What it is, its bytes say. */
  'lists.cover': {
    input: z.strictObject({
      id: ListId,
      picture: z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
    }),
    output: List,
    answeredBy: 'library',
  },
  /** What a live list finds now become its items; it finds no more. */
  'lists.freeze': { input: ListId, output: ListPage, answeredBy: 'library' },
  /** New items go before place `at` (0 for the top), or to the end where it is `null`. */
  'lists.add': {
    input: z.strictObject({ id: ListId, items: z.array(NewListItem), at: z.int().min(0).nullable() }),
    output: ListPage,
    answeredBy: 'library',
  },
  'lists.item': {
    input: z.strictObject({
      id: ListItemId,
      fields: z.strictObject({ why: z.string(), heading: z.string(), isRead: z.boolean() }).partial(),
    }),
    output: ListPage,
    answeredBy: 'library',
  },
  'lists.order': {
    input: z.strictObject({ id: ListId, items: z.array(ListItemId) }),
    output: ListPage,
    answeredBy: 'library',
  },
  'lists.remove': {
    input: z.strictObject({ id: ListId, items: z.array(ListItemId) }),
    output: ListPage,
    answeredBy: 'library',
  },
  /** Items, in the order given, go to the end of another list with their reasons; `copy` leaves them here, too. */
  'lists.move': {
    input: z.strictObject({ items: z.array(ListItemId).min(1), to: ListId }),
    output: ListPage,
    answeredBy: 'library',
  },
  'lists.copy': {
    input: z.strictObject({ items: z.array(ListItemId).min(1), to: ListId }),
    output: ListPage,
    answeredBy: 'library',
  },
  'lists.text': {
    /** A format that is one text. Without a choice, what the list remembers goes out. */
    input: z.strictObject({ id: ListId, format: z.string(), choice: ShareChoice.optional() }),
    output: z.strictObject({ text: z.string(), fileName: z.string(), items: z.int() }),
    answeredBy: 'library',
  },

  /** The list as its readers get it, and what an export of it is called: what `export.open` is made of. */
  'lists.shared': {
    input: z.strictObject({ id: ListId, format: z.string(), choice: ShareChoice.optional() }),
    output: z.strictObject({
      /** As JSON. */
      list: z.string(),
      /** The library's, where its photos are. */
      folder: z.string(),
      name: z.string(),
      isPrinted: z.boolean(),
    }),
    answeredBy: 'library',
  },
  /** What would go out with a choice, and what is private and stays. */
  'lists.outgoing': {
    input: z.strictObject({ id: ListId, choice: ShareChoice.optional() }),
    output: Outgoing,
    answeredBy: 'library',
  },
  /** Remembers what goes out of a list; no step of undo. */
  'lists.choose': {
    input: z.strictObject({ id: ListId, choice: ShareChoice }),
    output: nothing,
    answeredBy: 'library',
  },
  /** The draft of a report of an evening: `report-zenn`, `report-qiita` or `report-blog`. */
  'events.report': {
    input: z.strictObject({ id: EventId, format: z.string(), choice: ShareChoice.optional() }),
    output: z.strictObject({ text: z.string(), fileName: z.string(), items: z.int() }),
    answeredBy: 'library',
  },

  'records.trash': {
    input: z.strictObject({ kind: TrashRow.shape.kind, ids: z.array(z.string()).min(1) }),
    output: nothing,
    answeredBy: 'library',
  },
  'trash.all': { input: nothing, output: z.array(TrashRow), answeredBy: 'library' },
  'trash.restore': {
    input: z.strictObject({ kind: TrashRow.shape.kind, ids: z.array(z.string()).min(1) }),
    output: nothing,
    answeredBy: 'library',
  },
  'trash.empty': { input: nothing, output: z.strictObject({ removed: z.int() }), answeredBy: 'library' },

  'history.state': { input: nothing, output: HistoryState, answeredBy: 'library' },
  'history.undo': { input: nothing, output: HistoryStep, answeredBy: 'library' },
  'history.redo': { input: nothing, output: HistoryStep, answeredBy: 'library' },

  'search.run': { input: SearchRequest, output: SearchAnswer, answeredBy: 'search' },
  /** How the hits spread over years, series, tags, speakers and kinds: asked after the hits are on the screen. */
  'search.facets': {
    input: SearchRequest.pick({ query: true, in: true, without: true }),
    output: Facets,
    answeredBy: 'search',
  },
  /** The places of one text, e.g. the note of the talk that is opened, that a query hits. */
  'search.places': {
    input: SearchRequest.pick({ query: true, without: true }).extend({
      nearness: SearchNearness,
      text: z.string(),
    }),
    output: z.array(TextRange),
    answeredBy: 'search',
  },
  /** All that a query finds, with all that belongs to it, as one file. */
  'search.text': {
    input: z.strictObject({ query: z.string(), format: z.string() }),
    output: z.strictObject({ text: z.string(), fileName: z.string(), items: z.int() }),
    answeredBy: 'library',
  },
  'talks.related': {
    input: z.strictObject({ id: TalkId, limit: z.int().min(1).max(50) }),
    output: z.array(RelatedTalk),
    answeredBy: 'search',
  },
  'names.find': {
    input: z.strictObject({
      typed: z.string(),
      kinds: z.array(Name.shape.kind),
      limit: z.int().min(1).max(50),
    }),
    output: z.array(Name),
    answeredBy: 'search',
  },

  'searches.all': { input: nothing, output: z.array(SavedSearch), answeredBy: 'library' },
  /** Keeps a query under its own words; it can be renamed later. */
  'searches.save': {
    input: z.strictObject({ query: Words }),
    output: SavedSearch,
    answeredBy: 'library',
  },
  'searches.rename': {
    input: z.strictObject({ id: SavedSearchId, name: Words }),
    output: SavedSearch,
    answeredBy: 'library',
  },
  'searches.remove': { input: SavedSearchId, output: nothing, answeredBy: 'library' },

  /** The reader's own ideas, then the built-in ones. A change of them holds from the next search on. */
  'glossary.all': { input: nothing, output: z.array(GlossaryIdea), answeredBy: 'library' },
  'glossary.add': {
    input: GlossaryEntry.pick({ spellings: true }),
    output: GlossaryEntry,
    answeredBy: 'library',
  },
  'glossary.update': {
    input: GlossaryEntry.pick({ id: true, spellings: true }),
    output: GlossaryEntry,
    answeredBy: 'library',
  },
  'glossary.remove': { input: GlossaryId, output: nothing, answeredBy: 'library' },
  /** Switches a built-in idea, known by its first spelling, off or on again. */
  'glossary.switch': {
    input: z.strictObject({ name: Words, isOn: z.boolean() }),
    output: nothing,
    answeredBy: 'library',
  },

  'import.preview': {
    input: z.strictObject({ text: z.string(), name: z.string() }),
    output: Imported,
    answeredBy: 'library',
  },
  /** Of these names the ones that the library does not have, with those of the library that they may be. */
  'import.newNames': {
    input: z.strictObject({ names: z.array(GivenName) }),
    output: z.array(NewName),
    answeredBy: 'library',
  },
  'import.accept': {
    input: z.strictObject({ imported: Imported, same: z.array(SameName) }),
    output: Saved,
    answeredBy: 'library',
  },
  /** Opens files, folders and archives; `import.look` looks at them, for a moment each time. */
  'import.open': {
    input: z.strictObject({
      paths: z.array(z.string()),
      /** What was dropped without a path. */
      files: z.array(z.strictObject({ name: Words, bytes: z.instanceof(Uint8Array) })),
    }),
    output: ImportState,
    answeredBy: 'library',
  },
  'import.look': { input: ImportState.pick({ id: true }), output: ImportState, answeredBy: 'library' },
  'import.file': {
    input: z.strictObject({ id: z.uuid(), index: z.int().min(0) }),
    output: Imported,
    answeredBy: 'library',
  },
  /** The new names of all files that were looked at. */
  'import.namesOfFiles': {
    input: ImportState.pick({ id: true }),
    output: z.array(NewName),
    answeredBy: 'library',
  },
  /**
   * Saves for a moment, each file whole; to be asked again with the same until `isDone`. All of it is one step of undo.
   * Whoever stops asking and drops the import has cancelled it; `import.stop` ends the answer under way, too.
   */
  'import.acceptAll': {
    input: z.strictObject({
      id: z.uuid(),
      /** Indexes of files that shall not be imported. */
      leaveOut: z.array(z.int().min(0)),
      /** Names of the files that a person has said to be records of the library. */
      same: z.array(SameName),
      /** Ids of edited records that shall become what the source says; the others stay as they are. */
      take: z.array(z.string()),
    }),
    output: ImportProgress,
    answeredBy: 'library',
  },
  /** How many records `import.acceptAll` has saved so far: also while it is at a large file. */
  'import.savedSoFar': { input: ImportState.pick({ id: true }), output: z.int(), answeredBy: 'shell' },
  /** Lets it stop at once: of the file at hand nothing is saved. */
  'import.stop': { input: ImportState.pick({ id: true }), output: nothing, answeredBy: 'shell' },
  'import.drop': { input: ImportState.pick({ id: true }), output: nothing, answeredBy: 'library' },

  'sample.add': { input: nothing, output: z.strictObject({ eventId: EventId }), answeredBy: 'library' },
  'sample.remove': { input: nothing, output: nothing, answeredBy: 'library' },

  'settings.get': { input: nothing, output: z.record(z.string(), z.json()), answeredBy: 'library' },
  'settings.set': {
    input: z.strictObject({ name: Words, value: z.json() }),
    output: nothing,
    answeredBy: 'library',
  },

  'backup.make': {
    input: z.strictObject({ path: z.string() }),
    /** Of the file and of the attachments beside it. */
    output: z.strictObject({ bytes: z.int(), attachments: z.int() }),
    answeredBy: 'library',
  },
  'library.check': {
    input: nothing,
    output: z.strictObject({ ok: z.boolean(), problems: z.array(z.string()) }),
    answeredBy: 'library',
  },

  /**
   * Begins to write a list into a file or folder, for whose place the system's own dialog asks; or, as a PDF, for the
   * system's viewer, which prints. `null` where the person cancelled. `export.look` tells how far it is.
   */
  'export.open': {
    input: z.strictObject({
      id: ListId,
      format: z.string(),
      choice: ShareChoice.optional(),
      to: z.enum(['place', 'viewer']),
    }),
    output: ExportState.nullable(),
    answeredBy: 'shell',
  },
  /** Waits for a moment; to be asked again until there is what was written. */
  'export.look': { input: ExportState.pick({ id: true }), output: ExportState, answeredBy: 'shell' },
  /** Ends it, and leaves nothing of what was not yet written. */
  'export.drop': { input: ExportState.pick({ id: true }), output: nothing, answeredBy: 'shell' },
  /** Asks for a place with the system's own dialog and writes the draft of a report there. */
  'events.exportReport': {
    input: z.strictObject({ id: EventId, format: z.string() }),
    output: z.strictObject({ path: z.string(), bytes: z.int(), items: z.int() }).nullable(),
    answeredBy: 'shell',
  },
  /** Asks for a place with the system's own dialog and writes all that a query finds there; `null` where it was called off. */
  'search.export': {
    input: z.strictObject({ query: z.string(), format: z.string() }),
    output: z.strictObject({ path: z.string(), bytes: z.int(), items: z.int() }).nullable(),
    answeredBy: 'shell',
  },
  /** Asks for files, or for folders, with the system's own dialog: not all systems can ask for both at once. */
  'dialog.open': {
    input: z.enum(['files', 'folders']),
    /** Their paths; none where the person cancelled. */
    output: z.array(z.string()),
    answeredBy: 'shell',
  },
  'shell.openExternal': { input: z.strictObject({ url: z.string() }), output: nothing, answeredBy: 'shell' },
  /** The link that another program asked us to open, once; `null` where there is none, or another window has it. */
  'shell.takeLink': { input: nothing, output: DeepLink.nullable(), answeredBy: 'shell' },
  'shell.newWindow': { input: nothing, output: nothing, answeredBy: 'shell' },
  'shell.preferences': {
    input: nothing,
    output: z.strictObject({
      locale: z.string(),
      platform: z.string(),
      runsOn: z.enum(['electron', 'stand-in']),
      version: z.string(),
    }),
    answeredBy: 'shell',
  },
  'shell.theme': { input: z.enum(['system', 'light', 'dark']), output: nothing, answeredBy: 'shell' },
  /** A window says that it has nothing unsaved left: the answer to the command `flush`. */
  'shell.flushed': { input: nothing, output: nothing, answeredBy: 'shell' },
} as const satisfies Record<string, Call>

export type CallName = keyof typeof contract
export type Input<N extends CallName> = z.input<(typeof contract)[N]['input']>
export type Output<N extends CallName> = z.output<(typeof contract)[N]['output']>
export type Answer<N extends CallName> =
  | { readonly ok: true; readonly value: Output<N> }
  | { readonly ok: false; readonly failure: Failure }

/** Answers that main gives along with a page, for questions that it is sure to ask. */
export type FirstAnswers = {
  readonly [N in CallName]?: { readonly input: Input<N>; readonly answer: Answer<N> }
}

/** What a menu item, a shortcut of the system or main itself asks of a window. */
export const Command = z.enum([
  'flush',
  'new event',
  'new talk',
  'new list',
  'paste report',
  'import files',
  'palette',
  'find',
  'undo',
  'redo',
  'back',
  'forward',
  'settings',
  'shortcuts',
  'toggle sidebar',
  'talk mode',
  'next talk',
  'previous talk',
  'still talking',
  'evening review',
  'copy link',
  /** There is a link to take (`shell.takeLink`). */
  'open link',
])
export type Command = z.output<typeof Command>

/** `window.talkshelf`: all that a page can reach. */
export interface Door {
  call<N extends CallName>(name: N, input: Input<N>): Promise<Answer<N>>
  /** Where these dropped files lie, in order; '' for one that lies nowhere, like a picture dragged from a page. */
  pathsOf(files: readonly File[]): Promise<string[]>
  /** Both give back their own undo. */
  onChanged(listener: (changes: Changed[]) => void): () => void
  onCommand(listener: (command: Command) => void): () => void
}
