import type { Library } from '../../db/library.ts'
import { hostileQueries } from '../../db/search/bench/hostile.ts'
import { search as find } from '../../db/search/search.ts'
import type { Figure } from './bench.ts'
import { cost, percentile } from './bench.ts'
import { asTheWindowAsks, seeded } from './search-questions.ts'

/** Queries that nobody means well with: each has an answer, and soon enough that the next one need not wait. */
export function hostileFigures({ reader }: Library): Figure[] {
  const notes = reader.prepare<[], { note: string }>('SELECT note FROM talk WHERE n % 997 = 0').all()
  const queries = [...hostileQueries(10_000, notes.map(({ note }) => note).join('\n'), seeded(6))]
  let answered = 0
  const times = queries.map((query) =>
    cost(() => {
      try {
        find(reader, query, asTheWindowAsks)
        answered++
      } catch (error) {
        console.error(`  ${JSON.stringify(query)}: ${String(error)}`)
      }
    }),
  )
  const of = `${queries.length.toLocaleString('en')} hostile queries`
  return [
    { name: `${of}: answered`, value: (100 * answered) / queries.length, unit: '%', atLeast: 100 },
    { name: `${of}: p95`, value: percentile(times, 0.95), unit: 'ms' },
    { name: `${of}: slowest`, value: Math.max(...times), unit: 'ms', limit: 300 },
  ]
}
