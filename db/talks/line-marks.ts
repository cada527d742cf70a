import { v7 } from 'uuid'
import { z } from 'zod'
import { select } from '../history/records.ts'
import { marks } from '../history/subjects.ts'
import { readMarks } from '../model.ts'
import type { Writer } from '../sqlite.ts'
import { one, run } from '../sqlite.ts'

/**
 * Reads the marks of a note back from its lines. They are derived, so they stand in no change log: undoing the
 * change of a note brings its marks back too.
 */
export function refreshLineMarks(db: Writer, talkId: string): void {
  const talk = one(db, z.object({ note: z.string() }), 'SELECT note FROM talk WHERE id = ?', talkId)
  if (!talk) return
  const present = select(db, marks, `talk_id = ? AND origin = 'line' ORDER BY position`, talkId)
  const read = readMarks(talk.note)
  const isSame =
    present.length === read.length &&
    read.every((mark, index) => {
      const before = present[index]
      return (
        before?.text === mark.text &&
        before.kind === mark.kind &&
        before.elapsedSeconds === mark.elapsedSeconds
      )
    })
  if (isSame) return
  run(db, `DELETE FROM mark WHERE talk_id = ? AND origin = 'line'`, talkId)
  for (const [position, mark] of read.entries()) {
    run(
      db,
      `INSERT INTO mark (id, talk_id, position, elapsed_seconds, kind, text, origin) VALUES (?, ?, ?, ?, ?, ?, 'line')`,
      v7(),
      talkId,
      position,
      mark.elapsedSeconds,
      mark.kind,
      mark.text,
    )
  }
}
