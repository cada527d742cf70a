import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, Figure } from './bench.ts'
import { percentile } from './bench.ts'
import { copyOfLibrary } from './big-library.ts'
import type { Start } from './started-app.ts'
import { measureStart } from './started-app.ts'

const rounds = 7

/**
 * From start to the first painted list, with a small and with a large library, against an empty page on the same
 * host in the same run: what is slow about this machine or host is slow about both.
 */
export const start: Bench = {
  name: 'start',
  says: `from start to first painted list; the median of ${rounds} rounds`,
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talkshelf-bench-libraries-'))
    try {
      const small = copyOfLibrary(100, folder)
      const large = copyOfLibrary(100_000, folder)
      return await measure([
        { name: 'empty page', begin: () => measureStart('e2e/bench/empty-page.mjs', []) },
        {
          name: '100 talks',
          limit: 1.3,
          begin: () => measureStart('out/main/main.js', ['--library', small]),
        },
        {
          // The first start of all, and each after a power cut or after the command line has written.
          name: '100 talks, no picture kept',
          begin: () => {
            rmSync(join(small, 'first-picture.json'), { force: true })
            return measureStart('out/main/main.js', ['--library', small])
          },
        },
        {
          name: '100,000 talks',
          limit: 1.5,
          begin: () => measureStart('out/main/main.js', ['--library', large]),
        },
      ])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

interface Case {
  readonly name: string
  /** How many times the start of the empty page it may take. */
  readonly limit?: number
  readonly begin: () => Promise<Start>
}

async function measure(cases: readonly Case[]): Promise<Figure[]> {
  const starts = new Map<string, Start[]>(cases.map(({ name }) => [name, []]))
  // In turns, so that a busy minute of the machine hits all alike. The first round warms the disk cache.
  for (let round = 0; round <= rounds; round++) {
    for (const { name, begin } of cases) {
      const one = await begin()
      if (round > 0) starts.get(name)?.push(one)
    }
  }
  const median = (name: string, of: (start: Start) => number) =>
    percentile((starts.get(name) ?? []).map(of), 0.5)
  const painted = (name: string) => median(name, ({ paintedMs }) => paintedMs)
  const [empty] = cases
  return cases.flatMap(({ name, limit }): Figure[] => [
    { name: `${name}: start to paint`, value: painted(name), unit: 'ms' },
    ...(empty && name !== empty.name
      ? [
          {
            name: `${name}: against an empty page`,
            value: painted(name) / painted(empty.name),
            unit: '×',
            ...(limit && { limit }),
          } as const,
        ]
      : []),
    {
      name: `${name}: memory of all processes`,
      value: median(name, ({ memoryMB }) => memoryMB ?? 0),
      unit: 'MB',
    },
  ])
}
