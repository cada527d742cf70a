import { existsSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aHeic, aJpeg, aPng, exifOfShibuya } from '../attachments/fixtures/pictures.ts'
import { removeUnusedFiles } from '../attachments/upkeep.ts'
import { undo } from '../history/undo.ts'
import { readText } from '../import/read.ts'
import { saveImported } from '../import/save.ts'
import type { Library } from '../library.ts'
import type { Cover, ListId } from '../model.ts'
import { attachmentPath, usualChoice } from '../model.ts'
import { checkLibrary } from '../safety/check.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { setCover } from './cover.ts'
import { allLists, createList, listPage, updateList } from './lists.ts'
import { exportLists, listText } from './share.ts'

const png = aPng({ width: 40, height: 30 })
const base64 = png.toString('base64')

function aCoveredList(now?: () => Date) {
  const { library } = aLibrary(now ? { now } : {})
  const { id } = must(createList(library, { title: 'SRE を始めた人へ' }))
  const { cover } = must(setCover(library, { id, picture: { name: 'cover.png', bytes: png } }))
  must(updateList(library, { id, fields: { coverAlt: '夕方の作業机 %%自宅%%' } }))
  if (cover === null) throw new Error('the list has a cover')
  return { library, id, cover }
}

const fileOf = (library: Library, { sha256, mediaType }: Cover) =>
  join(library.folder, attachmentPath(sha256, mediaType))
const isThere = (library: Library, cover: Cover) => existsSync(fileOf(library, cover))

const coverOf = (library: Library, id: ListId) => must(listPage(library, id)).list.cover

test('a cover is taken away and comes back by undo', () => {
  const { library, id, cover } = aCoveredList()
  must(setCover(library, { id, picture: null }))
  expect(must(listPage(library, id)).list).toMatchObject({ cover: null, coverAlt: '' })
  must(undo(library))
  expect(must(listPage(library, id)).list).toMatchObject({ cover, coverAlt: '夕方の作業机 %%自宅%%' })
})

test.each([
  ['no picture', Buffer.from('%PDF-1.7'), { code: 'not attachable' }],
  ['a picture that no browser shows', aHeic(exifOfShibuya('big')), { code: 'not attachable' }],
  ['nothing', new Uint8Array(), { code: 'file empty' }],
  ['more than a page can hold', new Uint8Array(6_000_000), { code: 'file too large' }],
])('%s is no cover', (_, bytes, failure) => {
  const { library } = aLibrary()
  const { id } = must(createList(library, { title: 'x' }))
  expect(setCover(library, { id, picture: { name: 'x', bytes } })).toMatchObject({ ok: false, failure })
  expect(coverOf(library, id)).toBeNull()
})

test('the place where a photo was taken is not in it, and a check looks at its file', () => {
  const { library, id } = aCoveredList()
  const photo = aJpeg([[0xe1, exifOfShibuya('big')]])
  const { cover } = must(setCover(library, { id, picture: { name: 'photo.jpg', bytes: photo } }))
  if (cover === null) throw new Error('the list has a cover')
  expect(readFileSync(fileOf(library, cover)).includes('Exif')).toBe(false)
  expect(checkLibrary(library).problems).toEqual([])
  rmSync(fileOf(library, cover))
  expect(checkLibrary(library).problems).toEqual([expect.stringContaining('its cover is missing')])
})

test('a web page, a site and an Obsidian folder begin with it, and say what it shows', async () => {
  const { library, id } = aCoveredList()
  const { text } = must(await listText(library, { id, format: 'html' }))
  expect(text).toContain(`<img src="data:image/png;base64,${base64}" alt="夕方の作業机">`)
  expect(text).toContain('img-src data:')
  expect(text).not.toContain('自宅')
  const never = () => Promise.reject(new Error('nothing is printed'))
  const site = must(await exportLists(library, { ids: [id], format: 'site' }, never))
  expect(site.files.map(({ path }) => path)).toContain('SRE-を始めた人へ.png')
  const page = site.files.find(({ path }) => path === 'SRE-を始めた人へ.html')
  expect(Buffer.from(page?.bytes ?? []).toString()).toContain(
    `<meta property="og:image" content="${encodeURI('SRE-を始めた人へ.png')}">`,
  )
  const vault = must(await exportLists(library, { ids: [id], format: 'obsidian' }, never))
  expect(vault.files.find(({ path }) => path.startsWith('attachments/'))?.bytes).toEqual(png)
})

test('it stays at home where somebody has said so, and is in no format that shows no picture', async () => {
  const { library, id } = aCoveredList()
  for (const format of ['html', 'json', 'markdown', 'rss']) {
    const choice = { ...usualChoice, cover: false }
    expect(must(await listText(library, { id, format, choice })).text).not.toContain(base64)
  }
  for (const format of ['markdown', 'csv', 'rss', 'text'])
    expect(must(await listText(library, { id, format })).text).not.toMatch(/base64|data:image/u)
})

test('a list that comes back as JSON brings its cover', async () => {
  const { library, id, cover } = aCoveredList()
  const { text } = must(await listText(library, { id, format: 'json' }))
  const { library: other } = aLibrary()
  must(saveImported(other, must(readText(text, 'list.json'))))
  const [list] = allLists(other)
  if (!list) throw new Error('the list has come')
  expect(must(listPage(other, list.id)).list).toMatchObject({ cover, coverAlt: '夕方の作業机' })
  expect(isThere(other, cover)).toBe(true)
})

test('its file stays as long as the list has it, and as long as undo can bring it back', () => {
  let now = new Date('2026-01-01T12:00:00Z')
  const { library, id, cover } = aCoveredList(() => now)
  utimesSync(fileOf(library, cover), now, now)
  now = new Date('2026-06-01T12:00:00Z')
  for (const _ of removeUnusedFiles(library));
  expect(isThere(library, cover)).toBe(true)
  must(setCover(library, { id, picture: null }))
  for (const _ of removeUnusedFiles(library));
  expect(isThere(library, cover)).toBe(true)
  now = new Date('2026-07-15T12:00:00Z')
  for (const _ of removeUnusedFiles(library));
  expect(isThere(library, cover)).toBe(false)
})
