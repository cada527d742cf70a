import { describe, expect, test } from 'vitest'
import { readAs, readsAnyText } from '../../testing/importing.ts'
import { readText } from '../read.ts'
import { jsonFeed } from './json-feed.ts'

const text = `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "見本",
  "feed_url": "https://a.example/feed.json",
  "_extension": { "about": "nothing" },
  "items": [
    {
      "id": 7,
      "title": "題",
      "url": "https://a.example/7",
      "external_url": "https://b.example/",
      "content_html": "<p>本文 &lt;x></p><script>1</script>",
      "date_published": "2023-10-20T23:00:00+09:00",
      "tags": ["sre"],
      "author": { "name": "旧" },
      "authors": [{ "name": "新" }],
      "attachments": [{ "url": "https://a.example/7.mp4", "mime_type": "video/mp4" }],
      "_x": true,
      "mood": "good"
    },
    { "id": "8", "content_text": "1 < 2。続き", "date_published": "きのう" },
    "no item"
  ]
}`

describe('JSON Feed', () => {
  test('is a list of its entries; the page that one is about comes first', () => {
    const read = readText(text, 'x.txt')
    expect(read.ok && read.value.format).toBe('json-feed')
    expect(read.ok && read.value.lists).toMatchObject([
      {
        title: '見本',
        key: 'https://a.example/feed.json',
        items: [
          {
            talk: {
              key: '7',
              title: '題',
              abstract: '本文 <x>',
              speakers: [{ name: '新' }],
              tags: ['sre'],
              startsOn: { year: 2023, month: 10, day: 20 },
              links: [
                { url: 'https://b.example/' },
                { url: 'https://a.example/7' },
                { url: 'https://a.example/7.mp4', kind: 'video' },
              ],
              source: { heading: 7 },
            },
          },
          { talk: { key: '8', title: '1 < 2。', abstract: '1 < 2。続き', startsOn: null } },
        ],
      },
    ])
  })

  test('what is not understood is told with its line, extensions are not', () => {
    expect(readAs(jsonFeed, text).problems.map(({ reason, line, field }) => [reason, line, field])).toEqual([
      ['field not understood', 7, 'mood'],
      ['no such date', 21, null],
      ['record not understood', null, null],
    ])
  })

  test('any text is read', () => {
    readsAnyText(jsonFeed, ['', '{"items":['], 60)
  })
})
