import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAs, readsAnyText, toldBy } from '../../testing/importing.ts'
import { readText } from '../read.ts'
import { feed } from './feed.ts'

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dcterms="http://purl.org/dc/elements/1.1/">
<channel>
<title>見本のスライド</title>
<link>https://slides.example/mihon</link>
<description><![CDATA[架空の<b>発表資料</b>]]></description>
<item>
<title><![CDATA[「見直し」<今> やるなら & こうする]]></title>
<link>https://slides.example/mihon/1</link>
<guid isPermaLink="false">slides-1</guid>
<pubDate>Fri, 20 Oct 2023 19:00:00 +0900</pubDate>
<category>sre</category><category>slo</category>
<dcterms:creator>mihon</dcterms:creator>
<content:encoded><![CDATA[<p>合意形成の<a href="https://sre.example/">話</a></p><script>alert(1)</script>]]></content:encoded>
<enclosure url="1.pdf" length="1024" type="application/pdf"/>
</item>
<item>
<link>/mihon/2</link>
<description>題のない項目。続き</description>
<pubDate>きのう</pubDate>
</item>
</channel>
</rss>
`
const atom = `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://blog.example/">
<a:title type="html">&lt;b&gt;見本&lt;/b&gt;のブログ</a:title>
<a:id>urn:feed</a:id>
<a:entry>
<a:title type="html">SLO &amp;amp; 見直し</a:title>
<a:id>urn:1</a:id>
<a:link rel="self" href="self"/>
<a:link href="2023/slo"/>
<a:published>2023-10-20T23:00:00+09:00</a:published>
<a:author><a:name>見本 太郎</a:name></a:author>
<a:category term="sre" label="SRE"/>
<a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>本<em>文</em></p><p>1 &lt; 2</p></div></a:content>
</a:entry>
</a:feed>
`
const talksOf = (text: string) =>
  readAs(feed, text).lists.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'talk' ? [item.talk] : [])),
  )

describe('RSS', () => {
  test('is a list of its entries; one that leads to slides is a talk', () => {
    const { lists } = readAs(feed, rss)
    expect(lists).toMatchObject([
      { title: '見本のスライド', key: 'https://slides.example/mihon', introduction: '架空の発表資料' },
    ])
    expect(talksOf(rss)[0]).toMatchObject({
      key: 'slides-1',
      title: '「見直し」<今> やるなら & こうする',
      kind: 'talk',
      speakers: [{ name: 'mihon' }],
      startsOn: { year: 2023, month: 10, day: 20 },
      tags: ['sre', 'slo'],
      abstract: '合意形成の話',
      note: '',
      source: { heading: 7 },
    })
    expect(talksOf(rss)[0]?.links.map(({ url }) => url)).toEqual([
      'https://slides.example/1.pdf',
      'https://slides.example/mihon/1',
      'https://sre.example/',
    ])
  })

  test('an entry without a title begins with its first sentence, and a day that is none is told', () => {
    expect(talksOf(rss)[1]).toMatchObject({ title: '題のない項目。', kind: 'article', startsOn: null })
    expect(readAs(feed, rss).problems).toMatchObject([{ reason: 'no such date', line: 17, text: 'きのう' }])
  })

  test('RSS 1.0 has its items beside the channel', () => {
    const text = `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://a.example/"><title>A</title></channel>
<item rdf:about="https://a.example/1"><title>一</title><dc:date>2023-10-20T12:00:00Z</dc:date></item></rdf:RDF>`
    expect(talksOf(text)).toMatchObject([
      {
        key: 'https://a.example/1',
        title: '一',
        links: [{ url: 'https://a.example/1' }],
        startsOn: { day: 20 },
      },
    ])
  })

  test('a title that was escaped twice is read as it is meant, and an address of mail is nobody', () => {
    const text =
      '<rss version="0.91"><channel><title>A</title><item><title>A &amp;amp; B &lt;x></title><author>a@b.example (Ada)</author><author>c@d.example</author></item></channel></rss>'
    expect(talksOf(text)).toMatchObject([{ title: 'A & B <x>', speakers: [{ name: 'Ada' }] }])
  })
})

describe('Atom', () => {
  test('says of each text what it is, and its addresses are relative to the feed', () => {
    expect(readAs(feed, atom).lists).toMatchObject([{ title: '見本のブログ', key: 'urn:feed' }])
    expect(talksOf(atom)).toMatchObject([
      {
        key: 'urn:1',
        title: 'SLO & 見直し',
        kind: 'article',
        abstract: '本文\n1 < 2',
        tags: ['SRE'],
        speakers: [{ name: '見本 太郎' }],
        links: [{ url: 'https://blog.example/2023/slo' }],
        startsOn: { year: 2023, month: 10, day: 20 },
      },
    ])
  })
})

describe('a feed that is not as it should be', () => {
  test.each([
    ['cut off in the middle', rss.slice(0, rss.indexOf('</item>')), 1],
    ['cut off in a section of text', rss.slice(0, rss.indexOf(' やるなら')), 1],
    ['with bare ampersands', rss.replace('mihon/1</link>', 'mihon/1?a=1&b=2</link>'), 2],
    ['with a prefix that nobody has declared', rss.replace('<item>', '<item><itunes:x>1</itunes:x>'), 2],
    ['with a comment before its declaration', `<!-- a -->\n${rss}`, 2],
  ])('%s: its entries are read, and its faults told', (_what, text, count) => {
    const read = readText(text, 'x')
    expect(read.ok && read.value.lists[0]?.items).toHaveLength(count)
    expect(read.ok && read.value.problems[0]).toMatchObject({ reason: 'not well-formed' })
  })

  test('without an entry it is told, and no list is made', () => {
    const { lists, problems } = readAs(feed, '<rss version="2.0"><channel><title>A</title></channel></rss>')
    expect(lists).toEqual([])
    expect(problems).toMatchObject([{ reason: 'record not understood', text: 'A' }])
  })
})

describe('whatever the feed', () => {
  test('nothing that an entry says is lost', () => {
    const words = fc.stringMatching(/^[\p{L}\p{N}]{1,10}$/u)
    const entry = fc.record({ title: words, tag: words, author: words, text: words })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        const items = entries.map(
          ({ title, tag, author, text }) =>
            `<item><title>${title}</title><category>${tag}</category><author>${author}</author><description>&lt;p>${text}&lt;/p></description></item>`,
        )
        const told = toldBy(readAs(feed, `<rss><channel><title>A</title>${items.join('\n')}</channel></rss>`))
        for (const said of entries.flatMap((one) => Object.values(one))) expect(told).toContain(said)
      }),
      { numRuns: 60 },
    )
  })

  test('any text is read', () => {
    readsAnyText(feed, ['', '<rss><channel><item><title>', '<feed><entry>'], 100)
  })
})
