import type { SearchReason, SearchResult, TextRange } from '../model/search.ts'
import { SearchField } from '../model/search.ts'
import type { Document } from './document.ts'
import type { Needle } from './expression.ts'
import { merged, placesOf } from './find.ts'
import { normaliseWithMap } from './normalise.ts'
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

type Shown = Pick<SearchResult, 'title' | 'titleMatches' | 'snippet' | 'matches' | 'url' | 'also' | 'why'>

/** How a document is shown among the results: its title and a piece of its text, with the places that were hit. */
export function shown(document: Document, needles: readonly Needle[], explain: boolean): Shown {
  const title = placesIn(document.title, needles)
  const also = new Set<string>()
  const cut = bestSnippet(document, needles)
  const url = document.kind === 'link' ? document.fields.links[0] : undefined
  for (const needle of [...title, ...cut.found]
    .filter(({ places }) => places.length > 0)
    .map((found) => found.needle)) {
    if (needle.spelling !== null) also.add(needle.spelling)
  }
  return {
    title: document.title,
    titleMatches: merged(title.flatMap(({ places }) => places)),
    ...cut.snippet,
    ...(url === undefined ? {} : { url }),
    ...(also.size > 0 ? { also: [...also] } : {}),
    ...(explain ? { why: reasons(document, needles) } : {}),
  }
}

interface Found {
  readonly needle: Needle
  readonly places: readonly TextRange[]
}

function placesIn(text: string, needles: readonly Needle[]): Found[] {
  const normalised = normaliseWithMap(text)
  return needles.map((needle) => ({ needle, places: placesOf(normalised, needle) }))
}

// The note tells most, a name that the row shows anyway least.
const fieldsToShow = [
  'note',
  'attachment',
  'links',
  'event',
  'speakers',
  'tags',
] as const satisfies SearchField[]

/** Of all texts of the document the one that holds most of what was sought, cut around its rarest. */
function bestSnippet(
  document: Document,
  needles: readonly Needle[],
): { snippet: Snippet; found: readonly Found[] } {
  let best: { text: string; found: readonly Found[]; kinds: number } = { text: '', found: [], kinds: 0 }
  for (const field of fieldsToShow) {
    for (const text of document.fields[field]) {
      const found = placesIn(text, needles)
      const kinds = found.filter(({ places }) => places.length > 0).length
      if (kinds > best.kinds) best = { text, found, kinds }
    }
  }
  if (best.kinds === 0) {
    const text = document.fields.note.find((value) => value.trim() !== '') ?? ''
    return { snippet: snippet(text, [], null), found: [] }
  }
  const rarest = best.found
    .filter(({ places }) => places.length > 0)
    .reduce((one, other) => (other.places.length < one.places.length ? other : one))
  const all = merged(best.found.flatMap(({ places }) => places))
  const first = rarest.places[0]
  const centre = first ? (all.find(([start, end]) => start <= first[0] && end >= first[1]) ?? first) : null
  return { snippet: snippet(best.text, all, centre), found: best.found }
}

function reasons(document: Document, needles: readonly Needle[]): SearchReason[] {
  const reasons: SearchReason[] = []
  for (const field of SearchField.options) {
    const times = new Map<string, number>()
    for (const value of document.fields[field]) {
      for (const { needle, places } of placesIn(value, needles)) {
        if (places.length === 0) continue
        const found = needle.spelling ?? needle.text
        times.set(found, (times.get(found) ?? 0) + places.length)
      }
    }
    for (const [found, count] of times) reasons.push({ field, found, times: count, weight: weights[field] })
  }
  return reasons.sort((one, other) => other.weight - one.weight || other.times - one.times)
}
