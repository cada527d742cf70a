import { describe, expect, test } from 'vitest'
import { readAs, readsAnyText } from '../../testing/importing.ts'
import { readText } from '../read.ts'
import { hatenaBookmarks } from './hatena.ts'

const atom = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://purl.org/atom/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="ja">
  <title>mihonのブックマーク</title>
  <link rel="alternate" type="text/html" href="https://b.hatena.ne.jp/mihon/bookmark"/>
  <entry>
    <id>tag:hatena.ne.jp,2005:bookmark-mihon-4747196714236931721</id>
    <title>&amp;lt;題&amp;gt; と &amp;amp;</title>
    <link type="text/html" rel="related" href="https://sre.example/?a=1&amp;b=2"/>
    <link type="text/html" rel="alternate" href="https://b.hatena.ne.jp/mihon/20231231#bookmark-1"/>
    <summary> 書いて終わりにしない</summary>
    <issued>2023-10-20T23:52:16+09:00</issued>
    <author><name>mihon</name></author>
    <dc:subject>sre</dc:subject>
    <dc:subject>ポストモーテム</dc:subject>
  </entry>
</feed>
`
const rss = `<?xml version="1.0"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:hatena="http://www.hatena.ne.jp/info/xmlns#">
<channel rdf:about="https://b.hatena.ne.jp/mihon/bookmark"><title>mihonのブックマーク</title></channel>
<item rdf:about="https://sre.example/a"><title>k6</title><link>https://sre.example/a</link><description>試した</description><dc:date>2023-10-20T12:00:00Z</dc:date><dc:subject>k6</dc:subject></item>
</rdf:RDF>
`

describe('Hatena Bookmark', () => {
  test('its Atom leads to the page, not to its own page of it, and titles are decoded once more', () => {
    expect(readAs(hatenaBookmarks, atom).lists).toMatchObject([
      {
        title: 'mihonのブックマーク',
        items: [
          {
            why: '書いて終わりにしない',
            link: {
              url: 'https://sre.example/?a=1&b=2',
              title: '<題> と &',
              tags: ['sre', 'ポストモーテム'],
              addedOn: { year: 2023, month: 10, day: 20 },
              line: 5,
            },
          },
        ],
      },
    ])
  })

  test('its RSS is read too', () => {
    expect(readAs(hatenaBookmarks, rss).lists[0]?.items).toMatchObject([
      { why: '試した', link: { url: 'https://sre.example/a', tags: ['k6'], addedOn: { day: 20 } } },
    ])
  })

  test.each([
    ['hatena-bookmarks', atom],
    ['hatena-bookmarks', rss],
    ['feed', rss.replace('xmlns:hatena="http://www.hatena.ne.jp/info/xmlns#"', '')],
  ])('%s is found by the content', (format, text) => {
    const read = readText(text, 'dump.htm')
    expect(read.ok && read.value.format).toBe(format)
  })

  test('one that is nested without end is read to where that begins, and that is told', () => {
    const text = atom.replace('<entry>', '<entry>'.repeat(100_000))
    expect(readAs(hatenaBookmarks, text).problems.map(({ reason }) => reason)).toContain('too deep')
  })

  test('any text is read', () => {
    readsAnyText(hatenaBookmarks, ['', '<feed>', '<feed><entry>'], 60)
  })
})
