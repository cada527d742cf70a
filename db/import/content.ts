import { hash } from 'node:crypto'
import type { ImportedEvent, ImportedTalk } from '../model.ts'
import { dateText } from '../model.ts'

// A source that comes again is compared field by field, in three ways: what it said last, what it says now, and what
// the library holds. A field is known by eight hexadecimal digits of its hash, and a record by those of its fields one
// behind the other, so that ten thousand talks need less than a megabyte to be remembered by.

/** Fields of a talk that an import may change later. Tags, links and attachments are only ever added. */
export const talkFields = [
  'title',
  'kind',
  'minutes',
  'startsOn',
  'startsAt',
  'abstract',
  'note',
  'speakers',
] as const
export type TalkField = (typeof talkFields)[number]

export const eventFields = [
  'title',
  'series',
  'number',
  'startsOn',
  'startsAt',
  'endsAt',
  'timeZone',
  'venue',
  'url',
  'hashtag',
  'note',
] as const
export type EventField = (typeof eventFields)[number]

const digits = 8

/** Line ends and NFD come from the systems that a file passed through, not from a person. */
const hashOf = (value: unknown) => {
  const text = (JSON.stringify(value) ?? '').normalize('NFC').replaceAll(/\\r\\n|\\r/g, '\\n')
  return hash('sha256', text, 'hex').slice(0, digits)
}

/** Of a field that the import did not set: whatever it holds counts as edited. */
export const notOurs = '-'.repeat(digits)

export const fieldHashes = (values: readonly unknown[]): string => values.map(hashOf).join('')

/** The hash of each field, in order. */
export const partsOf = (hashes: string): string[] => hashes.match(/.{8}/g) ?? []

/** A talk as its source gives it: its fields, and behind them one hash of all that is only ever added. */
export const contentOfTalk = (talk: ImportedTalk): string =>
  fieldHashes([
    talk.title,
    talk.kind,
    talk.minutes,
    talk.startsOn && dateText(talk.startsOn),
    talk.startsAt,
    talk.abstract,
    talk.note,
    talk.speakers.map(({ printed }) => printed),
    [
      talk.tags,
      talk.links.map(({ url }) => url),
      talk.attachments.map(({ sha256 }) => sha256),
      talk.isCancelled,
    ],
  ])

export const contentOfEvent = (event: ImportedEvent): string =>
  fieldHashes([
    ...eventFields.map((field) =>
      field === 'startsOn' ? event.startsOn && dateText(event.startsOn) : event[field],
    ),
    [event.links.map(({ url }) => url), event.attachments.map(({ sha256 }) => sha256)],
  ])
