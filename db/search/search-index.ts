import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { RecordKind } from '../model/ids.ts'
import { SearchField, SearchKind } from '../model/search.ts'
import type { Reader, Writer } from '../sqlite.ts'
import { cutValues } from './cut.ts'
import type { Document } from './document.ts'
import { documentOf } from './documents.ts'
import { normalise } from './normalise.ts'
import { joinAll, joinLater, joinSome } from './pieces.ts'
import { command, insertion, query } from './statement.ts'
import { wordsIn } from './words.ts'

/** Raise it with every change of normalise.ts, cut.ts, words.ts or of what documents.ts gathers: libraries then rebuild. */
export const indexVersion = 1

/** A record that changed, or that is new or gone. */
export interface Touched {
  readonly kind: RecordKind
  readonly id: string
}

/**
 * Brings the index up to date with what changed, in the transaction of the change. A name that stands in other
 * records takes them along: of a renamed speaker, tag or event, all talks; of a link, its talk or event; of an item,
 * its list and what it points at. What was removed for good can no longer say whose it was, so its owner has to be
 * among `touched`, as have both owners of what moved.
 */
export function reindex(library: Writer, touched: readonly Touched[]): void {
  const stale = new Map<string, SearchKind>()
  for (const { kind, id } of touched) {
    for (const document of documentsWith(library, kind, id)) stale.set(document.id, document.kind)
  }
  putAll(
    library,
    [...stale].map(([id, kind]) => ({ id, kind })),
  )
}

/** Whether the index was made by the rules of this version. */
export function isCurrent(library: Reader): boolean {
  return stateByName.get(library, 'version')?.value === String(indexVersion)
}

/** How far a rebuild has come, in documents. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/**
 * Makes the index anew, a batch of a quarter of a second a transaction, in step with a caller that may do other work
 * between two batches: saves go on, and searches find the old entry of a record until its new one is there. Stopped
 * half-way, it begins again the next time, since the version is written last.
 */
export function* rebuild(library: Writer, batchSize = 200): Generator<Progress, void, undefined> {
  forgetVersion(library)
  joinLater(library)
  const records = everyRecord.all(library).concat(everyOrphan.all(library))
  for (let done = 0; done < records.length; done += batchSize) {
    const batch = records.slice(done, done + batchSize)
    library.transaction(() => {
      putAll(
        library,
        batch.map(({ kind, id }) => ({ kind: SearchKind.parse(kind), id })),
      )
    })()
    const progress = { done: Math.min(done + batchSize, records.length), total: records.length }
    yield progress
    for (const _ of joinSome(library)) yield progress
  }
  for (const _ of joinAll(library)) yield { done: records.length, total: records.length }
  writeVersion(library, String(indexVersion))
}

/** Empties the index, for when it is damaged and can't be mended entry by entry. `rebuild` fills it again. */
export function clear(library: Writer): void {
  library.transaction(() => {
    forgetVersion(library)
    deleteEveryEntry(library)
    deleteEveryName(library)
    deleteEveryDocument(library)
    deleteEveryWord(library)
  })()
}

/** What is wrong with the index: nothing, when the list is empty. */
export interface IndexProblem {
  readonly kind: SearchKind
  readonly id: string
  readonly problem: 'missing' | 'stale' | 'left over'
}

/** Compares the index with the records, each by the fingerprint of its text. */
export function compareWithRecords(library: Reader): IndexProblem[] {
  const problems: IndexProblem[] = []
  for (const { kind, id } of everyRecord.all(library)) {
    const document = documentOf(library, SearchKind.parse(kind), id)
    const entry = entryOf.get(library, id)
    if (!document) {
      if (entry) problems.push({ kind: SearchKind.parse(kind), id, problem: 'left over' })
    } else if (!entry) {
      problems.push({ kind: document.kind, id, problem: 'missing' })
    } else if (entry.fingerprint !== fingerprintOf(document)) {
      problems.push({ kind: document.kind, id, problem: 'stale' })
    }
  }
  for (const { kind, id } of everyOrphan.all(library)) {
    problems.push({ kind: SearchKind.parse(kind), id, problem: 'left over' })
  }
  return problems
}

/** Lets FTS5 look at its own structures; `false` when they are damaged. Needs the writing connection. */
export function isSound(library: Writer): boolean {
  try {
    checkEntries(library)
    checkNames(library)
    return true
  } catch {
    // SQLITE_CORRUPT_VTAB: the caller clears and rebuilds.
    return false
  }
}

/** Writes the entries of these records, and each of their words once, in how many of them it may stand. */
function putAll(library: Writer, records: readonly Owned[]): void {
  const words = new Set<string>()
  for (const { kind, id } of records) for (const word of put(library, kind, id)) words.add(word)
  for (const word of words) insertWord(library, word)
}

/** @returns its words */
function put(library: Writer, kind: SearchKind, id: string): Iterable<string> {
  const document = documentOf(library, kind, id)
  const entry = entryOf.get(library, id)
  if (entry) {
    deleteEntry(library, entry.n)
    deleteNames(library, entry.n)
  }
  if (!document) {
    if (entry) deleteDocument(library, entry.n)
    return []
  }
  const facts = [
    document.title,
    document.eventId,
    document.eventTitle,
    document.date,
    JSON.stringify(document.speakers),
    JSON.stringify(document.fields.tags),
    document.firstDay,
    document.lastDay,
    document.talkKind,
    document.status,
    document.stars,
    document.isPrivate ? 1 : 0,
    document.has,
    fingerprintOf(document),
  ]
  if (entry) updateDocument(library, ...facts, entry.n)
  const n = entry?.n ?? insertDocument(library, document.kind, document.id, ...facts)
  const fields = SearchField.options.map((field) => document.fields[field].map(normalise))
  const cut = fields.map(cutValues)
  insertEntry(library, n, ...cut)
  const [title = '', speakers = '', tags = '', , event = ''] = cut
  insertNames(library, n, title, speakers, tags, event)
  return fields.flat().flatMap((value) => [...wordsIn(value)])
}

function fingerprintOf(document: Document): string {
  return createHash('sha1')
    .update(JSON.stringify([document.firstDay, document.lastDay, document.has, document.fields]))
    .digest('hex')
}

interface Owned {
  readonly kind: SearchKind
  readonly id: string
}

function documentsWith(library: Reader, kind: RecordKind, id: string): Owned[] {
  switch (kind) {
    case 'talk':
      return [{ kind: 'talk', id }]
    case 'list':
      return [{ kind: 'list', id }, ...owners(pointedAtByList, library, id, id)]
    case 'event':
      return [{ kind: 'event', id }, ...owners(talksOfEvent, library, id)]
    case 'speaker':
      return owners(talksOfSpeaker, library, id)
    case 'tag':
      return owners(talksOfTag, library, id)
    case 'link':
      return [{ kind: 'link', id }, ...owners(ownersOfLink, library, id, id, id)]
    case 'list item':
      return owners(ownersOfItem, library, id, id, id)
    case 'mark':
      return owners(talkOfMark, library, id)
    case 'attachment':
      return owners(ownersOfAttachment, library, id, id)
    case 'glossary entry':
    case 'saved search':
    case 'setting':
      return []
    default:
      return kind satisfies never
  }
}

function owners(statement: typeof talksOfEvent, library: Reader, ...values: readonly string[]): Owned[] {
  return statement.all(library, ...values).map((row) => ({ kind: SearchKind.parse(row.kind), id: row.id }))
}

const OwnerRow = z.object({ kind: z.string(), id: z.string() })

const talksOfEvent = query(
  OwnerRow,
  "SELECT 'talk' AS kind, id FROM talk WHERE event_id = ? AND deleted_at IS NULL",
)
const talksOfSpeaker = query(
  OwnerRow,
  "SELECT 'talk' AS kind, talk_id AS id FROM talk_speaker WHERE speaker_id = ?",
)
const talksOfTag = query(OwnerRow, "SELECT 'talk' AS kind, talk_id AS id FROM talk_tag WHERE tag_id = ?")
const talkOfMark = query(OwnerRow, "SELECT 'talk' AS kind, talk_id AS id FROM mark WHERE id = ?")
const ownersOfLink = query(
  OwnerRow,
  `SELECT 'talk' AS kind, talk_id AS id FROM link WHERE id = ? AND talk_id IS NOT NULL
   UNION ALL SELECT 'event', event_id FROM link WHERE id = ? AND event_id IS NOT NULL
   UNION ALL SELECT 'list', list_id FROM list_item WHERE link_id = ?`,
)
const ownersOfItem = query(
  OwnerRow,
  `SELECT 'list' AS kind, list_id AS id FROM list_item WHERE id = ?
   UNION ALL SELECT 'talk', talk_id FROM list_item WHERE id = ? AND talk_id IS NOT NULL
   UNION ALL SELECT 'link', link_id FROM list_item WHERE id = ? AND link_id IS NOT NULL`,
)
const pointedAtByList = query(
  OwnerRow,
  `SELECT 'talk' AS kind, talk_id AS id FROM list_item WHERE list_id = ? AND talk_id IS NOT NULL
   UNION ALL SELECT 'link', link_id FROM list_item WHERE list_id = ? AND link_id IS NOT NULL`,
)
const ownersOfAttachment = query(
  OwnerRow,
  `SELECT 'talk' AS kind, talk_id AS id FROM attachment WHERE id = ? AND talk_id IS NOT NULL
   UNION ALL SELECT 'event', event_id FROM attachment WHERE id = ? AND event_id IS NOT NULL`,
)

// Oldest first: a fresh index then numbers its documents by age, and "newest first" is its own order backwards.
const everyRecord = query(
  OwnerRow,
  `SELECT kind, id FROM (
     SELECT 'talk' AS kind, talk.id, coalesce(event.starts_on, talk.starts_at, talk.created_at) AS day, talk.n
       FROM talk LEFT JOIN event ON event.id = talk.event_id
     UNION ALL SELECT 'event', id, coalesce(starts_on, created_at), n FROM event
     UNION ALL SELECT 'link', id, created_at, n FROM link WHERE talk_id IS NULL AND event_id IS NULL
     UNION ALL SELECT 'list', id, created_at, n FROM list
   ) ORDER BY day, n`,
)
const everyOrphan = query(
  OwnerRow,
  `SELECT kind, record AS id FROM search_document
   WHERE NOT EXISTS (SELECT 1 FROM talk WHERE id = record) AND NOT EXISTS (SELECT 1 FROM event WHERE id = record)
     AND NOT EXISTS (SELECT 1 FROM link WHERE id = record AND talk_id IS NULL AND event_id IS NULL)
     AND NOT EXISTS (SELECT 1 FROM list WHERE id = record)`,
)

const entryOf = query(
  z.object({ n: z.int(), fingerprint: z.string() }),
  'SELECT n, fingerprint FROM search_document WHERE record = ?',
)
const insertDocument = insertion(
  `INSERT INTO search_document (kind, record, title, event, event_title, date, speakers, tags, first_day, last_day,
     talk_kind, status, stars, is_private, has, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
)
const updateDocument = command(
  `UPDATE search_document SET title = ?, event = ?, event_title = ?, date = ?, speakers = ?, tags = ?, first_day = ?,
     last_day = ?, talk_kind = ?, status = ?, stars = ?, is_private = ?, has = ?, fingerprint = ? WHERE n = ?`,
)
const deleteDocument = command('DELETE FROM search_document WHERE n = ?')
const insertEntry = command(
  `INSERT INTO search (rowid, title, speakers, tags, note, event, links, attachment)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
)
const deleteEntry = command('DELETE FROM search WHERE rowid = ?')
const insertNames = command(
  'INSERT INTO search_name (rowid, title, speakers, tags, event) VALUES (?, ?, ?, ?, ?)',
)
const deleteNames = command('DELETE FROM search_name WHERE rowid = ?')
const insertWord = command('INSERT INTO search_word (word) VALUES (?) ON CONFLICT (word) DO NOTHING')

const deleteEveryEntry = command("INSERT INTO search (search) VALUES ('delete-all')")
const deleteEveryName = command("INSERT INTO search_name (search_name) VALUES ('delete-all')")
const deleteEveryDocument = command('DELETE FROM search_document')
const deleteEveryWord = command('DELETE FROM search_word')
const checkEntries = command("INSERT INTO search (search) VALUES ('integrity-check')")
const checkNames = command("INSERT INTO search_name (search_name) VALUES ('integrity-check')")

const stateByName = query(z.object({ value: z.string() }), 'SELECT value FROM search_state WHERE name = ?')
const writeVersion = command(
  "INSERT INTO search_state (name, value) VALUES ('version', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
)
const forgetVersion = command("DELETE FROM search_state WHERE name = 'version'")
