import { expect, test } from 'vitest'
import { readAs, readsAnyText } from '../../testing/importing.ts'
import type { Format } from '../format.ts'
import { isQiita, readQiita } from './qiita.ts'

const format: Format = {
  name: 'qiita',
  extensions: ['json'],
  detect: isQiita,
  read: readQiita,
  limitBytes: 1,
}
const item = {
  id: '0123',
  title: '題',
  rendered_body: '<p>本文</p>',
  body: '# 節\n\n本文',
  tags: [{ name: 'SRE', versions: [] }],
  created_at: '2023-10-21T09:30:12+09:00',
  url: 'https://qiita.com/mihon/items/0123',
  private: true,
  user: { id: 'mihon', name: '見本' },
}
const text = JSON.stringify([item, { id: 7 }])

test('an article of Qiita is its Markdown, with tags, day, author and page; its first heading is a section', () => {
  expect(isQiita(text)).toBe(true)
  const { talks, problems } = readAs(format, text)
  expect(talks).toMatchObject([
    {
      key: 'qiita\n0123',
      title: '題',
      note: '# 節\n\n本文',
      tags: ['SRE'],
      isPrivate: true,
      speakers: [{ name: '見本' }],
      startsOn: { year: 2023, month: 10, day: 21 },
      links: [{ url: item.url, kind: 'article' }],
    },
  ])
  expect(problems).toMatchObject([{ field: 'id', reason: 'record not understood' }])
})

test('any text is read without throwing', () => {
  readsAnyText(format, ['', '[{"rendered_body":"', text])
})
