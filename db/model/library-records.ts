import { z } from 'zod'
import {
  Attachment,
  Event,
  GlossaryEntry,
  Link,
  List,
  ListItem,
  Mark,
  SavedSearch,
  Speaker,
  Tag,
  Talk,
} from './records.ts'

/** A file of a version before has neither searches nor covers in its lists. */
const ListInFile = List.extend({
  query: List.shape.query.default(null),
  cover: List.shape.cover.default(null),
  coverAlt: List.shape.coverAlt.default(''),
})

/** The records of a library, or of what a search found in it, each with all that it points at. Trash stays out. */
export const LibraryRecords = z.strictObject({
  events: z.array(Event).describe('Newest first'),
  talks: z.array(Talk).describe('In the order of their events, then of the programme'),
  speakers: z.array(Speaker),
  tags: z.array(Tag),
  links: z.array(Link),
  marks: z.array(Mark),
  attachments: z
    .array(Attachment)
    .describe('What is known of each file; the files themselves lie beside the library'),
  lists: z.array(ListInFile),
  listItems: z.array(ListItem),
  glossary: z.array(GlossaryEntry),
  savedSearches: z.array(SavedSearch),
})
export type LibraryRecords = z.output<typeof LibraryRecords>

/** What a library file holds: every record as the library knows it, by kind. */
export const LibraryDocument = z.strictObject({
  format: z.literal('talk-library'),
  version: z.literal(1),
  ...LibraryRecords.shape,
})
export type LibraryDocument = z.output<typeof LibraryDocument>
