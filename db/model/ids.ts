import { z } from 'zod'

/** Every record has a UUIDv7 of its own brand, so that an event's id does not fit where a talk's goes. */
export const EventId = z.uuidv7().brand<'EventId'>()
export const TalkId = z.uuidv7().brand<'TalkId'>()
export const SpeakerId = z.uuidv7().brand<'SpeakerId'>()
export const TagId = z.uuidv7().brand<'TagId'>()
export const LinkId = z.uuidv7().brand<'LinkId'>()
export const MarkId = z.uuidv7().brand<'MarkId'>()
export const ListId = z.uuidv7().brand<'ListId'>()
export const ListItemId = z.uuidv7().brand<'ListItemId'>()
export const AttachmentId = z.uuidv7().brand<'AttachmentId'>()
export const RevisionId = z.uuidv7().brand<'RevisionId'>()
export const GlossaryId = z.uuidv7().brand<'GlossaryId'>()
export const SavedSearchId = z.uuidv7().brand<'SavedSearchId'>()
export const ActionId = z.uuidv7().brand<'ActionId'>()

export type EventId = z.output<typeof EventId>
export type TalkId = z.output<typeof TalkId>
export type SpeakerId = z.output<typeof SpeakerId>
export type TagId = z.output<typeof TagId>
export type LinkId = z.output<typeof LinkId>
export type MarkId = z.output<typeof MarkId>
export type ListId = z.output<typeof ListId>
export type ListItemId = z.output<typeof ListItemId>
export type AttachmentId = z.output<typeof AttachmentId>
export type RevisionId = z.output<typeof RevisionId>
export type GlossaryId = z.output<typeof GlossaryId>
export type SavedSearchId = z.output<typeof SavedSearchId>
export type ActionId = z.output<typeof ActionId>

/** The kinds of record that a person sees and that the change log names. */
export const RecordKind = z.enum([
  'event',
  'talk',
  'speaker',
  'tag',
  'link',
  'mark',
  'list',
  'list item',
  'attachment',
  'glossary entry',
  'saved search',
  'setting',
])
export type RecordKind = z.output<typeof RecordKind>
