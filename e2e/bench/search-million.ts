// node e2e/bench/search-million.ts [talks]: a keystroke among a million talks, for the growth curve in
// db/search/README.md. By hand, since making the library takes most of an hour and 15 GB.
import { statSync } from 'node:fs'
import type { Figure } from './bench.ts'
import { inLibrary, searchLibrary } from './search-library.ts'
import { openFigures, sizeFigures } from './search-size.ts'
import { keystrokes, timeFigures } from './search-time.ts'

const talks = Number(process.argv[2] ?? 1_000_000)
const folder = searchLibrary(talks)
console.log(`${folder}: ${(statSync(`${folder}/talkshelf.sqlite`).size / 1e9).toFixed(1)} GB`)
print(openFigures(folder))
inLibrary(talks, (library) => {
  print(timeFigures(library, talks, keystrokes()))
  print(sizeFigures(library))
})

function print(figures: readonly Figure[]): void {
  for (const { name, value, unit } of figures) console.log(`${name.padEnd(60)} ${value.toFixed(2)} ${unit}`)
}
