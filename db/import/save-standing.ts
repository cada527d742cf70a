import { z } from 'zod'
import { find, select } from '../history/records.ts'
import { events, talks } from '../history/subjects.ts'
import type { Event, EventId, ImportedEvent, ImportedTalk, PartialDate, Talk } from '../model.ts'
import { TalkId } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import { all } from '../sqlite.ts'
import type { EventField, TalkField } from './content.ts'
import { eventFields, talkFields } from './content.ts'
import type { Differences } from './save-fields.ts'
import { differencesOf, stateOfEvent, stateOfTalk } from './save-fields.ts'
import type { SourceRow } from './save-sources.ts'
import { freeKey, sourcesOf } from './save-sources.ts'
import { eventValues, isEmpty, plainText, talkValues } from './save-values.ts'

/** How an imported record stands to what the library has. Nothing is written to find it out. */
export type Standing<Row, Field> =
  | { readonly is: 'new'; readonly key: string }
  /** Entered by hand, or told by another source: what is empty is filled in, and nothing else touched. */
  | { readonly is: 'to complete'; readonly key: string; readonly record: Row }
  | {
      readonly is: 'known'
      readonly key: string
      readonly record: Row
      readonly source: SourceRow
      readonly differences: Differences<Field>
    }

/** Where a record comes from, as far as that tells it from others. */
export interface Origin {
  readonly format: string
  readonly file: string
  /** Ids of records that the same import has met already: two talks of one title are never both the same one. */
  readonly met: ReadonlySet<string>
}

export function standingOfTalk(
  db: Reader,
  imported: ImportedTalk & { readonly key: string },
  eventId: EventId | null,
  origin: Origin,
): Standing<Talk, TalkField> {
  const { key, title, note } = imported
  const { content } = imported
  const rows = sourcesOf(db, 'talk', key)
  const known = rows.flatMap((source) => {
    const record = living(find(db, talks, source.record))
    return record && !origin.met.has(record.id) ? [{ source, record }] : []
  })
  const same =
    known.find(({ source }) => source.content === content) ??
    known.find(({ source }) => source.file === origin.file)
  if (same) {
    const differences = differencesOf(
      talkFields,
      content,
      stateOfTalk(same.record),
      same.source,
      othersOf(rows, same.source),
    )
    return { is: 'known', key: same.source.key, ...same, differences }
  }
  const elsewhere = known.findLast(({ source }) => isIdentified(source.key, origin))
  if (elsewhere) {
    const differences = differencesOf(
      talkFields,
      content,
      stateOfTalk(elsewhere.record),
      elsewhere.source,
      othersOf(rows, elsewhere.source),
    )
    const told = givenOnly(differences, { ...talkValues(imported, null), speakers: imported.speakers })
    return { is: 'known', key: freeKey(key, rows), ...elsewhere, differences: told }
  }
  const ours = ownTalk(db, key)
  if (ours && !origin.met.has(ours.id)) return { is: 'to complete', key: freeKey(key, rows), record: ours }
  const fits = (talk: Talk) => !origin.met.has(talk.id) && (talk.note === '' || isSameText(talk.note, note))
  const told = known.find(({ record }) => note === '' || fits(record))
  if (told) return { is: 'to complete', key: freeKey(key, rows), record: told.record }
  const byHand = eventId === null ? undefined : talksCalled(db, eventId, title, origin.met)
  const own = byHand?.find((talk) => fits(talk)) ?? (note === '' ? byHand?.[0] : undefined)
  return own
    ? { is: 'to complete', key: freeKey(key, rows), record: own }
    : { is: 'new', key: freeKey(key, rows) }
}

const Called = z.object({ id: TalkId, title: z.string() })

/** A page prints `失敗？それとも学び？` where the report of it has `失敗?それとも学び?`. */
function talksCalled(db: Reader, eventId: EventId, title: string, met: ReadonlySet<string>): Talk[] {
  const named = all(
    db,
    Called,
    'SELECT id, title FROM talk WHERE event_id = ? AND deleted_at IS NULL ORDER BY position',
    eventId,
  ).filter((talk) => !met.has(talk.id))
  const exact = named.filter((talk) => talk.title === title)
  const same = exact.length > 0 ? exact : named.filter((talk) => isSameText(talk.title, title))
  return same.flatMap(({ id }) => find(db, talks, id) ?? [])
}

/** The talk itself where a list that went out comes back: its key there is the id that this library gave it. */
export function ownTalk(db: Reader, key: string): Talk | null {
  const id = TalkId.safeParse(key.slice(key.lastIndexOf(':') + 1)).data
  return id === undefined ? null : living(find(db, talks, id))
}

export function standingOfEvent(
  db: Reader,
  imported: ImportedEvent & { readonly key: string },
  origin: Origin,
): Standing<Event, EventField> {
  const { key, title, startsOn, number } = imported
  const { content } = imported
  const rows = sourcesOf(db, 'event', key)
  const known = rows.flatMap((source) => {
    const record = living(find(db, events, source.record))
    return record ? [{ source, record }] : []
  })
  const same =
    known.find(({ source }) => source.content === content) ??
    known.find(({ source }) => source.file === origin.file)
  if (same) {
    const differences = differencesOf(
      eventFields,
      content,
      stateOfEvent(same.record),
      same.source,
      othersOf(rows, same.source),
    )
    return { is: 'known', key: same.source.key, ...same, differences }
  }
  const elsewhere = known.findLast(({ source }) => isIdentified(source.key, origin))
  if (elsewhere) {
    const differences = differencesOf(
      eventFields,
      content,
      stateOfEvent(elsewhere.record),
      elsewhere.source,
      othersOf(rows, elsewhere.source),
    )
    const told = givenOnly(differences, eventValues(imported))
    return { is: 'known', key: freeKey(key, rows), ...elsewhere, differences: told }
  }
  const [told] = known
  const record =
    told?.record ??
    eventsCalled(db, title, number).find((event) => areSameDay(event.startsOn, startsOn, number !== null))
  return record
    ? { is: 'to complete', key: freeKey(key, rows), record }
    : { is: 'new', key: freeKey(key, rows) }
}

function eventsCalled(db: Reader, title: string, number: number | null): Event[] {
  const exact = select(db, events, 'title = ? AND deleted_at IS NULL ORDER BY n', title)
  if (exact.length > 0 || number === null) return exact
  return select(db, events, 'number = ? AND deleted_at IS NULL ORDER BY n', number).filter((event) =>
    isSameText(event.title, title),
  )
}

const living = <Row extends { deletedAt: string | null }>(record: Row | null): Row | null =>
  record?.deletedAt === null ? record : null

/**
 * An id is an id in whatever file; a talk of an event with an id is known with it. All else that is told apart by
 * title and date alone is the same record only when it comes in a file of the same name.
 */
export const isIdentified = (key: string, { format }: Origin): boolean => key.startsWith(`${format}:`)

/** Another file about the same record may be another view of it: what it leaves empty says nothing. */
function givenOnly<Field extends string>(
  { apply, conflict, hasMore }: Differences<Field>,
  given: Readonly<Record<Field, unknown>>,
): Differences<Field> {
  const isGiven = (field: Field) => !isEmpty(given[field])
  return { apply: apply.filter(isGiven), conflict: conflict.filter(isGiven), hasMore }
}

const isSameText = (one: string, other: string): boolean => plainText(one) === plainText(other)

/** The tenth evening of a series is one evening, also where one source knows no year. */
function areSameDay(one: PartialDate | null, other: PartialDate | null, isNumbered: boolean): boolean {
  if (one === null || other === null) return one === other || isNumbered
  const isEqual = (a: number | null, b: number | null) =>
    a === b || (isNumbered && (a === null || b === null))
  return isEqual(one.year, other.year) && isEqual(one.month, other.month) && isEqual(one.day, other.day)
}

const othersOf = (rows: readonly SourceRow[], { key, record }: SourceRow): SourceRow[] =>
  rows.filter((row) => row.key !== key && row.record === record)
