import type { Event, Talk } from '../model.ts'
import { dateText } from '../model.ts'
import { eventFields, fieldHashes, partsOf } from './content.ts'

/** A talk as the library holds it: its fields. */
export const stateOfTalk = (talk: Talk): string =>
  fieldHashes([
    talk.title,
    talk.kind,
    talk.minutes,
    talk.startsOn && dateText(talk.startsOn),
    talk.startsAt,
    talk.abstract,
    talk.note,
    talk.speakers.map(({ printed }) => printed),
  ])

export const stateOfEvent = (event: Event): string =>
  fieldHashes(
    eventFields.map((field) =>
      field === 'startsOn' ? event.startsOn && dateText(event.startsOn) : event[field],
    ),
  )

/** What to do about each field of a record that is known by its source. */
export interface Differences<Field> {
  /** The source says something else than last time, and nobody has touched the field. */
  readonly apply: Field[]
  /** The source says something else than last time, and so does the library. */
  readonly conflict: Field[]
  /** Tags, links or attachments of the source are others than last time. */
  readonly hasMore: boolean
}

/**
 * @param before  what was remembered of the last import: `content` and `leftAs` and, to know an import that was undone
 *                since, `foundAs`
 * @param others  the same of other files about this record: what one of them has set was not undone
 */
export function differencesOf<Field>(
  fields: readonly Field[],
  content: string,
  state: string,
  before: { readonly content: string; readonly leftAs: string; readonly foundAs: string },
  others: readonly { readonly leftAs: string }[],
): Differences<Field> {
  const [now, held] = [partsOf(content), partsOf(state)]
  const [said, left, found] = [before.content, before.leftAs, before.foundAs].map(partsOf)
  const apply: Field[] = []
  const conflict: Field[] = []
  let isUndone = false
  for (const [at, field] of fields.entries()) {
    const isBack = held[at] === found?.[at] && found?.[at] !== left?.[at]
    const wasUndone = isBack && !others.some(({ leftAs }) => partsOf(leftAs)[at] === held[at])
    isUndone ||= wasUndone
    if (wasUndone) apply.push(field)
    else if (now[at] !== said?.[at]) (held[at] === left?.[at] ? apply : conflict).push(field)
  }
  return { apply, conflict, hasMore: isUndone || now[fields.length] !== said?.[fields.length] }
}
