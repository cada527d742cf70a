import { normalise } from './normalise.ts'
import type { Node } from './query.ts'

/** What a candidate is re-ranked by. */
export interface Candidate {
  readonly n: number
  readonly title: string
  readonly speakers: readonly string[]
  readonly tags: readonly string[]
  /** Negative, smaller is better; 0 where nobody asked. */
  readonly bm25: number
  /** The last day that its date may mean; `null` sorts as the oldest. */
  readonly lastDay: string | null
}

/**
 * How well a name fits what was typed; each step outranks every bm25. FTS5's k1 = 1.2 and b = 0.75 are fixed
 * (sqlite.org/fts5.html#the_bm25_function) and favour short and English texts, and it knows nothing of a title
 * that *is* the query.
 */
export const fits = { none: 0, equalName: 1, inTitle: 2, titleStart: 3, title: 4 } as const
export type Fit = (typeof fits)[keyof typeof fits]

/** The candidates, best first: exact title > its beginning > in it > a speaker or tag of that name > bm25 > newer. */
export function rerank<C extends Candidate>(
  candidates: readonly C[],
  query: Node,
): (C & { readonly fit: Fit })[] {
  const wanted = wordings(query)
  return candidates
    .map((candidate) => ({ ...candidate, fit: fitOf(candidate, wanted) }))
    .sort(
      (one, other) =>
        other.fit - one.fit ||
        one.bm25 - other.bm25 ||
        compare(other.lastDay ?? '', one.lastDay ?? '') ||
        other.n - one.n,
    )
}

function fitOf(candidate: Candidate, wanted: readonly string[]): Fit {
  const title = bare(candidate.title)
  if (title === '') return fits.none
  if (wanted.some((wording) => title === wording)) return fits.title
  if (wanted.some((wording) => title.startsWith(wording))) return fits.titleStart
  if (wanted.some((wording) => title.includes(wording))) return fits.inTitle
  const names = [...candidate.speakers, ...candidate.tags, ...candidate.tags.flatMap((tag) => tag.split('/'))]
  return names.some((name) => wanted.includes(bare(name))) ? fits.equalName : fits.none
}

/** The query as a title would hold it, normalised and without signs: its words side by side; of alternatives, each. */
export function wordings(query: Node): string[] {
  const all = query.type === 'any' ? query.parts.flatMap(wordings) : [bare(wordsOf(query).join(' '))]
  return all.filter((wording) => wording !== '')
}

function wordsOf(node: Node): string[] {
  switch (node.type) {
    case 'word':
    case 'phrase':
      return [node.text]
    case 'all':
      return node.parts.flatMap(wordsOf)
    case 'filter':
      return node.name === 'title' ? [node.value] : []
    case 'any':
    case 'not':
      return []
    default:
      return node satisfies never
  }
}

// 「SLO Review」今やるならこうする begins with "slo review".
function bare(text: string): string {
  return normalise(text)
    .replaceAll(/[^\p{L}\p{N}\p{M}ー]+/gu, ' ')
    .trim()
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
