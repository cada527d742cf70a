import { z } from 'zod'
import { SearchKind } from '../model/search.ts'
import type { Reader } from '../sqlite.ts'
import { things } from './document.ts'
import type { Normalised } from './normalise.ts'
import { normaliseWithMap } from './normalise.ts'
import { query } from './statement.ts'

/** What a result shows of a record but for its text, and what the order of results is decided by. */
export interface Card {
  readonly n: number
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  readonly eventId: string | null
  readonly eventTitle: string | null
  /** As `dateText` writes it, or `null`. */
  readonly date: string | null
  /** The last day that its date may mean; `null` where the year is unknown. */
  readonly lastDay: string | null
  readonly speakers: readonly string[]
  readonly tags: readonly string[]
  readonly hasAttachment: boolean
}

/** A text with its normal form, made when it is first asked for. */
export class Text {
  readonly original: string
  #normalised: Normalised | null = null

  constructor(original: string) {
    this.original = original
  }

  get normalised(): Normalised {
    this.#normalised ??= normaliseWithMap(this.original)
    return this.#normalised
  }
}

/** The cards of documents by their numbers in the index, in any order; of those that are gone, none. */
export function cardsOf(library: Reader, numbers: readonly number[]): Card[] {
  return cardsByNumber.all(library, JSON.stringify(numbers)).map((row) => ({
    n: row.n,
    kind: SearchKind.parse(row.kind),
    id: row.record,
    title: row.title,
    eventId: row.event,
    eventTitle: row.event_title,
    date: row.date,
    lastDay: row.last_day,
    speakers: names(row.speakers),
    tags: names(row.tags),
    hasAttachment: (row.has & things.attachment) !== 0,
  }))
}

/** The texts of documents in which a hit is most likely found, by number: note and abstract, or what stands for them. */
export function textsOf(library: Reader, numbers: readonly number[]): ReadonlyMap<number, readonly Text[]> {
  return new Map(
    textsByNumber
      .all(library, JSON.stringify(numbers))
      .map(({ n, note, abstract }) => [
        n,
        [note, abstract].flatMap((text) => (text && text.length > 0 ? [new Text(text.toString())] : [])),
      ]),
  )
}

const Names = z.array(z.string())

function names(json: string): string[] {
  return json === '[]' ? [] : Names.parse(JSON.parse(json))
}

const cardsByNumber = query(
  z.object({
    n: z.int(),
    kind: z.string(),
    record: z.string(),
    title: z.string(),
    event: z.string().nullable(),
    event_title: z.string().nullable(),
    date: z.string().nullable(),
    last_day: z.string().nullable(),
    speakers: z.string(),
    tags: z.string(),
    has: z.int(),
  }),
  `SELECT d.n, d.kind, d.record, d.title, d.event, d.event_title, d.date, d.last_day, d.speakers, d.tags, d.has
   FROM json_each(?) AS wanted CROSS JOIN search_document AS d ON d.n = wanted.value`,
)

// As bytes: Node decodes a note of Japanese in 1 µs, and SQLite's string takes 18 µs on its way to JavaScript.
const textsByNumber = query(
  z.object({
    n: z.int(),
    note: z.instanceof(Buffer).nullable(),
    abstract: z.instanceof(Buffer).nullable(),
  }),
  `SELECT d.n, CAST(coalesce(talk.note, event.note, list.introduction) AS BLOB) AS note,
     CAST(nullif(talk.abstract, '') AS BLOB) AS abstract
   FROM json_each(?) AS wanted CROSS JOIN search_document AS d ON d.n = wanted.value
     LEFT JOIN talk ON d.kind = 'talk' AND talk.id = d.record
     LEFT JOIN event ON d.kind = 'event' AND event.id = d.record
     LEFT JOIN list ON d.kind = 'list' AND list.id = d.record`,
)
