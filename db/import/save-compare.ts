import type { Conflict, EventId, Imported, ImportedEvent, ImportedTalk } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import { eventFields, talkFields } from './content.ts'
import { conflictOf } from './save-conflict.ts'
import type { Standing } from './save-standing.ts'
import { standingOfEvent, standingOfTalk } from './save-standing.ts'
import { eventValues, missingFields, talkValues } from './save-values.ts'

/** How the events and talks of a file stand to the library; nothing is written. */
export interface Comparison {
  readonly fresh: number
  readonly known: number
  readonly changed: number
  readonly conflicts: Conflict[]
}

/** @param imported  with its keys */
export function compared(db: Reader, { format, file, events, talks, lists }: Imported): Comparison {
  const counts = { fresh: 0, known: 0, changed: 0 }
  const conflicts: Conflict[] = []
  const met = new Set<string>()
  const origin = { format, file, met }

  const count = <Row extends { id: string; title: string } & Record<Field, unknown>, Field extends string>(
    kind: Conflict['kind'],
    standing: Standing<Row, Field>,
    fields: readonly Field[],
    given: Readonly<Record<Field, unknown>>,
  ) => {
    if (standing.is === 'new') {
      counts.fresh += 1
      return null
    }
    const { record } = standing
    met.add(record.id)
    if (standing.is === 'to complete') {
      counts[missingFields(fields, record, given).length > 0 ? 'changed' : 'known'] += 1
      return record
    }
    const { apply, conflict, hasMore } = standing.differences
    if (conflict.length > 0) conflicts.push(conflictOf({ kind, file }, record, conflict, given))
    counts[apply.length > 0 || hasMore ? 'changed' : 'known'] += 1
    return record
  }

  const countEvent = (event: ImportedEvent): EventId | null => {
    const standing = standingOfEvent(db, { ...event, key: event.key ?? '' }, origin)
    return count('event', standing, eventFields, eventValues(event))?.id ?? null
  }
  const countTalk = (talk: ImportedTalk, eventId: EventId | null, zone: string | null): void => {
    const standing = standingOfTalk(db, { ...talk, key: talk.key ?? '' }, eventId, origin)
    const given = { ...talkValues(talk, zone), speakers: talk.speakers }
    count('talk', standing, talkFields, given)
  }

  for (const event of events) {
    const eventId = countEvent(event)
    for (const talk of event.talks) countTalk(talk, eventId, event.timeZone)
  }
  for (const talk of talks) countTalk(talk, null, null)
  const places = new Map<string | null, EventId | null>()
  for (const item of lists.flatMap((list) => list.items)) {
    if (item.kind !== 'talk') continue
    const { talk, event } = item
    if (event && !places.has(event.key)) places.set(event.key, countEvent(event))
    countTalk(talk, event && (places.get(event.key) ?? null), event?.timeZone ?? null)
  }
  return { ...counts, conflicts }
}
