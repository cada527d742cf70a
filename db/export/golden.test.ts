import { expect, test } from 'vitest'
import { z } from 'zod'
import { awkwardList } from './fixtures/awkward-list.ts'
import { starterList } from './fixtures/starter-list.ts'
import type { ListFormat } from './format.ts'
import { listFormats } from './formats.ts'
import { json, ListDocument } from './json.ts'
import type { SharedList } from './shared-list.ts'

// `npm run golden` writes the files anew; `git diff e2e/golden` is the review. PDF has its own test: another version
// of the browser prints other bytes.
const golden = (name: string) => `../../e2e/golden/${name}`
const kept = { 'starter-list': starterList, 'awkward-list': awkwardList }

async function filesOf(format: ListFormat, list: SharedList) {
  const none = () => null
  if (format.makes === 'folder') return format.write([list], none)
  const text = format.makes === 'text' ? await format.write(list, null) : await format.page(list)
  return [{ path: '', bytes: Buffer.from(text) }]
}

const formats = listFormats.filter(({ makes }) => makes !== 'print')
const isPlain = new Set(['markdown', 'html', 'json'])

test.for(formats)('a list is written as $name as it was before', async (format) => {
  for (const [name, list] of Object.entries(kept)) {
    const stem = isPlain.has(format.name) ? name : `${name}.${format.name}`
    // A golden file is a text; the bytes of a cover stand in that of the JSON.
    const texts = (await filesOf(format, list)).filter(({ path }) => !path.endsWith('.png'))
    for (const { path, bytes } of texts) {
      const file = format.makes === 'folder' ? `${stem}/${path}` : `${stem}.${format.extensions[0]}`
      await expect(Buffer.from(bytes).toString()).toMatchFileSnapshot(golden(file))
    }
  }
})

test.for(listFormats)('the same list gives the same bytes as $name, whoever made it', async (format) => {
  const { items, introduction, title, id, updatedAt } = structuredClone(starterList)
  const again: SharedList = { items, introduction, title, id, ...(updatedAt && { updatedAt }) }
  expect(await filesOf(format, again)).toEqual(await filesOf(format, starterList))
})

test.for([starterList, awkwardList])('a JSON list is read back without loss', (list) => {
  expect(ListDocument.parse(JSON.parse(json(list)))).toEqual({ format: 'reading-list', version: 1, ...list })
})

test('the shape of a JSON list is described by a JSON Schema', async () => {
  const schema = `${JSON.stringify(z.toJSONSchema(ListDocument), null, 2)}\n`
  await expect(schema).toMatchFileSnapshot(golden('list.schema.json'))
})
