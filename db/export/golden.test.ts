import { expect, test } from 'vitest'
import { z } from 'zod'
import { awkwardList } from './fixtures/awkward-list.ts'
import { starterList } from './fixtures/starter-list.ts'
import { listFormats } from './formats.ts'
import { json, ListDocument } from './json.ts'

// `npm run golden` writes the files anew; `git diff e2e/golden` is the review.
const golden = (name: string) => `../../e2e/golden/${name}`

test.for(listFormats)('a list is written as $name as it was before', async ({ write, extensions }) => {
  await expect(write(starterList)).toMatchFileSnapshot(golden(`starter-list.${extensions[0]}`))
  await expect(write(awkwardList)).toMatchFileSnapshot(golden(`awkward-list.${extensions[0]}`))
})

test.for(listFormats)('the same list gives the same bytes as $name, whoever made it', ({ write }) => {
  const { items, introduction, title, id } = structuredClone(starterList)
  expect(write({ items, introduction, title, id })).toBe(write(starterList))
})

test.for([starterList, awkwardList])('a JSON list is read back without loss', (list) => {
  expect(ListDocument.parse(JSON.parse(json(list)))).toEqual({ format: 'reading-list', version: 1, ...list })
})

test('the shape of a JSON list is described by a JSON Schema', async () => {
  const schema = `${JSON.stringify(z.toJSONSchema(ListDocument), null, 2)}\n`
  await expect(schema).toMatchFileSnapshot(golden('list.schema.json'))
})
