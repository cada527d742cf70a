import { z } from 'zod'
import type { TalkRow } from '../model.ts'
import { dateFromText, EventId, Moment, TalkId, TalkKind, TalkStatus } from '../model.ts'
import type { Page, PageRequest } from '../page.ts'
import { count, likePattern } from '../page.ts'
import type { Reader, SqlValue } from '../sqlite.ts'
import { all } from '../sqlite.ts'

const Names = z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text)))

const Row = z.object({
  id: TalkId,
  title: z.string(),
  position: z.int(),
  kind: TalkKind,
  minutes: z.int().nullable(),
  starts_at: Moment.nullable(),
  status: TalkStatus,
  stars: z.int(),
  has_note: z.int(),
  event_id: EventId.nullable(),
  event_title: z.string().nullable(),
  event_starts_on: z.string().nullable(),
  speakers: Names,
  tags: Names,
})

const COLUMNS = `t.id, t.title, t.position, t.kind, t.minutes, t.starts_at, t.status, t.stars,
  t.note <> '' AS has_note, e.id AS event_id, e.title AS event_title, e.starts_on AS event_starts_on,
  (SELECT json_group_array(s.name ORDER BY ts.position) FROM talk_speaker ts JOIN speaker s ON s.id = ts.speaker_id
   WHERE ts.talk_id = t.id) AS speakers,
  (SELECT json_group_array(g.path ORDER BY tt.position) FROM talk_tag tt JOIN tag g ON g.id = tt.tag_id
   WHERE tt.talk_id = t.id AND g.deleted_at IS NULL) AS tags`

function toTalkRow(row: z.output<typeof Row>): TalkRow {
  const { starts_at, has_note, event_id, event_title, event_starts_on, ...same } = row
  const startsOn = event_starts_on === null ? null : dateFromText(event_starts_on)
  return {
    ...same,
    startsAt: starts_at,
    hasNote: has_note === 1,
    event: event_id === null || event_title === null ? null : { id: event_id, title: event_title, startsOn },
  }
}

/** Rows of the talks that a condition over `talk t` and its event `e` selects. */
export function talkRows(db: Reader, condition: string, ...values: SqlValue[]): TalkRow[] {
  const sql = `SELECT ${COLUMNS} FROM talk t LEFT JOIN event e ON e.id = t.event_id WHERE ${condition}`
  return all(db, Row, sql, ...values).map(toTalkRow)
}

export type TalksOf = { readonly kind: 'event' | 'speaker' | 'tag'; readonly id: string }

const MEMBERS = {
  event: 't.event_id = ?',
  speaker: 'EXISTS (SELECT 1 FROM talk_speaker m WHERE m.talk_id = t.id AND m.speaker_id = ?)',
  tag: 'EXISTS (SELECT 1 FROM talk_tag m WHERE m.talk_id = t.id AND m.tag_id = ?)',
} as const

const FILTER = `(t.title LIKE ? ESCAPE '\\' OR e.title LIKE ? ESCAPE '\\' OR EXISTS (
  SELECT 1 FROM talk_speaker f JOIN speaker s ON s.id = f.speaker_id
  WHERE f.talk_id = t.id AND s.name LIKE ? ESCAPE '\\'))`

/** Newest event first, each event's talks in its order; talks without an event come before all. */
export const newestEventFirst = 'e.sorts_on IS NOT NULL, e.sorts_on DESC, e.n DESC, t.position, t.n DESC'

/** In that order. */
export function talksPage(
  db: Reader,
  { filter, of, offset, limit }: PageRequest & { of: TalksOf | null },
): Page<TalkRow> {
  if (of === null && filter.trim() === '') return everyTalk(db, offset, limit)
  const pattern = likePattern(filter)
  const conditions = [
    't.deleted_at IS NULL',
    ...(of ? [MEMBERS[of.kind]] : []),
    ...(filter.trim() ? [FILTER] : []),
  ]
  const values = [...(of ? [of.id] : []), ...(filter.trim() ? [pattern, pattern, pattern] : [])]
  const where = conditions.join(' AND ')
  return {
    total: count(
      db,
      `SELECT count(*) AS count FROM talk t LEFT JOIN event e ON e.id = t.event_id WHERE ${where}`,
      ...values,
    ),
    rows: talkRows(db, `${where} ORDER BY ${newestEventFirst} LIMIT ? OFFSET ?`, ...values, limit, offset),
  }
}

/**
 * All talks, in two stretches that each follow an index, so that the hundred-thousandth row is found without
 * sorting: those without an event, then event by event.
 */
function everyTalk(db: Reader, offset: number, limit: number): Page<TalkRow> {
  const loose = count(db, 'SELECT count(*) AS count FROM talk WHERE event_id IS NULL AND deleted_at IS NULL')
  const total = count(db, 'SELECT count(*) AS count FROM talk WHERE deleted_at IS NULL')
  const first =
    offset < loose
      ? talkRows(
          db,
          't.event_id IS NULL AND t.deleted_at IS NULL ORDER BY t.n DESC LIMIT ? OFFSET ?',
          limit,
          offset,
        )
      : []
  const rest = limit - first.length
  if (rest === 0) return { total, rows: first }
  const sql = `SELECT ${COLUMNS} FROM event e CROSS JOIN talk t ON t.event_id = e.id
    WHERE e.deleted_at IS NULL AND t.deleted_at IS NULL
    ORDER BY e.sorts_on DESC, e.n DESC, t.position LIMIT ? OFFSET ?`
  const following = all(db, Row, sql, rest, Math.max(0, offset - loose)).map(toTalkRow)
  return { total, rows: [...first, ...following] }
}
