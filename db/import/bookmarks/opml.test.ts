import { describe, expect, test } from 'vitest'
import { readAs, readsAnyText, toldBy } from '../../testing/importing.ts'
import { readText } from '../read.ts'
import { opml } from './opml.ts'

const document = (body: string, head = '<title>購読</title>') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n<head>${head}</head>\n<body>\n${body}\n</body>\n</opml>\n`
const subscriptions =
  document(`<outline text="外" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/" category="/tech/sre,slo"/>
<outline text="SRE">
  <outline title="題だけ" xmlurl="https://b.example/feed" htmlUrl=""/>
  <outline text="奥">
    <outline text="C &amp; D" type="link" url="https://c.example/" _note="なぜ"/>
  </outline>
</outline>
<outline type="include" text="他" url="https://d.example/x.opml"/>`)

describe('subscriptions', () => {
  test('folders are lists and headings, a subscription leads to its page, and its feed stands behind the reason', () => {
    const { lists } = readAs(opml, subscriptions)
    expect(lists).toMatchObject([
      {
        title: '購読',
        items: [
          {
            link: { url: 'https://a.example/', tags: ['tech/sre', 'slo'], line: 5 },
            why: 'https://a.example/feed',
          },
        ],
      },
      {
        title: 'SRE',
        items: [
          { link: { title: '題だけ', url: 'https://b.example/feed' }, why: '' },
          { heading: '奥' },
          { link: { title: 'C & D', url: 'https://c.example/' }, why: 'なぜ' },
        ],
      },
    ])
  })

  test('another outline is not fetched but told', () => {
    expect(readAs(opml, subscriptions).problems).toMatchObject([
      { reason: 'record left out', line: 12, text: '他 https://d.example/x.opml' },
    ])
  })

  test('an address that is none stays as text', () => {
    const { problems } = readAs(opml, document('<outline text="悪" url="javascript:alert(1)"/>'))
    expect(problems).toMatchObject([{ reason: 'link refused', text: '悪 javascript:alert(1)' }])
  })
})

describe('a text in points', () => {
  test('is an article with its points as a nested list', () => {
    const { talks } = readAs(
      opml,
      document('<outline text="一" _note="二行の&#10;メモ"><outline text="二" _complete="true"/></outline>'),
    )
    expect(talks).toMatchObject([
      { title: '購読', kind: 'article', note: '- 一\n  二行の\n  メモ\n  - [x] 二' },
    ])
  })
})

describe('a document that is not well-formed', () => {
  test.each([
    [
      'a bare ampersand in an address',
      '<outline text="a" xmlUrl="https://a.example/?x=1&y=2"/>',
      'https://a.example/?x=1&y=2',
    ],
    ['an entity of HTML', '<outline text="arch&aelig;ology" xmlUrl="https://a.example/"/>', 'archæology'],
    [
      'an entity that nobody knows',
      '<outline text="a&nowhere;b" xmlUrl="https://a.example/"/>',
      'a&nowhere;b',
    ],
    [
      'an end tag too many',
      '<outline text="a" xmlUrl="https://a.example/"/></outline></x:y>',
      'https://a.example/',
    ],
    [
      'an end tag too few',
      '<outline text="b"><outline text="a" xmlUrl="https://a.example/">',
      'https://a.example/',
    ],
    [
      'two of the same attribute',
      '<outline text="a" text="b" xmlUrl="https://a.example/"/>',
      'https://a.example/',
    ],
  ])('%s is read, and told', (_what, body, expected) => {
    const imported = readAs(opml, document(body))
    expect(toldBy({ ...imported, problems: [] })).toContain(expected)
    expect(imported.problems[0]).toMatchObject({ reason: 'not well-formed' })
  })

  test('two documents in one are read as one', () => {
    const one = document('<outline text="a" xmlUrl="https://a.example/"/>')
    const two = document('<outline text="b" xmlUrl="https://b.example/"/>')
    expect(readAs(opml, one + two).lists[0]?.items).toHaveLength(2)
  })
})

describe('a document made to harm', () => {
  const bomb = `<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`

  test('entities of its own are neither expanded nor fetched', () => {
    const text = `${bomb}<opml version="2.0"><head><title>&b;&c;</title></head><body><outline text="x" url="https://a.example/"/></body></opml>`
    const read = readText(text, 'x')
    expect(read.ok && read.value.format).toBe('opml')
    expect(read.ok && read.value.lists[0]?.title).toBe('&b;&c;')
  })

  test('five thousand levels are read as far as anybody writes, and told', () => {
    const { problems } = readAs(opml, document('<outline text="x">'.repeat(5000)))
    expect(problems.some(({ reason }) => reason === 'too deep')).toBe(true)
  })

  test('an article about OPML is none', () => {
    expect(opml.detect('<!doctype html><html><pre>&lt;opml> <opml version="2.0"></pre></html>', 'x')).toBe(
      false,
    )
  })
})

test('any text is read', () => {
  readsAnyText(opml, ['', '<opml>', '<opml><body><outline text="'])
})
