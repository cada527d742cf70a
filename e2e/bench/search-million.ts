// node e2e/bench/search-million.ts: a keystroke among a million talks, for the growth curve in db/search/README.md. By
// hand, since making the library takes most of an hour and 15 GB.
import { inLibrary } from './search-library.ts'
import { keystrokes, timeFigures } from './search-time.ts'

const talks = 1_000_000
for (const { name, value, unit } of inLibrary(talks, (library) =>
  timeFigures(library, talks, keystrokes()),
)) {
  console.log(`${name.padEnd(60)} ${value.toFixed(1)} ${unit}`)
}
