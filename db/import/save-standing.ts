import { find, select } from '../history/records.ts'
import { events, talks } from '../history/subjects.ts'
import type { Event, EventId, ImportedEvent, ImportedTalk, PartialDate, Talk } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import type { EventField, TalkField } from './content.ts'
import { eventFields, talkFields } from './content.ts'
import type { Differences } from './save-fields.ts'
import { differencesOf, stateOfEvent, stateOfTalk } from './save-fields.ts'
import type { SourceRow } from './save-sources.ts'
import { freeKey, isOwnKey, sourcesOf } from './save-sources.ts'

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
    known.find(({ source }) => isSameSource(source, origin))
  if (same) {
    const differences = differencesOf(talkFields, content, stateOfTalk(same.record), same.source)
    return { is: 'known', key: same.source.key, ...same, differences }
  }
  const fits = (talk: Talk) => !origin.met.has(talk.id) && (talk.note === '' || isSameText(talk.note, note))
  const told = known.find(({ record }) => note === '' || fits(record))
  if (told) return { is: 'to complete', key: freeKey(key, rows), record: told.record }
  const byHand =
    eventId === null
      ? undefined
      : select(
          db,
          talks,
          'event_id = ? AND title = ? AND deleted_at IS NULL ORDER BY position',
          eventId,
          title,
        ).find((talk) => fits(talk) || (note === '' && !origin.met.has(talk.id)))
  return byHand
    ? { is: 'to complete', key: freeKey(key, rows), record: byHand }
    : { is: 'new', key: freeKey(key, rows) }
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
    known.find(({ source }) => isSameSource(source, origin))
  if (same) {
    const differences = differencesOf(eventFields, content, stateOfEvent(same.record), same.source)
    return { is: 'known', key: same.source.key, ...same, differences }
  }
  const [told] = known
  const record =
    told?.record ??
    select(db, events, 'title = ? AND deleted_at IS NULL ORDER BY n', title).find((event) =>
      areSameDay(event.startsOn, startsOn, number !== null),
    )
  return record
    ? { is: 'to complete', key: freeKey(key, rows), record }
    : { is: 'new', key: freeKey(key, rows) }
}

const living = <Row extends { deletedAt: string | null }>(record: Row | null): Row | null =>
  record?.deletedAt === null ? record : null

/**
 * An id is an id in whatever file; a talk of an event with an id is known with it. All else that is told apart by
 * title and date alone is the same record only when it comes in a file of the same name.
 */
export const isSameSource = ({ key, file }: Pick<SourceRow, 'key' | 'file'>, origin: Origin): boolean =>
  isOwnKey(key) || key.startsWith(`${origin.format}:`) || file === origin.file

/** Equal but for what encodings and systems change: width, wave dashes, blanks and line ends. */
const isSameText = (one: string, other: string): boolean => plain(one) === plain(other)

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[〜∼]/gu, '~')
    .replaceAll(/[−–—‐‑―]/gu, '-')
    .replaceAll('∥', '‖')
    .replaceAll(/\s+/gu, ' ')
    .trim()

/** The tenth evening of a series is one evening, also where one source knows no year. */
function areSameDay(one: PartialDate | null, other: PartialDate | null, isNumbered: boolean): boolean {
  if (one === null || other === null) return one === other || isNumbered
  const isEqual = (a: number | null, b: number | null) =>
    a === b || (isNumbered && (a === null || b === null))
  return isEqual(one.year, other.year) && isEqual(one.month, other.month) && isEqual(one.day, other.day)
}
