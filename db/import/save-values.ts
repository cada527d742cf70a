import type { Event, ImportedEvent, ImportedTalk, Talk } from '../model.ts'
import { TagPath } from '../model.ts'
import type { EventField, TalkField } from './content.ts'
import { momentOf } from './save-time.ts'

/** The fields of a talk as its record holds them; speakers are records of their own. */
export const talkValues = (
  talk: ImportedTalk,
  zone: string | null,
): Pick<Talk, Exclude<TalkField, 'speakers'>> => ({
  title: talk.title,
  kind: talk.kind,
  minutes: talk.minutes,
  startsOn: talk.startsOn,
  startsAt: momentOf(talk.startsAt, zone),
  abstract: talk.abstract,
  note: talk.note,
})

export const eventValues = (event: ImportedEvent): Pick<Event, EventField> => ({
  title: event.title,
  series: event.series,
  number: event.number,
  startsOn: event.startsOn,
  startsAt: momentOf(event.startsAt, event.timeZone),
  endsAt: momentOf(event.endsAt, event.timeZone),
  timeZone: event.timeZone,
  venue: event.venue,
  url: event.url,
  hashtag: event.hashtag,
  note: event.note,
})

/** The fields that the record does not have yet and the source does; a date gains its year. */
export function missingFields<Field extends string>(
  fields: readonly Field[],
  record: Readonly<Record<Field, unknown>>,
  given: Readonly<Record<Field, unknown>>,
): Field[] {
  return fields.filter((field) => {
    const [held, told] = [record[field], given[field]]
    if (isEmpty(told)) return false
    return isEmpty(held) || (field === 'startsOn' && gainsYear(held, told))
  })
}

export const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

const gainsYear = (held: unknown, told: unknown) => yearOf(held) === null && typeof yearOf(told) === 'number'

const yearOf = (date: unknown) =>
  typeof date === 'object' && date !== null && 'year' in date ? date.year : undefined

/**
 * The note of an event with what another source has written of it below: an evening's page is there before the
 * evening, its report afterwards, and neither may push the other out. `null` where that adds nothing.
 */
export function noteBelow(held: string, told: string): string | null {
  if (held === '' || told === '' || plainText(held).includes(plainText(told))) return null
  return `${held.trimEnd()}\n\n${told}`
}

/** A text without what encodings, systems and typists change: width, wave dashes, blanks and line ends. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[〜∼]/gu, '~')
    .replaceAll(/[−–—‐‑―]/gu, '-')
    .replaceAll('∥', '‖')
    .replaceAll(/\s+/gu, ' ')
    .trim()

/** The fields named, of a record's values. */
export const picked = <Values extends object, Field extends keyof Values>(
  values: Values,
  fields: readonly Field[],
): { [F in Field]?: Values[F] } => {
  const some: { [F in Field]?: Values[F] } = {}
  for (const field of fields) some[field] = values[field]
  return some
}

/** A tag of a source as a path of ours; `null` where nothing is left of it. */
export function tagPathOf(tag: string): string | null {
  const path = tag
    .normalize('NFC')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .slice(0, 200)
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/')
  return TagPath.safeParse(path).data ?? null
}
