import { describe, expect, test } from 'vitest'
import { Imported } from '../model.ts'
import { brokenFiles, importers, wellFormed } from '../testing/broken-files.ts'
import { filesInMemory, readGroups } from '../testing/files-in-memory.ts'
import { formats, groupFormats } from './formats.ts'
import { readText } from './read.ts'

test.each(formats)('the whole files of $name are known by their content', ({ name }) => {
  const files = [...wellFormed(name)]
  const known = files.map(([path, text]) => {
    const read = readText(text, path)
    return [path, read.ok && read.value.format]
  })
  expect(known).toEqual(files.map(([path]) => [path, name]))
})

test.each(groupFormats)('the whole files of $name are known by what lies among them', (format) => {
  const read = readGroups(format, filesInMemory(Object.fromEntries(wellFormed(format.name))))
  expect(read.flatMap(({ talks }) => talks).length).toBeGreaterThan(1)
})

// `npm run bench -- broken-files` reads 2,000 of each, with the time and the memory that the worst one takes.
describe('a file with any of its pieces changed is no reason to throw', () => {
  test.each(importers)('%s', (importer) => {
    for (const { text, read } of brokenFiles(importer, 60)) {
      const { error } = Imported.array().safeParse(read())
      expect(error, `${importer} reading ${JSON.stringify(text.slice(0, 400))}`).toBeUndefined()
    }
  })
})
