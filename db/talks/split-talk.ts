import { sha256 } from '../history/hash.ts'
import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { EventId, Result, Talk } from '../model.ts'
import { done, failed, TalkId } from '../model.ts'
import { bornAt, newId } from '../new-record.ts'

const MINUTE = 60_000

/**
 * Makes two slots of one, in one step of undo. The first keeps what was collected on it: its id, note, links and tags.
 * The second is a new talk of the same people right after it, and their minutes are divided.
 *
 * @param title  of the second
 */
export function splitTalk(
  library: Library,
  { id, title }: { readonly id: TalkId; readonly title: string },
): Result<Talk> {
  const talk = find(library.reader, talks, id)
  if (!talk || talk.deletedAt !== null) return failed({ code: 'not found', kind: 'talk', id })
  return act(library, 'talks.split', talk.title, (journal) => {
    const [minutes, left] = halves(talk.minutes)
    const ends =
      talk.startsAt === null || minutes === null ? null : Date.parse(talk.startsAt) + minutes * MINUTE
    journal.update(talks, id, { minutes })
    const second = journal.create(talks, {
      ...talk,
      id: newId(TalkId),
      title,
      minutes: left,
      startsAt: ends === null ? null : new Date(ends).toISOString(),
      abstract: '',
      note: '',
      noteHash: sha256(''),
      stars: 0,
      tags: [],
      ...bornAt(journal.now),
    })
    if (talk.eventId !== null) putAfter(journal, talk.eventId, id, second.id)
    return done(second)
  })
}

/** What a programme would print: 30 is 15 and 15, 15 is 10 and 5, and 5 is 3 and 2. A minute is not divided. */
function halves(minutes: number | null): [number | null, number | null] {
  if (minutes === null || minutes === 1) return [minutes, null]
  const unit = minutes % 5 === 0 && minutes > 5 ? 5 : 1
  const first = Math.ceil(minutes / 2 / unit) * unit
  return [first, minutes - first]
}

function putAfter(journal: Journal, eventId: EventId, first: TalkId, second: TalkId) {
  const order = select(journal.db, talks, 'event_id = ? AND deleted_at IS NULL ORDER BY position', eventId)
    .map(({ id }) => id)
    .filter((id) => id !== second)
  order.splice(order.indexOf(first) + 1, 0, second)
  for (const [index, id] of order.entries()) journal.update(talks, id, { position: index + 1 })
}
