// Reads broken files of one format and says what the worst of them took; a process of its own, so that the peak of its
// memory is that format's. `e2e/bench/broken-files.ts` starts it.
import { Imported } from '../../db/model.ts'
import { brokenFiles } from '../../db/testing/broken-files.ts'
import { cost } from './bench.ts'

const [importer = '', times = ''] = process.argv.slice(2)
let slowestMs = 0
let slowest = ''
for (const { text, read } of brokenFiles(importer, Number(times))) {
  let imported: readonly Imported[] = []
  const took = cost(() => {
    imported = read()
  })
  Imported.array().parse(imported)
  if (took > slowestMs) {
    slowestMs = took
    slowest = text
  }
}
// In kilobytes on every system but Windows, where Node says so too.
const peakMB = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ slowestMs, slowestBegins: slowest.slice(0, 200), peakMB }))
