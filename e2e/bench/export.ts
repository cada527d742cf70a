import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import { listFormats } from '../../db/export/formats.ts'
import type { Bench, Figure } from './bench.ts'

const Said = z.strictObject({ took: z.number(), peakMB: z.number(), bytes: z.int() })

/** A list of 5,000 items in each format: how long, and how much memory at most. */
export const exporting: Bench = {
  name: 'export',
  says: 'a list of 5,000 items with their notes in each format; of PDF without the memory of the browser that prints',
  measure: async () => listFormats.flatMap(({ name, makes }) => figures(name, makes === 'print')),
}

function figures(name: string, isPrinted: boolean): Figure[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['e2e/bench/export-one.ts', name], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  const { took, peakMB } = Said.parse(JSON.parse(stdout))
  return [
    { name: `${name}: time`, value: took, unit: 'ms', limit: isPrinted ? 300_000 : 30_000 },
    { name: `${name}: memory at most`, value: peakMB, unit: 'MB', limit: 1_000 },
  ]
}
