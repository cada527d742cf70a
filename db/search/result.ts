import type { SearchReason, SearchResult, TextRange } from '../model/search.ts'
import { SearchField } from '../model/search.ts'
import type { Reader } from '../sqlite.ts'
import type { Card } from './card.ts'
import { Text } from './card.ts'
import type { Document } from './document.ts'
import { documentOf } from './documents.ts'
import type { Needle } from './expression.ts'
import { holds, merged, placesOf } from './find.ts'
import type { Normalised } from './normalise.ts'
import { normalise, normaliseWithMap } from './normalise.ts'
import type { Snippet } from './snippet.ts'
import { snippet } from './snippet.ts'

/** bm25's weight of each field, as 0002-search.sql gives it to FTS5. */
export const weights = {
  title: 10,
  speakers: 8,
  tags: 6,
  note: 1,
  event: 4,
  links: 2,
  attachment: 0.5,
} as const satisfies Record<SearchField, number>

type Shown = Pick<
  SearchResult,
  'title' | 'titleMatches' | 'snippet' | 'matches' | 'inFile' | 'url' | 'also' | 'why'
>

/**
 * How a document is shown among the results: its title and a piece of its text, with the places that were hit.
 *
 * @param texts `null` for a result that is out of sight: nothing more is read, and no piece is cut
 */
export function shown(
  library: Reader,
  card: Card,
  texts: readonly Text[] | null,
  needles: readonly Needle[],
  explain: boolean,
): Shown {
  const title = placesIn(normaliseWithMap(card.title), needles)
  const { cut, found, inFile } = texts ? snippetOf(library, card, texts, needles) : unseen
  const also = new Set<string>()
  for (const { needle, places } of [...title, ...found]) {
    if (places.length > 0 && needle.spelling !== null) also.add(needle.spelling)
  }
  const document = explain || card.kind === 'link' ? documentOf(library, card.kind, card.id) : null
  const [url] = card.kind === 'link' ? (document?.fields.links ?? []) : []
  return {
    title: card.title,
    titleMatches: merged(title.flatMap(({ places }) => places)),
    ...cut,
    ...(inFile === null ? {} : { inFile }),
    ...(url === undefined ? {} : { url }),
    ...(also.size > 0 ? { also: [...also] } : {}),
    ...(explain && document ? { why: reasons(document, needles) } : {}),
  }
}

interface Found {
  readonly needle: Needle
  readonly places: readonly TextRange[]
}

function placesIn(normalised: Normalised, needles: readonly Needle[]): Found[] {
  return needles.map((needle) => ({ needle, places: placesOf(normalised, needle) }))
}

interface Shot {
  readonly cut: Snippet
  readonly found: readonly Found[]
  /** The name of the attachment that the piece is of. */
  readonly inFile: string | null
}

const unseen: Shot = { cut: { snippet: '', matches: [] }, found: [], inFile: null }

/**
 * Of all texts of a document the one that holds most of what was sought, cut around its rarest. The note tells most,
 * and nearly every hit is in it or in the names that the row shows, so that further texts are read only where these
 * have nothing, or where an attachment may have more.
 */
function snippetOf(library: Reader, card: Card, texts: readonly Text[], needles: readonly Needle[]): Shot {
  const inCard = bestOf(texts, needles)
  const isEnough =
    needles.length === 0 ||
    inCard.kinds === needles.length ||
    (!card.hasAttachment && (inCard.kinds > 0 || isInNames(card, needles)))
  const document = isEnough ? null : documentOf(library, card.kind, card.id)
  const inAll = document
    ? bestOf(
        fieldsToShow.flatMap((field) => document.fields[field]).map((text) => new Text(text)),
        needles,
      )
    : inCard
  const best = inAll.kinds > inCard.kinds ? inAll : inCard
  if (!best.text || best.kinds === 0) {
    const text = texts.find(({ original }) => original.trim() !== '')?.original ?? ''
    return { cut: snippet(text, [], null), found: [], inFile: null }
  }
  const rarest = best.found
    .filter(({ places }) => places.length > 0)
    .reduce((one, other) => (other.places.length < one.places.length ? other : one))
  const all = merged(best.found.flatMap(({ places }) => places))
  const first = rarest.places[0]
  const centre = first ? (all.find(([start, end]) => start <= first[0] && end >= first[1]) ?? first) : null
  const inFile = document && best === inAll ? fileOf(document, best.text) : null
  return { cut: snippet(best.text.original, all, centre), found: best.found, inFile }
}

/** Of each attachment a document holds the name, and behind it the text. */
function fileOf({ fields: { attachment } }: Document, { original }: Text): string | null {
  const at = attachment.indexOf(original)
  return at === -1 ? null : (attachment[at - (at % 2)] ?? null)
}

function isInNames(card: Card, needles: readonly Needle[]): boolean {
  const names = [card.title, ...card.speakers, ...card.tags, card.eventTitle ?? ''].map(normalise)
  return needles.some((needle) => names.some((name) => holds(name, needle)))
}

// A name that the row shows anyway tells least.
const fieldsToShow = [
  'note',
  'attachment',
  'links',
  'event',
  'speakers',
  'tags',
] as const satisfies SearchField[]

interface Best {
  readonly text: Text | null
  readonly found: readonly Found[]
  /** How many of the needles it holds. */
  readonly kinds: number
}

function bestOf(texts: readonly Text[], needles: readonly Needle[]): Best {
  let best: Best = { text: null, found: [], kinds: 0 }
  for (const text of texts) {
    const found = placesIn(text.normalised, needles)
    const kinds = found.filter(({ places }) => places.length > 0).length
    if (kinds > best.kinds) best = { text, found, kinds }
  }
  return best
}

function reasons(document: Document, needles: readonly Needle[]): SearchReason[] {
  const reasons: SearchReason[] = []
  for (const field of SearchField.options) {
    const times = new Map<string, number>()
    for (const value of document.fields[field]) {
      for (const { needle, places } of placesIn(normaliseWithMap(value), needles)) {
        if (places.length === 0) continue
        const found = needle.spelling ?? needle.text
        times.set(found, (times.get(found) ?? 0) + places.length)
      }
    }
    for (const [found, count] of times) reasons.push({ field, found, times: count, weight: weights[field] })
  }
  return reasons.sort((one, other) => other.weight - one.weight || other.times - one.times)
}
