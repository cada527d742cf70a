import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lostLines, readAs, readsAnyText, toldBy } from '../../testing/importing.ts'
import { netscapeBookmarks } from './netscape.ts'

const start = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Menu</H1>\n<DL><p>\n'
const read = (body: string, title = start) => readAs(netscapeBookmarks, `${title}${body}</DL><p>\n`)

/** The lists as an outline: folders, headings with `#`, links by their titles. */
const outline = (body: string) =>
  read(body).lists.map(({ title, items }) => [
    title,
    ...items.map((item) => {
      if (item.kind === 'heading') return `# ${item.heading}`
      return item.kind === 'link' ? item.link.title : item.talk.title
    }),
  ])

const firefox = `    <DT><A HREF="place:type=6&sort=14" ADD_DATE="1460294956">Recent tags</A>
    <HR>    <DT><A HREF="https://sre.example/slo" ADD_DATE="1697796000" ICON="data:image/png;base64,iVBORw0KGgo=" TAGS="slo,sre">SLO &amp; 振り返り</A>
    <DD>読み返す理由
    <DT><H3 ADD_DATE="1463688081" PERSONAL_TOOLBAR_FOLDER="true">ツールバー</H3>
    <DD>この中のものがツールバーに表示されます
    <DL><p>
        <DT><A HREF="https://k6.example/">k6</A>
        <DT><H3>AWS</H3>
        <DD>仕事で使うもの
        <DL><p>
            <DT><A HREF="https://aws.example/">入口</A>
            <DT><H3>ネットワーク</H3>
            <DL><p>
                <DT><A HREF="https://aws.example/vpc" PRIVATE="1">VPC</A>
            </DL><p>
        </DL><p>
        <DT><H3>空の箱</H3>
        <DL><p>
        </DL><p>
    </DL><p>
`

describe('bookmarks of a browser', () => {
  test('folders are lists, folders in them headings, and the bar of the browser is none', () => {
    expect(outline(firefox)).toEqual([
      ['Bookmarks', 'SLO & 振り返り', 'k6'],
      ['AWS', '入口', '# ネットワーク', 'VPC'],
    ])
  })

  test('a link keeps its description, tags, day and privacy, and its line', () => {
    const [all, aws] = read(firefox).lists
    expect(aws?.introduction).toBe('仕事で使うもの')
    expect(all?.items[0]).toMatchObject({
      why: '読み返す理由',
      link: {
        url: 'https://sre.example/slo',
        tags: ['slo', 'sre'],
        addedOn: { year: 2023, month: 10, day: 20 },
        isPrivate: false,
        line: 6,
      },
    })
    expect(aws?.items[2]).toMatchObject({ link: { isPrivate: true } })
  })

  test('a query of the browser, an empty folder and what the browser says of its bar are told', () => {
    expect(read(firefox).problems.map(({ reason, line, text }) => [reason, line, text])).toEqual([
      ['link refused', 5, 'Recent tags place:type=6&sort=14'],
      ['record left out', 8, 'この中のものがツールバーに表示されます'],
      ['record left out', 21, '空の箱'],
    ])
  })

  test.each([
    ['1697796000', 'seconds'],
    ['1697796000123', 'milliseconds'],
    ['1697796000123456', 'microseconds, as Google writes them'],
    ['13342269600000000', 'microseconds since 1601, as Chrome keeps them'],
  ])('%s is a day: %s', (number) => {
    const [list] = read(`<DT><A HREF="https://a.example/" ADD_DATE="${number}">a</A>`).lists
    expect(list?.items[0]).toMatchObject({ link: { addedOn: { year: 2023, month: 10, day: 20 } } })
  })

  test.each(['0', '', 'never', '99999999999999999999'])('%j is no day', (number) => {
    const [list] = read(`<DT><A HREF="https://a.example/" ADD_DATE="${number}">a</A>`).lists
    expect(list?.items[0]).toMatchObject({ link: { addedOn: null } })
  })
})

describe('bookmarks of a service', () => {
  test('its own note, whose address is none, is a reading with that note', () => {
    const { lists, problems } = read(
      '<DT><A HREF="?lY47tw" TAGS="cake" PRIVATE="1">Kouign</A>\n<DD>Butter\n\n  * sugar\n',
    )
    expect(lists[0]?.items[0]).toMatchObject({
      kind: 'talk',
      talk: { title: 'Kouign', note: 'Butter\n\n  * sugar', tags: ['cake'], isPrivate: true },
    })
    expect(problems).toMatchObject([{ reason: 'link refused', text: 'Kouign ?lY47tw' }])
  })

  test('a link within a description stays there', () => {
    const { lists } = read(
      '<DT><A HREF="https://a.example/">a</A>\n<DD>see <a href="https://b.example/">b</a> and <a href="https://c.example/"><img src="x"></a>\n',
    )
    expect(lists[0]?.items).toMatchObject([{ why: 'see [b](https://b.example/) and https://c.example/' }])
  })

  test.each([
    ['sre slo', ['sre', 'slo']],
    ['sre, slo review ,', ['sre', 'slo review']],
  ])('tags %j are %j', (tags, expected) => {
    const { lists } = read(`<dt><a href="https://a.example/" tags="${tags}">a</a>`)
    expect(lists[0]?.items[0]).toMatchObject({ link: { tags: expected } })
  })

  test('a description in an attribute, and one of several lines with characters of HTML, are read', () => {
    const { lists } = read(
      '<dt><a href="https://a.example/" description="&quot;eins&quot;\nzwei">a</a>\n<DT><A HREF="https://b.example/">b</A>\n<DD>1 &lt; 2\n- drei\n',
    )
    expect(lists[0]?.items.map((item) => ('why' in item ? item.why : ''))).toEqual([
      '"eins"\nzwei',
      '1 < 2\n- drei',
    ])
  })
})

describe('whatever the file', () => {
  test('without a doctype it is known by its parts, and a page about bookmarks is none', () => {
    expect(
      netscapeBookmarks.detect('<META x>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n<DT><A HREF="x">', 'x'),
    ).toBe(true)
    expect(
      netscapeBookmarks.detect(
        '<!doctype html><title>On &lt;!DOCTYPE NETSCAPE-Bookmark-file-1></title>',
        'x',
      ),
    ).toBe(false)
  })

  test('folders in a thousand folders are read and told', () => {
    const deep = '<DT><H3>f</H3>\n<DL><p>\n'.repeat(1000)
    const { lists, problems } = read(`${deep}<DT><A HREF="https://a.example/">a</A>`)
    expect(lists[0]?.items.at(-1)).toMatchObject({ link: { title: 'a' } })
    expect(problems.map(({ reason }) => reason)).toEqual(['too deep'])
  })

  test('no title, address or description is lost', () => {
    const words = fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u)
    const entry = fc
      .record({
        title: words,
        host: fc.stringMatching(/^[a-z]{1,8}$/u),
        about: words,
        scheme: fc.constantFrom('https', 'javascript', 'place'),
      })
      .map(
        ({ title, host, about, scheme }) => `<DT><A HREF="${scheme}://${host}/">${title}</A>\n<DD>${about}`,
      )
    const folder = words.map((name) => `<DT><H3>${name}</H3>`)
    const line = fc.oneof(
      { weight: 4, arbitrary: entry },
      folder,
      fc.constantFrom('<DL><p>', '</DL><p>', '<HR>'),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const imported = read(lines.join('\n'))
        const wordsOf = (source: string) =>
          source.startsWith('<DT><H3')
            ? []
            : [...source.matchAll(/HREF="([^"]+)"|>([^<]+)(?:<|$)/gu)].map(
                (found) => found[1] ?? found[2] ?? '',
              )
        expect(lostLines({ ...imported, text: lines.join('\n') }, wordsOf)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('the name of a folder ends where something else begins', () => {
    const body = '<DT><H3>仕事<DL><p><DT><A HREF="https://a.example/">a</A></DL><p>'
    expect(outline(body)).toEqual([['仕事', 'a']])
  })

  test('any text is read', () => {
    readsAnyText(netscapeBookmarks, ['', start, `${start}<DT><A HREF="`, `${start}<DT><H3>`])
  })

  test('a script is text', () => {
    expect(
      toldBy(read('<DT><A HREF="https://a.example/">&lt;script&gt;alert(1)&lt;/script&gt;</A>')),
    ).toContain('<script>alert(1)</script>')
  })
})
