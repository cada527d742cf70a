import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Library } from '../library.ts'
import { libraryText } from '../library-records.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { describeSamples, samples } from '../testing/samples.ts'
import type { Opened } from './files/opened.ts'
import { openBytes, openPath } from './files/opened.ts'
import { unitsOf } from './files/units.ts'
import { FilesImport } from './save-files.ts'

// What each sample holds, counted by other means than ours: the table says how. An empty cell was not counted.
const number = z.string().transform((text) => (text === '' ? null : Number(text)))
const Row = z
  .strictObject({
    file: z.string(),
    events: number,
    talks: number,
    /** Links and readings of lists. */
    items: number,
    /** Events and talks of a file or, with a stroke at its end, of a folder or archive; an evening counts as one. */
    records: number,
    'counted by': z.string(),
  })
  .transform(({ 'counted by': countedBy, ...row }) => ({ ...row, countedBy }))
const table = Row.array().parse(
  parse(readFileSync(join(import.meta.dirname, 'sample-counts.csv')), { columns: true }),
)

function imported(library: Library, opened: Opened) {
  const files = new FilesImport(library, unitsOf(opened))
  while (!files.isDone) must(files.next())
  return files.outcome
}

describeSamples('', 'every sample', () => {
  const opened = must(openPath(samples))
  const read = unitsOf(opened).flatMap((unit) => [...unit.read()])
  const counted = read.flatMap((one) => {
    if ('failure' in one) return []
    const { events, talks, lists, links } = one.imported
    const items = lists.flatMap((list) => list.items).filter(({ kind }) => kind !== 'heading')
    const all = talks.length + events.flatMap((event) => event.talks).length
    const records = events.length + talks.length
    return [
      { file: one.file, events: events.length, talks: all, items: items.length + links.length, records },
    ]
  })

  test.each(table)('$file holds what was counted by: $countedBy', ({ file, countedBy: _, ...row }) => {
    const found = counted.filter(
      (one) => one.file === file || (file.endsWith('/') && one.file.startsWith(file)),
    )
    const sum = (name: 'events' | 'talks' | 'items' | 'records') =>
      found.reduce((total, one) => total + one[name], 0)
    for (const name of ['events', 'talks', 'items', 'records'] as const)
      if (row[name] !== null) expect(`${name} ${sum(name)}`).toBe(`${name} ${row[name]}`)
  })

  test('comes in once, goes out as JSON, and comes back into a new library record by record', {
    timeout: 240_000,
  }, () => {
    const { library } = aLibrary()
    imported(library, opened)
    expect(imported(library, opened).saved).toMatchObject({
      events: 0,
      talks: 0,
      links: 0,
      lists: 0,
      updated: 0,
    })
    const text = () => must(libraryText(library, { format: 'json', query: null })).text
    const written = text()
    const other = aLibrary().library
    imported(other, openBytes('library.json', new TextEncoder().encode(written)))
    expect(must(libraryText(other, { format: 'json', query: null })).text === written).toBe(true)
  })
})
