import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from '../db/testing/a-library.ts'
import { picturesIn } from './attachment-files.ts'

const sha256 = createHash('sha256').update('a picture').digest('hex')
const start = sha256.slice(0, 2)

function shelf() {
  const folder = aFolder()
  for (const extension of ['png', 'pdf']) {
    const file = join(folder, 'attachments', start, `${sha256}.${extension}`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, 'a picture')
  }
  writeFileSync(join(folder, 'talkshelf.sqlite'), 'everything')
  return picturesIn(folder)
}

const ask = (path: string, method = 'GET') => shelf()(new Request(`app://talkshelf/${path}`, { method }))

test('a picture comes with its type, and may do nothing', async () => {
  const response = await ask(`attachments/${start}/${sha256}.png`)
  expect(await response?.text()).toBe('a picture')
  expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
})

test.each([
  [`attachments/${start}/${sha256}.pdf`],
  [`attachments/${start}/${sha256}.svg`],
  [`attachments/00/${sha256}.png`],
  [`attachments/${start}/${sha256.toUpperCase()}.png`],
  [`attachments/${start}/${sha256}.png?x`],
  [`attachments/${start}/%2e%2e/${sha256}.png`],
  ['attachments/..%2ftalkshelf.sqlite'],
  ['attachments/'],
])('%s is not there', async (path) => {
  expect((await ask(path))?.status).toBe(404)
})

test('only a question is answered, and only for what belongs to attachments', async () => {
  expect((await ask(`attachments/${start}/${sha256}.png`, 'POST'))?.status).toBe(404)
  expect(await ask('index.html')).toBeNull()
  expect(await ask('attachments/../talkshelf.sqlite')).toBeNull()
})
