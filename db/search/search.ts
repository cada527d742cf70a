import type {
  SearchAnswer,
  SearchChip,
  SearchKind,
  SearchNearness,
  SearchNotice,
  SearchResult,
} from '../model/search.ts'
import { SearchKind as Kind } from '../model/search.ts'
import type { Reader } from '../sqlite.ts'
import type { Known } from './candidates.ts'
import { bestMatches, countMatches, hasMatch, known, newestDocuments } from './candidates.ts'
import { closestOf } from './closest.ts'
import { documentOf } from './documents.ts'
import type { Needle, Wider } from './expression.ts'
import { addedSpellings, needlesOf, phrase } from './expression.ts'
import { normalise } from './normalise.ts'
import type { Plan } from './plan.ts'
import { planOf, stepsOf } from './plan.ts'
import type { Node } from './query.ts'
import { parse, print } from './query.ts'
import { rerank } from './rank.ts'
import { shown } from './result.ts'
import { canBeMended } from './typos.ts'
import { widerOf } from './wider.ts'

export interface SearchOptions {
  readonly limit: number
  readonly in?: readonly SearchKind[] | undefined
  readonly explain?: boolean | undefined
  /** Spellings of the glossary that the reader took back. */
  readonly without?: readonly string[] | undefined
}

/**
 * Finds every record whose text holds what was asked: as it is written, then in another word for the same idea, then
 * inside Latin words; when that is little, in spite of a typing error; when that is nothing, at least in part. Any
 * text is a query; no query fails. Without one, the newest records are the answer.
 */
export function search(library: Reader, query: string, options: SearchOptions): SearchAnswer {
  const started = performance.now()
  const { root, notices } = parse(query)
  const wider = widerOf(library, options.without)
  const plan = planOf(library, root, options.in, wider)
  const found =
    root && plan.text
      ? textHits(library, root, plan.text, plan, wider, options)
      : factHits(library, plan, options)
  const results = found.hits
    .slice(0, options.limit)
    .map((hit) => resultOf(library, hit, found.needles, options.explain ?? false))
    .filter((result) => result !== null)
  return {
    total: found.total,
    tookMs: Math.round((performance.now() - started) * 100) / 100,
    results,
    understood: root ? chipsOf(root) : [],
    notices: [...notices, ...found.notices],
    also: root ? spellingsThatHit(library, root, wider) : [],
    closest: found.notices.some((notice) => notice.code === 'closest'),
  }
}

interface Hit extends Known {
  readonly nearness: SearchNearness
  readonly score: number
}

interface Found {
  readonly hits: readonly Hit[]
  readonly total: number
  readonly needles: readonly Needle[]
  readonly notices: readonly SearchNotice[]
}

/** Re-ranking looks at this many of each step; fewer would let bm25 hide the talk whose title was typed. */
const mostReranked = 200

/** Below this many hits, typing errors are forgiven. */
const little = 3

function factHits(library: Reader, plan: Plan, options: SearchOptions): Found {
  const { matches, total } = newestDocuments(library, plan.condition, options.limit)
  const byNumber = new Map(known(library, matches).map((one) => [one.n, one]))
  const hits = matches
    .map((match) => byNumber.get(match.n))
    .filter((one) => one !== undefined)
    .map((one, index): Hit => ({ ...one, nearness: 'typed', score: matches.length - index }))
  return { hits, total, needles: [], notices: [] }
}

function textHits(
  library: Reader,
  root: Node,
  text: Node,
  plan: Plan,
  wider: Wider,
  options: SearchOptions,
): Found {
  const found = hitsOfSteps(library, root, text, plan, wider, options, 'inside')
  if (found.total >= little) return found
  const mended = mendedTerms(text, wider)
  if (mended.length > 0) {
    const more = hitsOfSteps(library, root, text, plan, wider, options, 'mended')
    if (more.total > found.total) return { ...more, notices: mended }
  }
  return found.total > 0 ? found : (closestHits(library, root, text, plan, options) ?? found)
}

function hitsOfSteps(
  library: Reader,
  root: Node,
  text: Node,
  plan: Plan,
  wider: Wider,
  options: SearchOptions,
  upTo: 'inside' | 'mended',
): Found {
  const steps = stepsOf(text, upTo, wider)
  const widest = steps.at(-1)?.match ?? ''
  const total = countMatches(library, widest, plan.condition)
  const hits: Hit[] = []
  let before: string | null = null
  for (const { widening, match } of steps) {
    if (hits.length >= Math.min(options.limit, total)) break
    // What an earlier step has found stands above already.
    const further = before === null ? match : `(${match} NOT ${before})`
    const all = steps.length === 1 ? total : undefined
    hits.push(...ranked(library, root, further, widening, plan, options.limit, all))
    before = match
  }
  return { hits, total, needles: needlesOf(text, upTo, wider), notices: [] }
}

function closestHits(
  library: Reader,
  root: Node,
  text: Node,
  plan: Plan,
  options: SearchOptions,
): Found | null {
  const closest = closestOf(library, text)
  if (!closest) return null
  const hits = ranked(library, root, `(${closest.match})`, 'closest', plan, options.limit)
  if (hits.length === 0) return null
  const total = countMatches(library, closest.match, plan.condition)
  return { hits, total, needles: closest.needles, notices: [{ code: 'closest' }] }
}

const steps: Readonly<Record<SearchNearness, number>> = {
  typed: 4,
  glossary: 3,
  inside: 2,
  mended: 1,
  closest: 0,
}

function ranked(
  library: Reader,
  root: Node,
  match: string,
  nearness: SearchNearness,
  plan: Plan,
  limit: number,
  total?: number,
): Hit[] {
  const matches = bestMatches(library, match, plan.condition, Math.max(limit, mostReranked), total)
  return rerank(known(library, matches), root).map((candidate) => ({
    ...candidate,
    nearness,
    score: score(nearness, candidate.fit, candidate.bm25),
  }))
}

// The order as one number: steps of nearness, within them how well a name fits, within that bm25.
function score(nearness: SearchNearness, fit: number, bm25: number): number {
  return steps[nearness] * 100_000 + fit * 10_000 + Math.round(Math.min(-bm25, 9999) * 100) / 100
}

function mendedTerms(text: Node, wider: Wider): SearchNotice[] {
  return wordsOf(text)
    .map(normalise)
    .filter(canBeMended)
    .map((typed): SearchNotice => ({ code: 'mended', typed, words: [...wider.mended(typed)] }))
    .filter((notice) => notice.code === 'mended' && notice.words.length > 0)
}

function wordsOf(node: Node): string[] {
  if (node.type === 'all' || node.type === 'any') return node.parts.flatMap(wordsOf)
  return node.type === 'word' ? [node.text] : []
}

/** Spellings that the glossary adds and that stand somewhere in the library. */
function spellingsThatHit(library: Reader, root: Node, wider: Wider): string[] {
  return [...new Set(addedSpellings(root, wider))].filter((spelling) => {
    const match = phrase(normalise(spelling))
    return match !== null && hasMatch(library, match)
  })
}

function resultOf(
  library: Reader,
  hit: Hit,
  needles: readonly Needle[],
  explain: boolean,
): SearchResult | null {
  const kind = Kind.parse(hit.kind)
  const document = documentOf(library, kind, hit.record)
  if (!document) return null
  return {
    id: document.id,
    kind,
    ...shown(document, needles, explain),
    event: document.eventTitle,
    eventId: document.eventId,
    date: document.date,
    speakers: [...document.speakers],
    tags: [...document.fields.tags],
    score: hit.score,
    nearness: hit.nearness,
  }
}

function chipsOf(root: Node): SearchChip[] {
  switch (root.type) {
    case 'word':
      return []
    case 'phrase':
      return [{ kind: 'phrase', text: print(root), at: root.at }]
    case 'filter':
      return [{ kind: 'filter', text: print(root), at: root.at, filter: root.name, value: root.value }]
    case 'not':
      return [{ kind: 'not', text: print(root), at: root.at }]
    case 'any': {
      const places = root.parts.flatMap(placesOfLeaves)
      const at: [number, number] = [
        Math.min(...places.map(([start]) => start)),
        Math.max(...places.map(([, end]) => end)),
      ]
      return [{ kind: 'either', text: print(root), at }]
    }
    case 'all':
      return root.parts.flatMap(chipsOf)
    default:
      return root satisfies never
  }
}

function placesOfLeaves(node: Node): (readonly [number, number])[] {
  if (node.type === 'all' || node.type === 'any') return node.parts.flatMap(placesOfLeaves)
  return [node.at]
}
