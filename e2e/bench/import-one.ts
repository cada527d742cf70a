// Imports one made input and says what it took; a process of its own, so that the peak of its memory is that input's.
// `e2e/bench/import.ts` starts it.
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openPath } from '../../db/import/files/opened.ts'
import { unitsOf } from '../../db/import/files/units.ts'
import { FilesImport } from '../../db/import/save-files.ts'
import { openLibrary } from '../../db/library.ts'
import { inputs } from './import-inputs.ts'

const input = inputs[process.argv[2] ?? '']
if (!input) throw new Error(`there is no input ${process.argv[2]}`)
const folder = mkdtempSync(join(tmpdir(), 'talkshelf-bench-'))
try {
  const inputBytes = written(join(folder, 'input'))
  const began = performance.now()
  const records = input.isSaved ? saved() : read()
  const took = performance.now() - began
  // In kilobytes on every system but Windows, where Node says so too.
  const peakMB = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ took, records, peakMB, inputMB: inputBytes / 1e6 }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function written(place: string): number {
  let bytes = 0
  for (const [path, pieces] of input?.files() ?? []) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    const file = openSync(join(place, path), 'w')
    for (const piece of pieces) bytes += writeSync(file, piece)
    closeSync(file)
  }
  return bytes
}

function units() {
  const opened = openPath(join(folder, 'input'))
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return unitsOf(opened.value)
}

function read(): number {
  let records = 0
  for (const unit of units()) {
    for (const one of unit.read()) {
      if ('failure' in one) throw new Error(JSON.stringify(one.failure))
      const { events, talks, links, lists } = one.imported
      records += events.length + talks.length + links.length
      for (const event of events) records += event.talks.length
      for (const list of lists) records += list.items.length
    }
  }
  return records
}

function saved(): number {
  const library = openLibrary(join(folder, 'library'), { access: 'write' })
  if (!library.ok) throw new Error(JSON.stringify(library.failure))
  const files = new FilesImport(library.value, units())
  while (!files.isDone) {
    const result = files.next()
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
  }
  library.value.close()
  const { events, talks } = files.outcome.saved
  return events + talks
}
