import { z } from 'zod'
import { find } from '../history/records.ts'
import { events } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { Event } from '../model.ts'
import { EventId } from '../model.ts'
import type { Writer } from '../sqlite.ts'
import { one, run } from '../sqlite.ts'

/** By what the sample is known in the table of sources, however often it is added and removed. */
const KEY = 'sample evening'

/** The event of the sample, as long as it is there. */
export function sampleEvent({ reader }: Library): Event | null {
  const row = one(
    reader,
    z.object({ record: EventId }),
    `SELECT record FROM source WHERE kind = 'sample' AND key = ?`,
    KEY,
  )
  return row && find(reader, events, row.record)
}

export function rememberSample(db: Writer, id: EventId): void {
  run(db, `INSERT OR REPLACE INTO source (kind, key, record) VALUES ('sample', ?, ?)`, KEY, id)
}
