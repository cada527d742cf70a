import { z } from 'zod'
import type { Talk, TalkId } from '../model.ts'
import { Moment, Revision, RevisionId } from '../model.ts'
import { newId } from '../new-record.ts'
import type { Reader } from '../sqlite.ts'
import { all, run } from '../sqlite.ts'
import type { Journal } from './journal.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How far apart revisions of one note are kept at the least, by their age. */
const THINNING: readonly { readonly olderThan: number; readonly apart: number }[] = [
  { olderThan: 30 * DAY, apart: 7 * DAY },
  { olderThan: 7 * DAY, apart: DAY },
  { olderThan: DAY, apart: 60 * MINUTE },
  { olderThan: 0, apart: 5 * MINUTE },
]

/** Those of some moments (newest first) that the schedule lets go. The oldest always stays. */
export function thinned(moments: readonly string[], now: Date): string[] {
  const dropped: string[] = []
  let kept = Number.NEGATIVE_INFINITY
  for (const moment of moments.toReversed()) {
    const at = Date.parse(moment)
    const age = now.getTime() - at
    const apart = THINNING.find(({ olderThan }) => age >= olderThan)?.apart ?? 0
    if (at - kept < apart) dropped.push(moment)
    else kept = at
  }
  return dropped
}

const Row = z.object({
  id: z.string(),
  talk_id: z.string(),
  parent_id: z.string().nullable(),
  note: z.string(),
  note_hash: z.string(),
  created_at: Moment,
})

/** Earlier states of a talk's note, newest first. */
export function revisionsOf(db: Reader, talkId: TalkId): Revision[] {
  const sql = `SELECT id, talk_id, parent_id, note, note_hash, created_at FROM revision
    WHERE talk_id = ? ORDER BY n DESC`
  return all(db, Row, sql, talkId).map((row) =>
    Revision.parse({
      id: row.id,
      talkId: row.talk_id,
      parentId: row.parent_id,
      note: row.note,
      noteHash: row.note_hash,
      createdAt: row.created_at,
    }),
  )
}

const Newest = z.object({ id: RevisionId, note_hash: z.string(), created_at: Moment })

/**
 * Keeps a talk's present note before it changes, unless one was kept within the last five minutes; `'now'` keeps it
 * whatever the time. Then lets go what the schedule no longer wants.
 */
export function keepRevision(journal: Journal, talk: Talk, when: 'in time' | 'now' = 'in time'): void {
  const { db, now } = journal
  if (talk.note === '') return
  const kept = all(
    db,
    Newest,
    'SELECT id, note_hash, created_at FROM revision WHERE talk_id = ? ORDER BY n DESC',
    talk.id,
  )
  const newest = kept[0]
  if (newest?.note_hash === talk.noteHash) return
  const isRecent = newest !== undefined && Date.parse(now) - Date.parse(newest.created_at) < 5 * MINUTE
  if (isRecent && when === 'in time') return
  run(
    db,
    'INSERT INTO revision (id, talk_id, parent_id, note, note_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    newId(RevisionId),
    talk.id,
    newest?.id ?? null,
    talk.note,
    talk.noteHash,
    now,
  )
  for (const moment of thinned(
    kept.map((revision) => revision.created_at),
    new Date(now),
  )) {
    run(db, 'DELETE FROM revision WHERE talk_id = ? AND created_at = ?', talk.id, moment)
  }
}
