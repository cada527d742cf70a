import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Library } from '../../db/library.ts'
import { openLibrary } from '../../db/library.ts'
import { madeTalks } from '../../db/search/bench/talks.ts'
import { indexVersion, rebuild } from '../../db/search/search-index.ts'
import { putRecords } from '../../db/testing/a-shelf.ts'
import { cost } from './bench.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * A library of so many made talks of 1,500 characters, 70 % Japanese, the same on every machine. Its records are put
 * in by SQL, its index is built as the app builds it. Made once (100,000 take some minutes and 1.5 GB) and kept under
 * `.setup/`; made anew after a change of the schema, of the index or of the talks.
 *
 * @returns its folder, which is the bench's to use and not to change
 */
export function searchLibrary(talks: number): string {
  const folder = `${root}.setup/bench/search-${talks}-talks-${digest()}`
  if (existsSync(folder)) return folder
  console.log(`  making a library of ${talks} talks to search in, once …`)
  const unfinished = `${folder}-unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const library = opened(unfinished, 'write')
  const records = cost(() => putTalks(library, talks))
  const index = cost(() => build(library))
  library.close()
  const most = process.resourceUsage().maxRSS / 1000
  console.log(
    `  … records in ${seconds(records)}, index in ${seconds(index)} of the processor, ${most.toFixed(0)} MB at most`,
  )
  renameSync(unfinished, folder)
  return folder
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(0)} s`

/** Puts the records of made talks into a library, and no index of them. */
export function putTalks(library: Library, talks: number): void {
  const { writer } = library
  if (!writer) throw new Error('the library is open elsewhere')
  const made = madeTalks(talks)
  // All in one transaction, a million talks would be in the write-ahead log first and then in the file.
  const putSome = writer.transaction(() => {
    for (let put = 0; put < 1000; put++) {
      const talk = made.next()
      if (talk.done) return false
      putRecords(writer, talk.value)
    }
    return true
  })
  while (putSome());
}

/** Builds the index of a library. */
export function build(library: Library): void {
  if (!library.writer) throw new Error('the library is open elsewhere')
  for (const _ of rebuild(library.writer));
}

export function opened(folder: string, access: 'read' | 'write'): Library {
  const library = openLibrary(folder, { access })
  if (!library.ok) throw new Error(`the library cannot be opened: ${JSON.stringify(library.failure)}`)
  return library.value
}

/** Measures in such a library. */
export function inLibrary<Value>(talks: number, measure: (library: Library) => Value): Value {
  const library = opened(searchLibrary(talks), 'read')
  try {
    return measure(library)
  } finally {
    library.close()
  }
}

function digest(): string {
  const hash = createHash('sha256').update(String(indexVersion))
  const schema = readdirSync(`${root}db/schema`)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => `db/schema/${name}`)
  for (const file of [...schema.sort(), 'db/search/bench/talks.ts', 'db/search/cut.ts']) {
    hash.update(readFileSync(`${root}${file}`))
  }
  return hash.digest('hex').slice(0, 8)
}
