import { z } from 'zod'
import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import type { Subject } from '../history/subjects.ts'
import {
  attachments,
  events,
  links,
  listItems,
  lists,
  marks,
  speakers,
  tags,
  talks,
} from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { Result } from '../model.ts'
import { done, failed, Moment, TrashRow } from '../model.ts'
import type { SqlValue } from '../sqlite.ts'
import { all } from '../sqlite.ts'

type TrashKind = TrashRow['kind']

/** Days after which what lies in the trash is removed for good. */
export const TRASH_DAYS = 30

interface Trashable {
  readonly id: string
  readonly deletedAt: string | null
}

const subjects: Readonly<Record<TrashKind, Subject<Trashable>>> = {
  event: events,
  talk: talks,
  speaker: speakers,
  tag: tags,
  link: links,
  list: lists,
  attachment: attachments,
}

const Titled = z.object({ kind: TrashRow.shape.kind, id: z.string(), title: z.string(), deleted_at: Moment })

/** What lies in the trash, last thrown away first. */
export function trashed({ reader }: Library): TrashRow[] {
  const part = (kind: TrashKind, title: string) =>
    `SELECT '${kind}' AS kind, id, ${title} AS title, deleted_at FROM ${kind} WHERE deleted_at IS NOT NULL`
  const sql = [
    part('event', 'title'),
    part('talk', 'title'),
    part('speaker', 'name'),
    part('tag', 'path'),
    part('link', `iif(title = '', url, title)`),
    part('list', 'title'),
    part('attachment', 'name'),
  ].join(' UNION ALL ')
  return all(reader, Titled, `${sql} ORDER BY deleted_at DESC`).map(({ deleted_at, ...row }) => ({
    ...row,
    deletedAt: deleted_at,
  }))
}

export interface Chosen {
  readonly kind: TrashKind
  readonly ids: readonly string[]
}

/** Moves records to the trash; an event takes its talks along. */
export function toTrash(library: Library, { kind, ids }: Chosen): Result<null> {
  return changeTrash(library, 'records.trash', { kind, ids }, (journal, record) => {
    journal.update(subjects[kind], record.id, { deletedAt: journal.now })
    if (kind !== 'event') return
    for (const talk of select(journal.db, talks, 'event_id = ? AND deleted_at IS NULL', record.id)) {
      journal.update(talks, talk.id, { deletedAt: journal.now })
    }
  })
}

/** Brings records back; an event with the talks that went with it, a talk with the event that it needs. */
export function fromTrash(library: Library, { kind, ids }: Chosen): Result<null> {
  return changeTrash(library, 'trash.restore', { kind, ids }, (journal, record) => {
    journal.update(subjects[kind], record.id, { deletedAt: null })
    if (kind === 'event') {
      for (const talk of select(
        journal.db,
        talks,
        'event_id = ? AND deleted_at = ?',
        record.id,
        record.deletedAt,
      )) {
        journal.update(talks, talk.id, { deletedAt: null })
      }
    }
    if (kind === 'talk') {
      const event = find(journal.db, talks, record.id)?.eventId
      if (event) journal.update(events, event, { deletedAt: null })
    }
  })
}

function changeTrash(
  library: Library,
  label: string,
  { kind, ids }: Chosen,
  change: (journal: Journal, record: Trashable) => void,
): Result<null> {
  const records = ids.map((id) => find(library.reader, subjects[kind], id))
  const missing = ids.find((_, index) => records[index] === null)
  if (missing !== undefined) return failed({ code: 'not found', kind, id: missing })
  return act(library, label, titleOf(records[0]), (journal) => {
    for (const record of records) if (record) change(journal, record)
    return done(null)
  })
}

const Named = z.object({
  title: z.string().optional(),
  name: z.string().optional(),
  path: z.string().optional(),
})

function titleOf(record: unknown): string {
  const { title, name, path } = Named.parse(record)
  return title ?? name ?? path ?? ''
}

/**
 * Removes for good what was thrown away before a moment (all of it where that is `null`), with all that hangs on it.
 * Undo brings it back as long as the log holds it.
 */
export function emptyTrash(library: Library, before: string | null): Result<{ removed: number }> {
  return act(library, 'trash.empty', '', (journal) => {
    const limit = before ?? '9999'
    const gone = <Row extends Trashable>(subject: Subject<Row>) =>
      select(journal.db, subject, 'deleted_at < ?', limit)
    const each = (subject: Subject<Trashable>, act: (record: Trashable) => void) => {
      const records = gone(subject)
      for (const record of records) act(record)
      return records.length
    }
    let removed = 0
    removed += each(lists, ({ id }) => removeWith(journal, lists, id, { items: 'list_id = ?' }))
    removed += each(talks, ({ id }) =>
      removeWith(journal, talks, id, {
        items: 'talk_id = ?',
        links: 'talk_id = ?',
        marks: 'talk_id = ?',
        files: 'talk_id = ?',
      }),
    )
    removed += each(links, ({ id }) => removeWith(journal, links, id, { items: 'link_id = ?' }))
    removed += each(attachments, ({ id }) => journal.remove(attachments, id))
    removed += each(tags, ({ id }) => {
      for (const talk of select(
        journal.db,
        talks,
        'id IN (SELECT talk_id FROM talk_tag WHERE tag_id = ?)',
        id,
      )) {
        journal.update(talks, talk.id, { tags: talk.tags.filter((tag) => tag !== id) })
      }
      journal.remove(tags, id)
    })
    removed += each(events, ({ id }) => {
      for (const talk of select(journal.db, talks, 'event_id = ?', id))
        journal.update(talks, talk.id, { eventId: null })
      removeWith(journal, events, id, { links: 'event_id = ?', files: 'event_id = ?' })
    })
    removed += each(speakers, ({ id }) => {
      for (const talk of select(
        journal.db,
        talks,
        'id IN (SELECT talk_id FROM talk_speaker WHERE speaker_id = ?)',
        id,
      )) {
        journal.update(talks, talk.id, { speakers: talk.speakers.filter((one) => one.speakerId !== id) })
      }
      journal.remove(speakers, id)
    })
    return done({ removed })
  })
}

interface Hanging {
  readonly items?: string
  readonly links?: string
  readonly marks?: string
  readonly files?: string
}

/** Takes a record out together with the records that make no sense without it. */
export function removeWith(
  journal: Journal,
  subject: Subject<Trashable>,
  id: string,
  hanging: Hanging,
): void {
  const removeAll = <Row extends { readonly id: string }>(
    of: Subject<Row>,
    condition: string | undefined,
    ...values: SqlValue[]
  ) => {
    if (condition)
      for (const record of select(journal.db, of, condition, ...values)) journal.remove(of, record.id)
  }
  removeAll(listItems, hanging.items, id)
  if (hanging.links) {
    const theirs = `link_id IN (SELECT id FROM link WHERE ${hanging.links})`
    removeAll(listItems, theirs, id)
    removeAll(links, hanging.links, id)
  }
  removeAll(marks, hanging.marks && `${hanging.marks} AND origin = 'quoted'`, id)
  removeAll(attachments, hanging.files, id)
  journal.remove(subject, id)
}
