import type { Library } from '../../db/library.ts'
import { madeQueries, madeTalks } from '../../db/search/bench/talks.ts'
import { search as find } from '../../db/search/search.ts'
import type { ShelvedTalk } from '../../db/testing/a-shelf.ts'
import type { Figure } from './bench.ts'
import { cost, percentile } from './bench.ts'
import { asTheWindowAsks } from './search-questions.ts'

/** So many talks what was promised of searching holds for. */
export const talksInAll = 100_000

/** Each text that stands in the search field on the way to 200 queries. */
export function keystrokes(): string[] {
  return madeQueries(200, firstTalks(2000)).flatMap((query) => prefixes(query))
}

function firstTalks(count: number): ShelvedTalk[] {
  const talks: ShelvedTalk[] = []
  for (const talk of madeTalks(talksInAll)) {
    talks.push(talk)
    if (talks.length === count) break
  }
  return talks
}

/** What is typed on the way to a query: after each character. */
function prefixes(query: string): string[] {
  const characters = [...query]
  return characters.map((_, index) => characters.slice(0, index + 1).join(''))
}

/** What each of these keystrokes takes in a library of so many talks. */
export function timeFigures({ reader }: Library, talks: number, keystrokes: readonly string[]): Figure[] {
  const ask = (query: string) => find(reader, query, asTheWindowAsks)
  for (const query of keystrokes.slice(0, 50)) ask(query)
  const times = keystrokes.map((query) => cost(() => ask(query)))
  const at = `${talks.toLocaleString('en')} talks`
  const isAll = talks === talksInAll
  return [
    {
      name: `${at}: a keystroke, p50`,
      value: percentile(times, 0.5),
      unit: 'ms',
      ...(isAll ? { limit: 4 } : {}),
    },
    { name: `${at}: p95`, value: percentile(times, 0.95), unit: 'ms', ...(isAll ? { limit: 16 } : {}) },
    {
      name: `${at}: slowest of ${times.length}`,
      value: Math.max(...times),
      unit: 'ms',
      ...(isAll ? { limit: 100 } : {}),
    },
  ]
}
