import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import type { Bench, Figure } from './bench.ts'
import { inputs } from './import-inputs.ts'

const Said = z.strictObject({ took: z.number(), records: z.int(), peakMB: z.number(), inputMB: z.number() })

/** Files of every family, made to be large: how many records a second, and how much memory at most. */
export const importing: Bench = {
  name: 'import',
  says: 'ten thousand talks of a data set saved, large files of each family read, and one of 300 MB saved',
  measure: async () => Object.keys(inputs).flatMap(figures),
}

function figures(name: string): Figure[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['e2e/bench/import-one.ts', name], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  const { took, records, peakMB, inputMB } = Said.parse(JSON.parse(stdout))
  const speed: Figure = { name: `${name}: records`, value: (records / took) * 1000, unit: '/s' }
  if (name === 'rubyevents')
    return [speed, { name: '10,000 talks read and saved', value: took, unit: 'ms', limit: 10_000 }]
  if (inputMB < 200) return [speed]
  // The program with its formats, the text (two bytes a character once there is a Japanese one), and 300 MB more.
  const limit = 250 + 2 * inputMB + 300
  return [
    speed,
    { name: `${name}: memory at most, of ${Math.round(inputMB)} MB`, value: peakMB, unit: 'MB', limit },
  ]
}
