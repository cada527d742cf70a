import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Library } from '../../db/library.ts'
import { everyHit, search as find } from '../../db/search/search.ts'
import type { Bench, Figure } from './bench.ts'
import { cost, percentile } from './bench.ts'
import { hostileFigures } from './search-hostile.ts'
import { build, inLibrary, opened, putTalks, searchLibrary } from './search-library.ts'
import { contenders, hasRipgrep } from './search-others.ts'
import type { KnownItem } from './search-questions.ts'
import { knownItems, pieces, scannedTalks, seeded } from './search-questions.ts'
import { openFigures, sizeFigures } from './search-size.ts'
import { keystrokes, talksInAll, timeFigures } from './search-time.ts'
import { against, completenessFigures } from './search-truth.ts'

/** What each of the others can bear in memory. */
const talksCompared = 10_000

/**
 * Search at a hundred thousand talks, against a scan of all text and against other ways to search. Times are of the
 * processor, not of the clock: what else the machine does would be the larger part of the latter.
 */
export const search: Bench = {
  name: 'search',
  says: `in ${talksInAll} made talks of 1,500 characters; processor time`,
  measure: async () => {
    const keys = keystrokes()
    return [
      ...openFigures(searchLibrary(talksInAll)),
      ...[1000, 10_000, talksInAll].flatMap((talks) =>
        inLibrary(talks, (library) => timeFigures(library, talks, keys)),
      ),
      ...inLibrary(talksInAll, (library) => [
        ...rankingFigures(library),
        ...hostileFigures(library),
        ...completenessFigures(library),
        ...sizeFigures(library),
      ]),
      ...inLibrary(talksCompared, (library) => comparisonFigures(library, keys)),
      ...buildFigures(),
    ]
  },
}

function rankingFigures({ reader }: Library): Figure[] {
  const { titleWords, sentences, misspelt } = knownItems(reader, 500, seeded(3))
  const rank = (items: readonly KnownItem[]) => {
    const ranks = items.map(({ query, id }) => {
      const place = find(reader, query, { limit: 10, in: ['talk'] }).results.findIndex((hit) => hit.id === id)
      return place < 0 ? 0 : 1 / (place + 1)
    })
    return ranks.reduce((sum, one) => sum + one, 0) / ranks.length
  }
  return [
    {
      name: 'a talk by words of its title, MRR@10 of 500',
      value: rank(titleWords),
      unit: 'MRR',
      atLeast: 0.95,
    },
    { name: 'by a piece from its middle, MRR@10 of 500', value: rank(sentences), unit: 'MRR', atLeast: 0.95 },
    {
      name: 'by its title with a typing error, MRR@10 of 500',
      value: rank(misspelt),
      unit: 'MRR',
      atLeast: 0.8,
    },
  ]
}

function comparisonFigures({ reader }: Library, keystrokes: readonly string[]): Figure[] {
  const talks = scannedTalks(reader)
  const random = seeded(5)
  const asked = keystrokes.filter(() => random() < 200 / keystrokes.length)
  const pieceQueries = pieces(talks, 200, random)
  if (!hasRipgrep()) console.log('  ripgrep is not installed: left out')
  const figuresOf = (
    name: string,
    best: (query: string) => unknown,
    every: (query: string) => readonly string[],
  ) => {
    const times = asked.map((query) => cost(() => best(query)))
    const { complete, right } = against(talks, pieceQueries, every)
    return [
      { name: `${name}: found`, value: complete, unit: '%' },
      { name: `${name}: of what it found, right`, value: right, unit: '%' },
      { name: `${name}: p50`, value: percentile(times, 0.5), unit: 'ms' },
      { name: `${name}: p95`, value: percentile(times, 0.95), unit: 'ms' },
    ] satisfies Figure[]
  }
  const own = figuresOf(
    `Talkshelf at ${talksCompared.toLocaleString('en')}`,
    (query) => find(reader, query, { limit: 50, in: ['talk'] }),
    (query) => everyHit(reader, query, { in: ['talk'] }),
  )
  const others = contenders.flatMap(({ name, open }): Figure[] => {
    const before = memory()
    let other: ReturnType<typeof open> | undefined
    const built = cost(() => {
      other = open(talks)
    })
    if (!other) throw new Error(`${name} was not opened`)
    const took = memory() - before
    const figures = figuresOf(name, other.best, other.every)
    const text = talks.reduce((sum, talk) => sum + Buffer.byteLength(talk.text), 0)
    const { indexBytes } = other
    other.close()
    return [
      ...figures,
      { name: `${name}: built`, value: talks.length / (built / 1000), unit: '/s' },
      { name: `${name}: memory`, value: Math.max(0, took), unit: 'MB' },
      ...(indexBytes === null
        ? []
        : [{ name: `${name}: index ÷ text`, value: indexBytes / text, unit: '×' } as const]),
    ]
  })
  return [...own, ...others]
}

/** In megabytes, without garbage: the heap and what lies outside it, but for what SQLite holds by itself. */
function memory(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

function buildFigures(): Figure[] {
  const talks = 5000
  const folder = mkdtempSync(join(tmpdir(), 'talkshelf-bench-search-'))
  const library = opened(folder, 'write')
  try {
    putTalks(library, talks)
    const took = cost(() => build(library))
    return [
      {
        name: `building the index of ${talks} talks`,
        value: talks / (took / 1000),
        unit: '/s',
        atLeast: 4000,
      },
    ]
  } finally {
    library.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
