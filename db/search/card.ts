import { z } from 'zod'
import { SearchKind } from '../model/search.ts'
import type { Reader } from '../sqlite.ts'
import { things } from './document.ts'
import { documentOf } from './documents.ts'
import type { Normalised } from './normalise.ts'
import { normaliseWithMap } from './normalise.ts'
import { query } from './statement.ts'

/** What a result shows of a record, and the texts in which its snippet is most likely found. */
export interface Card {
  readonly n: number
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  readonly eventId: string | null
  readonly eventTitle: string | null
  /** As `dateText` writes it, or `null`. */
  readonly date: string | null
  readonly speakers: readonly string[]
  readonly tags: readonly string[]
  /** Note and abstract, or what stands for them. */
  readonly texts: readonly Text[]
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

/**
 * The cards of documents by their numbers in the index, in the order asked for; of those that are gone, none. Talks
 * come all in one statement: one statement for each part of each of fifty talks would take as long as the search.
 */
export function cardsOf(library: Reader, numbers: readonly number[]): Card[] {
  const cards = new Map<number, Card>()
  for (const row of talkCards.all(library, JSON.stringify(numbers))) {
    cards.set(row.n, {
      n: row.n,
      kind: 'talk',
      id: row.id,
      title: row.title,
      eventId: row.event_id,
      eventTitle: row.event_title,
      date: row.date,
      speakers: Texts.parse(JSON.parse(row.speakers)),
      tags: Texts.parse(JSON.parse(row.tags)),
      texts: [row.note, row.abstract].filter((text) => text !== '').map((text) => new Text(text)),
      hasAttachment: (row.has & things.attachment) !== 0,
    })
  }
  const others = numbers.filter((n) => !cards.has(n))
  for (const { n, kind, record } of others.length > 0
    ? otherRecords.all(library, JSON.stringify(others))
    : []) {
    const document = documentOf(library, SearchKind.parse(kind), record)
    if (!document) continue
    const { id, title, eventId, eventTitle, date, speakers, fields, has } = document
    cards.set(n, {
      ...{ n, kind: document.kind, id, title, eventId, eventTitle, date, speakers, tags: fields.tags },
      texts: fields.note.map((text) => new Text(text)),
      hasAttachment: (has & things.attachment) !== 0,
    })
  }
  return numbers.map((n) => cards.get(n)).filter((card) => card !== undefined)
}

const Texts = z.array(z.string())

const talkCards = query(
  z.object({
    n: z.int(),
    has: z.int(),
    id: z.string(),
    title: z.string(),
    event_id: z.string().nullable(),
    event_title: z.string().nullable(),
    date: z.string().nullable(),
    note: z.string(),
    abstract: z.string(),
    speakers: z.string(),
    tags: z.string(),
  }),
  `SELECT d.n, d.has, talk.id, talk.title, talk.event_id, event.title AS event_title,
     coalesce(event.starts_on, substr(talk.starts_at, 1, 10)) AS date, talk.note, talk.abstract,
     (SELECT json_group_array(speaker.name ORDER BY talk_speaker.position)
       FROM talk_speaker JOIN speaker ON speaker.id = talk_speaker.speaker_id
       WHERE talk_speaker.talk_id = talk.id) AS speakers,
     (SELECT json_group_array(tag.path ORDER BY talk_tag.position)
       FROM talk_tag JOIN tag ON tag.id = talk_tag.tag_id
       WHERE talk_tag.talk_id = talk.id AND tag.deleted_at IS NULL) AS tags
   FROM json_each(?) AS wanted CROSS JOIN search_document AS d ON d.n = wanted.value AND d.kind = 'talk'
     CROSS JOIN talk ON talk.id = d.record AND talk.deleted_at IS NULL
     LEFT JOIN event ON event.id = talk.event_id`,
)

const otherRecords = query(
  z.object({ n: z.int(), kind: z.string(), record: z.string() }),
  `SELECT d.n, d.kind, d.record FROM json_each(?) AS wanted
   CROSS JOIN search_document AS d ON d.n = wanted.value AND d.kind <> 'talk'`,
)
