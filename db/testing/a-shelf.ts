import { readFileSync } from 'node:fs'
import type { Database as DatabaseHandle } from 'better-sqlite3'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { reindex } from '../search/search-index.ts'
import type { Writer } from '../sqlite.ts'
import { isWriter, statement } from '../sqlite.ts'

/** A talk of a shelf; what is left out is dull. */
export interface ShelvedTalk {
  readonly title?: string
  readonly note?: string
  readonly abstract?: string
  readonly speakers?: readonly (
    | string
    | { readonly name: string; readonly reading?: string; readonly handles?: string[] }
  )[]
  readonly tags?: readonly string[]
  readonly event?: {
    readonly title: string
    readonly series?: string
    readonly startsOn?: string
    readonly venue?: string
  }
  readonly links?: readonly { readonly url: string; readonly title?: string; readonly kind?: string }[]
  readonly attachments?: readonly {
    readonly name: string
    readonly mediaType?: string
    readonly text?: string
  }[]
  readonly marks?: readonly { readonly kind: string; readonly text: string }[]
  readonly kind?: string
  readonly status?: string
  readonly stars?: number
  readonly isPrivate?: boolean
}

/** Tables and index in memory, without history, files or locks: what a search needs, hundreds of them a second. */
export function aShelf(talks: readonly ShelvedTalk[] = []): { shelf: Writer; ids: string[] } {
  const shelf = emptyShelf()
  onTestFinished(() => void shelf.close())
  const ids = shelf.transaction(() => talks.map((talk) => put(shelf, talk)))()
  return { shelf, ids }
}

function emptyShelf(): Writer {
  pristine ??= withSchema(new Database(':memory:')).serialize()
  return writable(new Database(pristine))
}

// Making the tables takes longer than most searches in them: a test that needs hundreds of shelves copies one.
let pristine: Buffer | undefined

function withSchema(database: DatabaseHandle): DatabaseHandle {
  for (const schema of ['0001-library.sql', '0002-search.sql']) {
    database.exec(readFileSync(new URL(`../schema/${schema}`, import.meta.url), 'utf8'))
  }
  return database
}

function writable(database: DatabaseHandle): Writer {
  if (!isWriter(database)) throw new Error('a new database can be written')
  return database
}

const now = '2026-11-24T00:00:00.000Z'

/** Puts one talk with all that belongs to it; speakers, tags and events of the same name are the same. */
export function put(shelf: Writer, talk: ShelvedTalk): string {
  const { id, eventId } = putRecords(shelf, talk)
  reindex(shelf, eventId === null ? [{ kind: 'talk', id }] : [{ kind: 'event', id: eventId }])
  return id
}

/** The same, but for the index. */
export function putRecords(shelf: Writer, talk: ShelvedTalk): { id: string; eventId: string | null } {
  const id = v7()
  const eventId = talk.event ? eventOf(shelf, talk.event) : null
  statement(
    shelf,
    `INSERT INTO talk (id, event_id, title, kind, abstract, note, note_hash, status, stars, is_private, created_at,
         updated_at) VALUES (?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?)`,
  ).run(
    ...[id, eventId, talk.title ?? '無題', talk.kind ?? 'talk', talk.abstract ?? '', talk.note ?? ''],
    ...[talk.status ?? 'attended', talk.stars ?? 0, talk.isPrivate ? 1 : 0, now, now],
  )
  for (const [position, printed] of (talk.speakers ?? []).entries()) {
    const speaker = typeof printed === 'string' ? { name: printed } : printed
    statement(
      shelf,
      'INSERT INTO talk_speaker (talk_id, position, speaker_id, printed) VALUES (?, ?, ?, ?)',
    ).run(id, position, speakerOf(shelf, speaker), speaker.name)
  }
  for (const [position, path] of (talk.tags ?? []).entries()) {
    statement(shelf, 'INSERT INTO talk_tag (talk_id, position, tag_id) VALUES (?, ?, ?)').run(
      id,
      position,
      named(shelf, 'tag', 'path', path),
    )
  }
  for (const [position, { url, title = '', kind = 'other' }] of (talk.links ?? []).entries()) {
    statement(
      shelf,
      `INSERT INTO link (id, talk_id, position, url, normalised, kind, title, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(v7(), id, position, url, url, kind, title, now, now)
  }
  for (const { name, mediaType = 'application/pdf', text = '' } of talk.attachments ?? []) {
    statement(
      shelf,
      `INSERT INTO attachment (id, talk_id, sha256, media_type, name, size_bytes, text, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?)`,
    ).run(v7(), id, '0'.repeat(64), mediaType, name, text, now, now)
  }
  for (const [position, { kind, text }] of (talk.marks ?? []).entries()) {
    statement(
      shelf,
      "INSERT INTO mark (id, talk_id, position, kind, text, origin) VALUES (?, ?, ?, ?, ?, 'quoted')",
    ).run(v7(), id, position, kind, text)
  }
  return { id, eventId }
}

/** Puts a reading list whose items are talks, each with its reason. */
export function putList(
  shelf: Writer,
  title: string,
  items: readonly { talk: string; why: string }[],
): string {
  const id = named(shelf, 'list', 'title', title)
  for (const [position, { talk, why }] of items.entries()) {
    statement(
      shelf,
      "INSERT INTO list_item (id, list_id, position, kind, talk_id, why) VALUES (?, ?, ?, 'talk', ?, ?)",
    ).run(v7(), id, position, talk, why)
  }
  reindex(shelf, [{ kind: 'list', id }])
  return id
}

function eventOf(shelf: Writer, event: NonNullable<ShelvedTalk['event']>): string {
  const id = named(shelf, 'event', 'title', event.title)
  statement(shelf, 'UPDATE event SET series = ?, starts_on = ?, venue = ? WHERE id = ?').run(
    event.series ?? null,
    event.startsOn ?? null,
    event.venue ?? null,
    id,
  )
  return id
}

function speakerOf(shelf: Writer, speaker: { name: string; reading?: string; handles?: string[] }): string {
  const id = named(shelf, 'speaker', 'name', speaker.name)
  statement(shelf, 'UPDATE speaker SET reading = ?, handles = ? WHERE id = ?').run(
    speaker.reading ?? null,
    JSON.stringify(speaker.handles ?? []),
    id,
  )
  return id
}

function named(
  shelf: Writer,
  table: 'event' | 'speaker' | 'tag' | 'list',
  column: string,
  name: string,
): string {
  const names = idsByName.get(shelf) ?? new Map<string, string>()
  idsByName.set(shelf, names)
  const known = names.get(`${table} ${name}`)
  if (known !== undefined) return known
  const id = v7()
  statement(shelf, `INSERT INTO ${table} (id, ${column}, created_at, updated_at) VALUES (?, ?, ?, ?)`).run(
    id,
    name,
    now,
    now,
  )
  names.set(`${table} ${name}`, id)
  return id
}

const idsByName = new WeakMap<Writer, Map<string, string>>()
