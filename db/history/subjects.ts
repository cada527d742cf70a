import type { z } from 'zod'
import type { RecordKind } from '../model.ts'
import {
  Attachment,
  dateFromText,
  dateText,
  Event,
  GlossaryEntry,
  Link,
  List,
  ListItem,
  Mark,
  PartialDate,
  SavedSearch,
  Speaker,
  Tag,
  Talk,
} from '../model.ts'
import type { SqlValue } from '../sqlite.ts'

/** How a field of a record lies in its column. */
type Codec = 'plain' | 'flag' | 'json' | 'date'

/** An ordered list of other records, kept in a table of its own, e.g. the speakers of a talk. */
export interface Relation {
  readonly table: string
  readonly owner: string
  /** Column → the key of the list's entries, or `null` where an entry is the value itself. */
  readonly columns: Readonly<Record<string, string | null>>
}

/** A kind of record that the journal writes: its table, its columns, its lists of others. */
export interface Subject<Row> {
  readonly kind: RecordKind
  readonly table: string
  readonly schema: z.ZodType<Row>
  /** Field → column and codec; lists of others are not among them. */
  readonly columns: ReadonlyMap<string, { readonly column: string; readonly codec: Codec }>
  readonly relations: Readonly<Record<string, Relation>>
}

function subject<Row>(
  kind: RecordKind,
  table: string,
  schema: z.ZodType<Row> & { readonly shape: Readonly<Record<string, unknown>> },
  codecs: Readonly<Record<string, Codec>> = {},
  relations: Readonly<Record<string, Relation>> = {},
): Subject<Row> {
  const fields = Object.keys(schema.shape).filter((field) => !(field in relations))
  const columns = new Map(
    fields.map((field) => [field, { column: columnName(field), codec: codecs[field] ?? 'plain' }] as const),
  )
  return { kind, table, schema, columns, relations }
}

const columnName = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export const events = subject('event', 'event', Event, { startsOn: 'date' })
export const talks = subject(
  'talk',
  'talk',
  Talk,
  { isPrivate: 'flag', startsOn: 'date' },
  {
    speakers: {
      table: 'talk_speaker',
      owner: 'talk_id',
      columns: { speaker_id: 'speakerId', printed: 'printed' },
    },
    tags: { table: 'talk_tag', owner: 'talk_id', columns: { tag_id: null } },
  },
)
export const speakers = subject('speaker', 'speaker', Speaker, { handles: 'json', spellings: 'json' })
export const tags = subject('tag', 'tag', Tag)
export const links = subject('link', 'link', Link, { isPrivate: 'flag', addedOn: 'date' })
export const marks = subject('mark', 'mark', Mark)
export const lists = subject('list', 'list', List, { cover: 'json' })
export const listItems = subject('list item', 'list_item', ListItem, { isRead: 'flag' })
export const attachments = subject('attachment', 'attachment', Attachment)
export const glossaryEntries = subject('glossary entry', 'glossary_entry', GlossaryEntry, {
  spellings: 'json',
})
export const savedSearches = subject('saved search', 'saved_search', SavedSearch)

const all: readonly Subject<unknown>[] = [
  events,
  talks,
  speakers,
  tags,
  links,
  marks,
  lists,
  listItems,
  attachments,
  glossaryEntries,
  savedSearches,
]

/** The subject that a row of the change log names. */
export function subjectOf(kind: RecordKind): Subject<unknown> {
  const found = all.find((candidate) => candidate.kind === kind)
  if (!found) throw new Error(`records of kind "${kind}" are not kept by the journal`)
  return found
}

/** A field's value as its column holds it. */
export function toColumn(codec: Codec, value: unknown): SqlValue {
  if (value === null || value === undefined) return null
  if (codec === 'date') return dateText(PartialDate.parse(value))
  if (codec === 'json') return JSON.stringify(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new Error(`${typeof value} does not fit into a plain column`)
}

/** A column's value as the record's field; the record's schema then checks it. */
export function fromColumn(codec: Codec, value: unknown): unknown {
  if (value === null) return null
  if (codec === 'flag') return value === 1
  if (typeof value !== 'string') return value
  if (codec === 'date') return dateFromText(value)
  return codec === 'json' ? JSON.parse(value) : value
}
