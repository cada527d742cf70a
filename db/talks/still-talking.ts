import { act } from '../history/journal.ts'
import { find } from '../history/records.ts'
import { events, talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { Result, TalkId } from '../model.ts'
import { done, failed } from '../model.ts'
import { plannedTimes } from './planned-times.ts'
import { talkRows } from './talk-rows.ts'

const MINUTE = 60_000
/** Up to this length a talk is one of many short ones, and runs late by a minute or so. */
const SHORT_TALK_MINUTES = 10

/**
 * The speaker goes on: every later talk of the event is planned later, by as much as it takes for the next one to
 * begin some minutes from now, or some minutes after its planned time if that is still to come. One step of undo.
 *
 * @returns by how many minutes; 0 where no time of a later talk is known
 */
export function stillTalking(library: Library, talkId: TalkId): Result<{ minutes: number }> {
  const { reader } = library
  const talk = find(reader, talks, talkId)
  if (!talk) return failed({ code: 'not found', kind: 'talk', id: talkId })
  const event = talk.eventId && find(reader, events, talk.eventId)
  if (!event) return done({ minutes: 0 })
  const rows = talkRows(reader, 't.event_id = ? AND t.deleted_at IS NULL ORDER BY t.position', event.id)
  const planned = plannedTimes(event, rows)
  const later = rows
    .map(({ id }, index) => ({ id, from: planned[index]?.from ?? null }))
    .slice(rows.findIndex(({ id }) => id === talkId) + 1)
    .flatMap(({ id, from }) => (from === null ? [] : [{ id, from }]))
  const next = later[0]
  if (!next) return done({ minutes: 0 })
  const more = talk.minutes !== null && talk.minutes <= SHORT_TALK_MINUTES ? 1 : 5
  const overdue = Math.max(0, Math.ceil((library.now().getTime() - next.from) / MINUTE))
  const minutes = overdue + more
  return act(library, 'talks.stillTalking', talk.title, (journal) => {
    for (const { id, from } of later)
      journal.update(talks, id, { startsAt: new Date(from + minutes * MINUTE).toISOString() })
    return done({ minutes })
  })
}
