import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import { importers } from '../../db/testing/broken-files.ts'
import type { Bench, Figure } from './bench.ts'

const Said = z.strictObject({ slowestMs: z.number(), slowestBegins: z.string(), peakMB: z.number() })

const times = 2000
/** A format that held on to more would end its process. In megabytes. */
const heap = 512

/** Files of every format with some of their pieces changed: none is a reason to throw, to hang or to fill the memory. */
export const breaking: Bench = {
  name: 'broken-files',
  says: `${times} broken files of each format read; for the slowest of them, its time of the processor`,
  measure: async () => importers.flatMap(figures),
}

function figures(importer: string): Figure[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${heap}`, 'e2e/bench/broken-files-one.ts', importer, String(times)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${importer}: ${stderr}`)
  const { slowestMs, slowestBegins, peakMB } = Said.parse(JSON.parse(stdout))
  if (slowestMs > 1000) console.log(`  ${importer}, the slowest begins: ${JSON.stringify(slowestBegins)}`)
  return [
    { name: `${importer}: the slowest`, value: slowestMs, unit: 'ms', limit: 2000 },
    { name: `${importer}: memory at most`, value: peakMB, unit: 'MB', limit: heap + 200 },
  ]
}
