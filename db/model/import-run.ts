import { z } from 'zod'
import { Failure } from './failure.ts'
import { EventId, TalkId } from './ids.ts'
import { Problem } from './import.ts'

// An import of files, as a window follows it: opened, looked at file by file, then saved file by file.

/** How many records an import has newly added or brought up to date, and how many were there already. */
export const Saved = z.strictObject({
  events: z.int(),
  talks: z.int(),
  speakers: z.int(),
  tags: z.int(),
  links: z.int(),
  lists: z.int(),
  attachments: z.int(),
  /** Events, talks and lists that a re-export has changed, or that had something missing. */
  updated: z.int(),
  /** Events, talks and lists that were there already, conflicts among them. */
  unchanged: z.int(),
  firstEventId: EventId.nullable(),
  firstTalkId: TalkId.nullable(),
})
export type Saved = z.output<typeof Saved>

/** A record that the source has changed since the last import, and a person has edited: both say something else. */
export const Conflict = z.strictObject({
  kind: z.enum(['event', 'talk']),
  id: z.string(),
  file: z.string(),
  title: z.string(),
  /** What the library holds and what the source says, as text and at most so long that both can be looked at. */
  fields: z.array(z.strictObject({ field: z.string(), mine: z.string(), theirs: z.string() })),
})
export type Conflict = z.output<typeof Conflict>

/** A speaker or a tag as a source names it. */
export const GivenName = z.strictObject({
  kind: z.enum(['speaker', 'tag']),
  name: z.string(),
  handle: z.string().nullable(),
})
export type GivenName = z.output<typeof GivenName>

/** A record of the library that a name of a source may stand for, and by what they are alike. */
export const NearName = z.strictObject({
  id: z.string(),
  name: z.string(),
  beside: z.string(),
  way: z.enum(['handle', 'spelling', 'reading', 'part', 'glossary']),
})
export type NearName = z.output<typeof NearName>

/** A name that an import would add to the library. */
export const NewName = GivenName.pick({ kind: true, name: true }).extend({
  /** The likeliest first. */
  near: z.array(NearName),
  /** Indexes of the files that have it. */
  files: z.array(z.int().min(0)),
})
export type NewName = z.output<typeof NewName>

/** A person has said that a name of the source is that record of the library. */
export const SameName = GivenName.pick({ kind: true, name: true }).extend({ id: z.string() })
export type SameName = z.output<typeof SameName>

/** One file that was found, and how its records stand to the library; or why it could not be read. */
export const FileFound = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('read'),
    index: z.int().min(0),
    file: z.string(),
    format: z.string(),
    encoding: z.string(),
    events: z.int(),
    talks: z.int(),
    links: z.int(),
    lists: z.int(),
    attachments: z.int(),
    /** Events and talks that the library does not have, has as they are, and has otherwise. */
    fresh: z.int(),
    known: z.int(),
    changed: z.int(),
    conflicts: z.array(Conflict),
    notices: z.int(),
    problems: z.int(),
  }),
  z.strictObject({ is: z.literal('unread'), index: z.int().min(0), file: z.string(), failure: Failure }),
])
export type FileFound = z.output<typeof FileFound>

/** How far an import has been looked at. A window asks for the rest until `isRead`. */
export const ImportState = z.strictObject({
  id: z.uuid(),
  /** What was opened, as a person knows it. */
  names: z.array(z.string()),
  /** Units of work: files, or groups of files that belong together. */
  done: z.int(),
  of: z.int(),
  isRead: z.boolean(),
  /** Those that were found since the last question. */
  files: z.array(FileFound),
  /** Of folders and archives themselves, with the first answer. */
  problems: z.array(Problem),
  /** Files of the system that were passed over. */
  hidden: z.int(),
})
export type ImportState = z.output<typeof ImportState>

/** How far an import has been saved. A window asks again until `isDone`, or drops the rest. */
export const ImportProgress = z.strictObject({
  done: z.int(),
  of: z.int(),
  isDone: z.boolean(),
  saved: Saved,
  conflicts: z.array(Conflict),
  /** What saving has found out beside what reading had. */
  problems: z.array(Problem),
  unread: z.array(z.strictObject({ file: z.string(), failure: Failure })),
})
export type ImportProgress = z.output<typeof ImportProgress>
