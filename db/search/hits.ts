import type { SearchNearness } from '../model/search.ts'
import type { Reader } from '../sqlite.ts'
import { bestMatches, newestMatches } from './candidates.ts'
import type { Card, Text } from './card.ts'
import { cardsOf, textsOf } from './card.ts'
import { border, cutTerm, cutWhole } from './cut.ts'
import type { Needle } from './expression.ts'
import { either, phrase } from './expression.ts'
import type { Condition } from './plan.ts'
import type { Node } from './query.ts'
import type { Candidate } from './rank.ts'
import { rerank, wordings } from './rank.ts'
import { scoreOf } from './score.ts'

/** One record of an answer, before it is shown. */
export interface Hit {
  readonly n: number
  readonly nearness: SearchNearness
  readonly score: number
  readonly card: Card
  /** Where ranking had to read them. */
  readonly texts?: readonly Text[]
}

/** What is sought in one step of widening. */
export interface Sought {
  readonly root: Node
  /** The FTS5 expression. */
  readonly match: string
  readonly condition: Condition | null
  readonly needles: readonly Needle[]
  readonly nearness: SearchNearness
}

export interface StepHits {
  /** The best first; all of them, or the best `limit` and more. */
  readonly hits: readonly Hit[]
  /** How many there are, as far as they were counted. */
  readonly total: number
  readonly hasMore: boolean
}

/**
 * Up to this many hits of a step are counted and ranked among each other, at 2 µs each. A query with more of them (の,
 * a, データ) gets what has it in a name, and then the newest: FTS5 gives these in their order and stops.
 */
const mostCounted = 1000

/** So many are looked at closely: what bm25, or being new, puts behind them stays there. */
const mostExamined = 100

/** And of so many the notes are read, at 40 µs each, to be ranked by them: not many more than are shown. */
const mostRead = 60

/**
 * The hits of one step of widening that no earlier step had. An exact title stands above everything else, however
 * many hits there are; what else is in a name above the rest, as long as there are not hundreds of that.
 */
export function hitsOf(
  library: Reader,
  sought: Sought,
  limit: number,
  earlier: ReadonlySet<number> = new Set(),
): StepHits {
  const isNew = (n: number) => !earlier.has(n)
  const { match, condition } = sought
  const counted = Math.max(mostCounted, limit)
  const most = counted + earlier.size
  const newest = newestMatches(library, 'search', match, condition, most + 1)
  const added = newest.filter(isNew)
  const isBroad = newest.length > most
  const total = Math.min(added.length, counted)
  if (added.length === 0) return { hits: [], total, hasMore: false }
  const examined = Math.max(limit, mostExamined)
  if (isBroad) {
    const named = namedMatches(library, sought, examined)
    const chosen = [...new Set([...named, ...added])].filter(isNew).slice(0, examined)
    return { hits: inOrder(sought, candidatesOf(library, chosen, new Map())), total, hasMore: true }
  }
  if (added.length > limit && isCheaplyRanked(sought)) {
    const named = namedMatches(library, sought, examined)
    const best = bestMatches(library, 'search', match, condition, examined + earlier.size)
    const scores = new Map(best.map(({ n, bm25 }) => [n, bm25]))
    const chosen = [...new Set([...named, ...scores.keys()])].filter(isNew)
    return { hits: inOrder(sought, candidatesOf(library, chosen, scores)), total, hasMore: false }
  }
  const read = Math.max(limit, mostRead)
  const named = added.length > read ? partlyNamed(library, sought, new Set(added), read) : []
  const chosen = [...new Set([...named, ...added])].filter(isNew).slice(0, read)
  const texts = textsOf(library, chosen)
  const candidates = cardsOf(library, chosen).map((card) => {
    const own = texts.get(card.n) ?? []
    return { ...card, bm25: scoreOf(card, own, sought.needles), card, texts: own }
  })
  return { hits: inOrder(sought, candidates), total, hasMore: false }
}

// FTS5's bm25 goes through the documents of each phrase of a query once more. Of one word with its spellings these are
// its hits; of several words that must all be there, far more than that; of several long ones it takes a third of a
// second.
function isCheaplyRanked({ root, match }: Sought): boolean {
  const isShort = root.type !== 'any' || match.split(' ').length < 40
  return root.type !== 'all' && isShort && match.split('"').length / 2 < 16
}

/** Those that match by their names alone, an equal title and one that begins so before all others. */
function namedMatches(library: Reader, { root, match, condition }: Sought, most: number): number[] {
  const named = newestMatches(library, 'search_name', match, condition, most + 1)
  if (named.length <= most) return named
  const titles = wordings(root).flatMap((wording) => titlePhrases(wording))
  const equal = titles.flatMap((phrase) =>
    newestMatches(library, 'search_name', `title : ${phrase}`, condition, most),
  )
  return [...new Set([...equal, ...named])].slice(0, most)
}

/** Those of these hits that have all of the query in their names, and then those that have a part of it there. */
function partlyNamed(library: Reader, sought: Sought, hits: ReadonlySet<number>, most: number): number[] {
  const named = namedMatches(library, sought, most)
  const parts = either(sought.needles.map(({ text }) => phrase(text)).filter((part) => part !== null))
  if (named.length >= most || parts === null) return named
  const partly = newestMatches(library, 'search_name', parts, sought.condition, mostCounted)
  return [...named, ...partly.filter((n) => hits.has(n))]
}

function titlePhrases(wording: string): string[] {
  const start = cutTerm(wording)
  if (!start) return []
  const whole = `"${border} ${cutWhole(wording).join(' ')} ${border}"`
  // A letter or two begin hundreds of titles: nobody means a certain one.
  return start.isPrefix && wording.length < 3
    ? [whole]
    : [whole, `"${border} ${start.tokens.join(' ')}"${start.isPrefix ? ' *' : ''}`]
}

interface Ranked extends Candidate {
  readonly card: Card
  readonly texts?: readonly Text[]
}

function candidatesOf(
  library: Reader,
  numbers: readonly number[],
  scores: ReadonlyMap<number, number>,
): Ranked[] {
  return cardsOf(library, numbers).map((card) => ({ ...card, bm25: scores.get(card.n) ?? 0, card }))
}

function inOrder({ root, nearness }: Sought, candidates: readonly Ranked[]): Hit[] {
  return rerank(candidates, root).map(({ n, fit, bm25, card, texts }) => ({
    n,
    nearness,
    score: score(nearness, fit, bm25),
    card,
    ...(texts ? { texts } : {}),
  }))
}

const steps: Readonly<Record<SearchNearness, number>> = {
  typed: 4,
  glossary: 3,
  inside: 2,
  mended: 1,
  closest: 0,
}

// The order as one number: steps of nearness, within them how well a name fits, within that bm25.
function score(nearness: SearchNearness, fit: number, bm25: number): number {
  return steps[nearness] * 100_000 + fit * 10_000 + Math.round(Math.min(-bm25, 9999) * 100) / 100
}
