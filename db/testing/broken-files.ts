import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formats, groupFormats } from '../import/formats.ts'
import type { Imported } from '../model.ts'
import { filesInMemory, readGroups } from './files-in-memory.ts'
import { readAs } from './importing.ts'
import { mutated, seededRandom } from './mutations.ts'

const fixtures = join(import.meta.dirname, '../import/fixtures/well-formed')
const golden = join(import.meta.dirname, '../../e2e/golden')

/** Formats of our own, whose files the exports' golden files are. */
const exported: Readonly<Record<string, string>> = {
  'list-json': 'starter-list.json',
  'list-markdown': 'starter-list.md',
  'list-html': 'starter-list.html',
}

/** Whatever can be imported, by its name: formats of one file, and of files that belong together. */
export const importers: readonly string[] = [...formats, ...groupFormats].map(({ name }) => name)

/** Files of a format as its program writes them, made up for the tests: path → text. */
export function wellFormed(importer: string): ReadonlyMap<string, string> {
  const own = exported[importer]
  if (own) return new Map([[own, readFileSync(join(golden, own), 'utf8')]])
  const folder = join(fixtures, importer)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1).replaceAll('\\', '/'),
        readFileSync(path, 'utf8').normalize('NFC'),
      ]),
  )
}

/** A file with some of its pieces changed, as `mutated` changes them. */
export interface Broken {
  readonly text: string
  /** Reads it, with the files that belong to it as they were. */
  readonly read: () => readonly Imported[]
}

/** So many broken files of a format, the same ones every time. */
export function* brokenFiles(importer: string, times: number): Generator<Broken> {
  const random = seededRandom(20231020)
  const files = [...wellFormed(importer)]
  for (let count = 0; count < times; count += 1) {
    const [path, whole] = files[count % files.length] ?? []
    if (path === undefined || whole === undefined) throw new Error(`there is no file of ${importer}`)
    const text = mutated(whole, random)
    yield { text, read: () => readWith(importer, files, path, text) }
  }
}

function readWith(
  importer: string,
  files: readonly (readonly [string, string])[],
  path: string,
  text: string,
): readonly Imported[] {
  const group = groupFormats.find(({ name }) => name === importer)
  if (group) return readGroups(group, filesInMemory({ ...Object.fromEntries(files), [path]: text }))
  const format = formats.find(({ name }) => name === importer)
  if (!format) throw new Error(`there is no format ${importer}`)
  return [readAs(format, text, path)]
}
