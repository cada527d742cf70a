import { describe, expect, test } from 'vitest'
import { readAs, readsAnyText, toldBy } from '../../testing/importing.ts'
import { readText } from '../read.ts'
import { bibtex } from './bibtex.ts'
import { cslJson } from './csl-json.ts'

const bib = `% 参考文献
@string{ next = "SRE NEXT" }
@preamble{"\\newcommand{\\x}{y}"}
@inproceedings{ekstrand,
  author = {Michael D. Ekstrand and van der Berg, Jr, Ada and {見本株式会社}},
  title = {A {NASA} \\textit{study} of Trag{\\"o}die},
  booktitle = {Proceedings of } # next,
  year = 2009, month = feb,
  pages = {4--10},
  url = {https://a.example/?q=1\\&r=a\\_b},
  doi = {10.1145/1641309.1641317},
  keywords = {wiki, sre},
  abstract = {要旨},
  note = {あとで読む},
  acmid = {16},
}
@misc(web, title = "On call", howpublished = {\\url{https://b.example/on-call}}, author = {山田, 太郎}, date = {2023-10-20})
@unpublished{talk, title={話}, eventtitle={ゆるSRE勉強会 #2}, author={chaspy}}
@book{broken, title = {no end
@book{after, title = {After}}
`
const csl = `[
  { "id": "a", "type": "speech", "title": "A <i>b</i> talk", "event-title": "SREcon", "URL": "https://a.example/",
    "author": [{ "family": "Example", "given": "Ada", "non-dropping-particle": "van" }, { "literal": "見本株式会社" }],
    "issued": { "date-parts": [["2023", 10]] }, "note": "tl;dr\\nCitation Key: x", "keyword": "sre;slo" },
  { "id": 2, "type": "article-journal", "title": "B", "container-title": "Journal", "volume": 3, "DOI": "10.1/2", "issued": { "raw": "2023-10-20" } },
  "no record"
]`
const talksOf = (text: string, format = bibtex) =>
  readAs(format, text).lists.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'talk' ? [item.talk] : [])),
  )

describe('BibTeX', () => {
  test('an entry is a reading with its authors, its place before the abstract and what was noted as the note', () => {
    expect(talksOf(bib)[0]).toMatchObject({
      key: 'ekstrand',
      kind: 'talk',
      title: 'A NASA study of Tragödie',
      speakers: [{ name: 'Michael D. Ekstrand' }, { name: 'Ada van der Berg, Jr' }, { name: '見本株式会社' }],
      startsOn: { year: 2009, month: 2, day: null },
      abstract: 'Proceedings of SRE NEXT · p. 4-10\n\n要旨',
      note: 'あとで読む',
      tags: ['wiki', 'sre'],
      source: { heading: 4 },
    })
  })

  test('addresses are as typed, also those of fields that are none for it', () => {
    expect(talksOf(bib).map(({ links }) => links.map(({ url }) => url))).toEqual([
      ['https://a.example/?q=1&r=a_b', 'https://doi.org/10.1145/1641309.1641317'],
      ['https://b.example/on-call'],
      [],
      [],
      [],
    ])
  })

  test('a Japanese name is written the Japanese way, and what was said somewhere is a talk', () => {
    expect(talksOf(bib).slice(1, 3)).toMatchObject([
      { kind: 'article', speakers: [{ name: '山田太郎' }], startsOn: { year: 2023, month: 10, day: 20 } },
      { kind: 'talk', speakers: [{ name: 'chaspy' }], abstract: 'ゆるSRE勉強会 #2' },
    ])
  })

  test('a bracket that is never closed costs one entry at most', () => {
    const { lists, problems } = readAs(bibtex, bib)
    expect(lists[0]?.items).toHaveLength(5)
    expect(talksOf(bib).at(-1)).toMatchObject({ key: 'after', title: 'After', source: { heading: 20 } })
    expect(problems.map(({ reason, line, field }) => [reason, line, field])).toEqual([
      ['not well-formed', 19, null],
      ['field not understood', 4, 'acmid'],
    ])
  })

  test('entries that refer to each other in a circle end', () => {
    const circle =
      '@book{a, crossref={b}, title={A}}\n@book{b, crossref={c}}\n@book{c, crossref={a}, author={X Y}}'
    expect(talksOf(circle)).toMatchObject([{ speakers: [{ name: 'X Y' }] }, { title: 'A' }, { title: 'A' }])
  })

  test.each(['@article{a,\n  title={A}}', '% comment\n\n@misc{a, title={A}}', '@string{a = "b"}'])(
    '%j is known',
    (text) => {
      expect(bibtex.detect(text, 'x')).toBe(true)
    },
  )

  test.each(['mail a@b.example{x}', '@mihon さん、こんにちは', '```java\n@Test(expected = X)\n```'])(
    '%j is no bibliography',
    (text) => {
      expect(bibtex.detect(text, 'x')).toBe(false)
    },
  )
})

describe('CSL-JSON', () => {
  test('is read by its fields', () => {
    const read = readText(csl, 'x')
    expect(read.ok && read.value.format).toBe('csl-json')
    expect(talksOf(csl, cslJson)).toMatchObject([
      {
        key: 'a',
        kind: 'talk',
        title: 'A b talk',
        speakers: [{ name: 'Ada van Example' }, { name: '見本株式会社' }],
        abstract: 'SREcon',
        note: 'tl;dr',
        tags: ['sre', 'slo'],
        startsOn: { year: 2023, month: 10, day: null },
        source: { heading: 2 },
      },
      {
        key: '2',
        kind: 'article',
        abstract: 'Journal · vol. 3',
        links: [{ url: 'https://doi.org/10.1/2' }],
        startsOn: { year: 2023, month: 10, day: 20 },
      },
    ])
    expect(read.ok && read.value.problems).toMatchObject([
      { reason: 'record not understood', text: 'no record' },
    ])
  })

  test.each(['{"items":[{"id":"a","type":"book","title":"A"}]}', '{"id":"a","type":"book","title":"A"}'])(
    '%s is read too',
    (text) => {
      expect(talksOf(text, cslJson)).toMatchObject([{ title: 'A' }])
    },
  )
})

test('any text is read', () => {
  readsAnyText(bibtex, ['', '@book{a, title={', '@string{'], 100)
  readsAnyText(cslJson, ['', '[{"type":"book","id":1,"title":"'], 60)
})

test('what no field is for is told all the same', () => {
  expect(toldBy(readAs(bibtex, '@book{a, title={A}, mood={good}}'))).toContain('good')
})
