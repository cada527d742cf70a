import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAs, readsAnyText, toldBy } from '../../testing/importing.ts'
import type { Format } from '../format.ts'
import { readText } from '../read.ts'
import { anyCsv } from './any-csv.ts'
import { instapaperCsv, pocketCsv, raindropCsv } from './csv-links.ts'
import { readCsv } from './csv-table.ts'

const pocket = `title,url,time_added,tags,status
SRE の見本,https://sre.example/a,1697796000,sre|ポストモーテム,unread
"Space, time",https://sre.example/b,1697796001,,archive
https://sre.example/c,https://sre.example/c,0,k6,unread
悪い,javascript:alert(1),0,,unread
`
const raindrop = `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
1,見本,私のメモ,抜粋,https://sre.example/a,SRE / 資料,"sre, slo",2023-10-20T10:00:00.000Z,,,false
2,"引用 ""付き""",,抜粋だけ,https://sre.example/b,Unsorted,,2023-10-21T10:00:00.000Z,,"Highlight:one
Note:two",true
`
const instapaper = `URL,Title,Selection,Folder,Timestamp,Tags
https://sre.example/a,A,,Unread,1697796000,"[""sre"",""k6""]"
https://sre.example/b,B,選んだ文,Starred,1697796001,[]
https://sre.example/c,C,,Archive,1697796002,[]
https://sre.example/d,D,,仕事,1697796002,
`

const itemsOf = (format: Format, text: string) => readAs(format, text).lists.flatMap(({ items }) => items)
const linksOf = (format: Format, text: string) =>
  itemsOf(format, text).flatMap((item) => (item.kind === 'link' ? [{ ...item.link, ...item }] : []))

describe('tables that services write', () => {
  test('Pocket: read where it was archived, and no title where there was none', () => {
    expect(
      linksOf(pocketCsv, pocket).map(({ title, tags, isRead, line }) => [title, tags, isRead, line]),
    ).toEqual([
      ['SRE の見本', ['sre', 'ポストモーテム'], false, 2],
      ['Space, time', [], true, 3],
      ['', ['k6'], false, 4],
    ])
    expect(readAs(pocketCsv, pocket).problems).toMatchObject([
      { line: 5, reason: 'link refused', text: '悪い javascript:alert(1)' },
    ])
  })

  test('Raindrop: folders as lists, the note before the excerpt, highlights as quotations', () => {
    const { lists } = readAs(raindropCsv, raindrop)
    expect(lists.map(({ title }) => title)).toEqual(['SRE', 'Raindrop'])
    expect(lists[0]?.items).toMatchObject([
      { heading: '資料' },
      { why: '私のメモ', link: { tags: ['sre', 'slo'], addedOn: { year: 2023, month: 10, day: 20 } } },
    ])
    expect(lists[1]?.items).toMatchObject([
      { why: '抜粋だけ\n\n> one\ntwo', link: { title: '引用 "付き"', tags: ['favorite'] } },
    ])
  })

  test('Instapaper: all three generations, Unread and Archive are no folders', () => {
    const { lists } = readAs(instapaperCsv, instapaper)
    expect(lists.map(({ title, items }) => [title, items.length])).toEqual([
      ['Instapaper', 3],
      ['仕事', 1],
    ])
    expect(lists[0]?.items).toMatchObject([
      { link: { tags: ['sre', 'k6'] }, isRead: false },
      { link: { tags: ['starred'] }, why: '選んだ文' },
      { isRead: true },
    ])
    expect(linksOf(instapaperCsv, 'URL,Title,Selection,Folder\nhttps://a.example/,A,,Archive')).toMatchObject(
      [{ isRead: true }],
    )
  })

  test.each([
    ['pocket', pocket],
    ['raindrop', raindrop],
    ['instapaper', instapaper],
  ])('%s is known by its header row', (format, text) => {
    const read = readText(text, 'part_000000.csv')
    expect(read.ok && read.value.format).toBe(format)
  })
})

describe('a table that somebody made', () => {
  test.each([
    ['semicolons', 'タイトル;URL;メモ\nSRE;https://sre.example/a;"a;b"'],
    ['tabs', 'タイトル\tURL\tメモ\nSRE\thttps://sre.example/a\ta;b'],
    ["Excel's own first line", 'sep=;\r\nタイトル;URL;メモ\r\nSRE;https://sre.example/a;"a;b"\r\n'],
    ['a byte order mark', '\uFEFFtitle,url,notes\nSRE,https://sre.example/a,a;b'],
  ])('with %s', (_what, text) => {
    const read = readText(text, '読む.csv')
    expect(read.ok && read.value.lists).toMatchObject([
      { title: '読む', items: [{ link: { title: 'SRE', url: 'https://sre.example/a' }, why: 'a;b' }] },
    ])
  })

  test('a row without an address is a reading, and cells that nothing is known of stay', () => {
    const text =
      'Title,Category,Tags,Content,Date,Priority\n"A, B",Work,"x, y","二行の\n本文",2024-01-15,High\n'
    expect(readAs(anyCsv, text).lists).toMatchObject([
      {
        title: 'Work',
        items: [
          {
            talk: {
              title: 'A, B',
              kind: 'article',
              note: '二行の\n本文\n\n- Priority: High',
              tags: ['x', 'y'],
              startsOn: { year: 2024, month: 1, day: 15 },
            },
          },
        ],
      },
    ])
  })

  test('a text with commas in its first line is no table', () => {
    for (const text of ['こんにちは, 今日は。\n\nhttps://a.example/', 'a,b\n1,2', 'title,b\n'])
      expect(anyCsv.detect(text, 'x')).toBe(false)
  })

  test('a row with too many cells is read and told, one with too few is read', () => {
    const { lists, problems } = readAs(
      anyCsv,
      'title,url\nA,https://a.example/,surplus\nB\nC,https://c.example/',
    )
    expect(lists[0]?.items.map((item) => (item.kind === 'link' ? item.link.title : item.kind))).toEqual([
      'A',
      'talk',
      'C',
    ])
    expect(problems).toMatchObject([
      { line: 2, reason: 'record not understood', text: 'A,https://a.example/,surplus' },
    ])
  })
})

describe('the table itself', () => {
  test('every row knows its first line, also behind cells of several lines and blank lines', () => {
    const { rows } = readCsv('a,b\n1,"2\n3"\n\n4,5\r\n6,"7\r\n8"\r\n9,10')
    expect(rows.map(({ line, cells }) => [line, ...cells.values()])).toEqual([
      [2, '1', '2\n3'],
      [5, '4', '5'],
      [6, '6', '7\n8'],
      [8, '9', '10'],
    ])
  })

  test('a quotation that is never closed costs its quotes, and is told with its line', () => {
    const { rows, faults } = readCsv('a,b\n1,"2\n3,4\n')
    expect(rows.map(({ cells }) => [...cells.values()])).toEqual([
      ['1', '"2'],
      ['3', '4'],
    ])
    expect(faults).toHaveLength(1)
  })

  test('what another library writes is read back, whatever stands in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'あ', '"', ',', ';', '\n', '\t', '=', ' ', '😀') })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), (table) => {
        const text = stringify([['a', 'b', 'c'], ...table], { quoted: true })
        const filled = table.filter((row) => row.some((one) => /\S/u.test(one)))
        const read = readCsv(text).rows.filter(({ cells }) => cells.size > 0)
        expect(read.map(({ cells }) => ['a', 'b', 'c'].map((name) => cells.get(name) ?? ''))).toEqual(
          filled.map((row) => row.map((one) => (/\S/u.test(one) ? one : ''))),
        )
      }),
      { numRuns: 100 },
    )
  })

  test('nothing of a table is lost', () => {
    const words = fc.stringMatching(/^[\p{L}\p{N}]{0,6}$/u)
    const url = fc.constantFrom('https://a.example/', 'javascript:1', '', 'nowhere')
    fc.assert(
      fc.property(fc.array(fc.tuple(words, url, words, words), { minLength: 1, maxLength: 8 }), (table) => {
        const text = stringify([['title', 'url', 'note', 'else'], ...table])
        const told = toldBy(readAs(anyCsv, text))
        for (const cell of table.flat()) expect(told).toContain(cell)
      }),
      { numRuns: 100 },
    )
  })

  test('any text is read', () => {
    for (const [format, text] of [
      [pocketCsv, pocket],
      [raindropCsv, raindrop],
      [instapaperCsv, instapaper],
      [anyCsv, pocket],
    ] as const) {
      readsAnyText(format, ['', text.slice(0, text.indexOf('\n') + 1)], 60)
    }
  })
})
