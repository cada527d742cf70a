// npm run bench: measures, prints a table and writes the figures as JSON. npm run bench -- start: only this one.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Bench, Figure } from './bench.ts'
import { breaking } from './broken-files.ts'
import { capture } from './capture.ts'
import { exporting } from './export.ts'
import { importing } from './import.ts'
import { keystroke } from './keystroke.ts'
import { notes } from './notes.ts'
import { search } from './search.ts'
import { start } from './start.ts'

const benches: readonly Bench[] = [start, notes, capture, search, keystroke, exporting, importing, breaking]

const names = process.argv.slice(2)
const unknown = names.filter((name) => !benches.some((bench) => bench.name === name))
if (unknown.length > 0) {
  console.error(
    `Nothing to measure: ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}

const measured: Record<string, readonly Figure[]> = {}
for (const bench of benches.filter(({ name }) => names.length === 0 || names.includes(name))) {
  console.log(`\n${bench.name}: ${bench.says}`)
  const figures = await bench.measure()
  for (const figure of figures) console.log(row(figure))
  measured[bench.name] = figures
}

const out = 'test-results/bench.json'
const machine = { processors: cpus().length, model: cpus()[0]?.model, memoryMB: Math.round(totalmem() / 1e6) }
mkdirSync('test-results', { recursive: true })
writeFileSync(
  out,
  JSON.stringify({ measuredAt: new Date().toISOString(), machine, figures: measured }, null, 2),
)
console.log(`\nAll figures: ${out}`)

const over = Object.values(measured).flat().filter(isOver)
if (over.length > 0) console.log(`Not as promised: ${over.map(({ name }) => name).join(', ')}`)
process.exitCode = over.length > 0 ? 1 : 0

function isOver({ value, limit, atLeast }: Figure): boolean {
  return (limit !== undefined && value > limit) || (atLeast !== undefined && value < atLeast)
}

function row(figure: Figure): string {
  const { name, value, unit, limit, atLeast } = figure
  const digits = unit === '×' || unit === 'MRR' ? 2 : value < 10 || unit === '%' ? 1 : 0
  const bound = limit === undefined ? `≥ ${atLeast}` : `≤ ${limit}`
  const isPromised = limit !== undefined || atLeast !== undefined
  const promise = isPromised ? `  ${bound} ${unit}  ${isOver(figure) ? '✗' : '✓'}` : ''
  return `  ${name.padEnd(60)} ${value.toFixed(digits).padStart(8)} ${unit.padEnd(3)}${promise}`
}
