import { expect, test } from 'vitest'
import { filesInMemory, onePixel } from '../../testing/files-in-memory.ts'
import { readText } from '../read.ts'
import { withFilesBeside } from './files-beside.ts'

const files = filesInMemory({
  'notes/題.md': '',
  '_resources/点.png': onePixel,
  'images/点 2.png': onePixel,
  'ページ_files/a.png': onePixel,
})

const read = (file: string, text: string) => {
  const one = readText(text, file)
  if (!one.ok) throw new Error(JSON.stringify(one.failure))
  return withFilesBeside(one.value, files)
}

test('pictures that lie beside a text come along, those of the web and those that are not there do not', () => {
  const { talks } = read(
    'notes/題.md',
    '# 題\n\n![点](../_resources/%E7%82%B9.png)\n![](</images/点 2.png>)\n![](無い.png) ![](https://example.com/a.png) ![](../../../etc/passwd.png)',
  )
  expect(talks[0]?.attachments.map(({ entry }) => entry)).toEqual(['_resources/点.png', 'images/点 2.png'])
  expect(talks[0]?.references[0]).toMatchObject({
    written: '![点](../_resources/%E7%82%B9.png)',
    to: { kind: 'attachment', entry: '_resources/点.png' },
    line: 3,
  })
})

test('the folder that a browser saves beside a page is found', () => {
  const { talks } = read(
    'ページ.html',
    '<!doctype html><title>題</title><p>本文</p><img src="./ページ_files/a.png">',
  )
  expect(talks[0]?.attachments).toMatchObject([{ name: 'a.png', mediaType: 'image/png' }])
})

test('a picture in the part of a talk belongs to that talk', () => {
  const { events } = read(
    'notes/題.md',
    '# ゆる見本勉強会 #2 参加記\n\n## 一つ目の話 (山川さん)\n\n本文\n\n## 二つ目の話 (清川さん)\n\n![](../_resources/点.png)\n',
  )
  expect(events[0]?.talks.map(({ attachments }) => attachments.length)).toEqual([0, 1])
})
