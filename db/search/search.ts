import type { SearchAnswer, SearchChip, SearchKind, SearchNotice, SearchResult } from '../model/search.ts'
import type { Reader } from '../sqlite.ts'
import { countUpTo, newestDocuments, newestMatches, recordsOf } from './candidates.ts'
import { cardsOf, textsOf } from './card.ts'
import { closestOf } from './closest.ts'
import type { Needle, Wider } from './expression.ts'
import { addedSpellings, needlesOf, phrase, widenings, wordsInside } from './expression.ts'
import type { Hit } from './hits.ts'
import { hitsOf } from './hits.ts'
import { normalise } from './normalise.ts'
import type { Plan } from './plan.ts'
import { matchOf, planOf } from './plan.ts'
import type { Node } from './query.ts'
import { parse, print } from './query.ts'
import { shown } from './result.ts'
import { canBeMended } from './typos.ts'
import { widerOf } from './wider.ts'

export interface SearchOptions {
  readonly limit: number
  /** How many of the results come with a snippet, the best first; all when left out. */
  readonly snippets?: number | undefined
  readonly in?: readonly SearchKind[] | undefined
  readonly explain?: boolean | undefined
  /** Spellings of the glossary that the reader took back. */
  readonly without?: readonly string[] | undefined
}

/**
 * Finds every record whose text holds what was asked: as it is written; then, as long as that is fewer than asked for,
 * in another word for the same idea, and inside Latin words; when that is little, in spite of a typing error; when
 * that is nothing, at least in part. Any text is a query; no query fails. Without one, the newest records are the
 * answer.
 */
export function search(library: Reader, query: string, options: SearchOptions): SearchAnswer {
  const started = performance.now()
  const { root, notices } = parse(query)
  const wider = widerOf(library, options.without)
  const plan = planOf(library, root, options.in, wider)
  const found =
    root && plan.text
      ? textHits({ library, root, text: plan.text, plan, wider, limit: options.limit })
      : factHits(library, plan, options.limit)
  const shownHits = found.hits.slice(0, options.limit)
  const inSight = shownHits.slice(0, options.snippets)
  const texts = textsOf(
    library,
    inSight.filter((hit) => !hit.texts).map(({ n }) => n),
  )
  const results = shownHits.map((hit, index): SearchResult => {
    const { card, nearness, score } = hit
    const own = index < inSight.length ? (hit.texts ?? texts.get(hit.n) ?? []) : null
    return {
      id: card.id,
      kind: card.kind,
      ...shown(library, card, own, found.needles, options.explain ?? false),
      event: card.eventTitle,
      eventId: card.eventId,
      date: card.date,
      speakers: [...card.speakers],
      tags: [...card.tags],
      score,
      nearness,
    }
  })
  return {
    total: found.total,
    ...(found.hasMore ? { hasMore: true } : {}),
    tookMs: Math.round((performance.now() - started) * 100) / 100,
    results,
    understood: root ? chipsOf(root) : [],
    notices: [...notices, ...found.notices],
    also: root ? spellingsThatHit(library, root, wider) : [],
    closest: found.notices.some((notice) => notice.code === 'closest'),
  }
}

/**
 * The ids of all records whose text holds what was asked, another word for the same idea, or it inside Latin words:
 * the newest first, neither ranked nor shown. For what is done with all hits at once.
 */
export function everyHit(
  library: Reader,
  query: string,
  options: Pick<SearchOptions, 'in' | 'without'> = {},
): string[] {
  const all = Number.MAX_SAFE_INTEGER
  const wider = widerOf(library, options.without, all)
  const { text, condition } = planOf(library, parse(query).root, options.in, wider)
  const numbers = text
    ? newestMatches(library, 'search', matchOf(text, 'inside', wider), condition, all)
    : newestDocuments(library, condition, all).numbers
  return recordsOf(library, numbers)
}

interface Found {
  readonly hits: readonly Hit[]
  readonly total: number
  /** There are, or may be, more of them than `total`. */
  readonly hasMore: boolean
  readonly needles: readonly Needle[]
  readonly notices: readonly SearchNotice[]
}

/** Below this many hits, typing errors are forgiven. */
const little = 3

function factHits(library: Reader, plan: Plan, limit: number): Found {
  const { numbers, total } = newestDocuments(library, plan.condition, limit)
  const cards = new Map(cardsOf(library, numbers).map((card) => [card.n, card]))
  const hits = numbers.flatMap((n, index): Hit[] => {
    const card = cards.get(n)
    return card ? [{ n, nearness: 'typed', score: numbers.length - index, card }] : []
  })
  return { hits, total, hasMore: false, needles: [], notices: [] }
}

interface Asked {
  readonly library: Reader
  readonly root: Node
  readonly text: Node
  readonly plan: Plan
  readonly wider: Wider
  readonly limit: number
}

function textHits(asked: Asked): Found {
  const found = hitsOfSteps(asked, 'inside')
  if (found.total >= little) return found
  const mended = mendedTerms(asked.text, asked.wider)
  if (mended.length > 0) {
    const more = hitsOfSteps(asked, 'mended')
    if (more.total > found.total) return { ...more, notices: mended }
  }
  return found.total > 0 ? found : (closestHits(asked) ?? found)
}

function hitsOfSteps({ library, root, text, plan, wider, limit }: Asked, upTo: 'inside' | 'mended'): Found {
  const hits: Hit[] = []
  let needles: readonly Needle[] = []
  let [total, hasMore] = [0, false]
  let before = ''
  for (const nearness of widenings.slice(0, widenings.indexOf(upTo) + 1)) {
    if (hits.length >= limit && nearness !== 'glossary') {
      hasMore ||= wordsInside(text).length > 0
      break
    }
    const match = matchOf(text, nearness, wider)
    if (match === before) continue
    if (hits.length >= limit) {
      hasMore = true
      break
    }
    before = match
    needles = needlesOf(text, nearness, wider)
    const earlier = new Set(hits.map(({ n }) => n))
    const step = hitsOf(
      library,
      { root, match, condition: plan.condition, needles, nearness },
      limit,
      earlier,
    )
    hits.push(...step.hits)
    total += step.total
    hasMore ||= step.hasMore || (nearness === 'inside' && wordsInside(text).some(wider.leavesOut))
  }
  return { hits, total, hasMore, needles, notices: [] }
}

function closestHits({ library, root, text, plan, wider, limit }: Asked): Found | null {
  const closest = closestOf(library, text, wider)
  if (!closest) return null
  const { match, needles } = closest
  const { hits, total, hasMore } = hitsOf(
    library,
    { root, match, condition: plan.condition, needles, nearness: 'closest' },
    limit,
  )
  if (hits.length === 0) return null
  return { hits, total, hasMore, needles, notices: [{ code: 'closest' }] }
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
    return match !== null && countUpTo(library, match, null, 1) > 0
  })
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
