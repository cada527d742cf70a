import { z } from 'zod'
import type { TalkInside } from '../export/sharing.ts'
import { select } from '../history/records.ts'
import { attachments, marks } from '../history/subjects.ts'
import { dateFromText, TalkId } from '../model.ts'
import type { Reader, SqlValue } from '../sqlite.ts'
import { all } from '../sqlite.ts'

const Row = z.object({ id: TalkId, note: z.string(), is_private: z.int(), starts_on: z.string().nullable() })

/** What the library knows of the talks that a condition over `talk` selects. */
export function talksInside(
  db: Reader,
  condition: string,
  ...values: SqlValue[]
): (talk: TalkId) => TalkInside {
  const chosen = `SELECT id FROM talk WHERE ${condition}`
  const marksOf = Map.groupBy(
    select(db, marks, `talk_id IN (${chosen}) ORDER BY talk_id, origin, position`, ...values),
    ({ talkId }) => talkId,
  )
  const filesOf = Map.groupBy(
    select(db, attachments, `talk_id IN (${chosen}) AND deleted_at IS NULL ORDER BY n`, ...values),
    ({ talkId }) => talkId,
  )
  const insides = new Map<string, TalkInside>(
    all(db, Row, `SELECT id, note, is_private, starts_on FROM talk WHERE ${condition}`, ...values).map(
      ({ id, note, is_private, starts_on }) => [
        id,
        {
          isPrivate: is_private === 1,
          note,
          startsOn: starts_on === null ? null : dateFromText(starts_on),
          marks: marksOf.get(id) ?? [],
          attachments: filesOf.get(id) ?? [],
        },
      ],
    ),
  )
  // What nobody knows anything of stays at home.
  return (talk) =>
    insides.get(talk) ?? { isPrivate: true, note: '', startsOn: null, marks: [], attachments: [] }
}
