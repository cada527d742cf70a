import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Imported } from '../../model.ts'
import { filesInMemory, onePixel, readGroups } from '../../testing/files-in-memory.ts'
import { describeSamples, samples } from '../../testing/samples.ts'
import { openPath } from '../files/opened.ts'
import { notion } from './notion.ts'
import { notionPageLines } from './notion-html.ts'
import { readProperties } from './notion-properties.ts'

const id = (digit: string) => digit.repeat(32)
const talkIn = (read: readonly Imported[], file: string) =>
  read.find((one) => one.file.startsWith(file))?.talks[0]

describe('an export of Notion', () => {
  const read = readGroups(
    notion,
    filesInMemory({
      [`メモ ${id('a')}.md`]: `# メモの全部の題\n\n[k6](メモ%20${id('a')}/k6%20${id('b')}.md) ![点](メモ%20${id('a')}/%25E7%2582%25B9.png) [無い](無い%20${id('0')}.md)`,
      [`メモ ${id('a')}/k6 ${id('b')}.md`]: '# k6\n\n本文',
      [`メモ ${id('a')}/%E7%82%B9.png`]: onePixel,
      [`聞いた話 ${id('c')}.csv`]: '\uFEFF題,登壇者\r\nSLO の話,山川\r\n',
      [`聞いた話 ${id('c')}_all.csv`]:
        '\uFEFF題,登壇者,日付\r\nSLO の話,山川,"October 20, 2023"\r\n頁の無い話,"清川 ",\r\n',
      [`聞いた話 ${id('c')}/SLO の話 ${id('d')}.md`]:
        '# SLO の話\n\n登壇者: 山川\nTags: sre, slo\n開催日: October 20, 2023\nURL: https://example.com/slo\n\n- 合意形成',
      'index.html': '<html>',
    }),
  )

  test('is its pages, by their whole title', () => {
    expect(talkIn(read, 'メモ')).toMatchObject({
      key: `notion\n${id('a')}`,
      title: 'メモの全部の題',
      kind: 'article',
    })
    expect(read.map(({ file }) => file)).not.toContain('index.html')
  })

  test('leads from page to page and to files, however often an address was encoded', () => {
    expect(talkIn(read, 'メモ')?.references.map(({ to }) => to)).toEqual([
      { kind: 'record', key: `notion\n${id('b')}` },
      { kind: 'attachment', entry: `メモ ${id('a')}/%E7%82%B9.png` },
    ])
    expect(read[0]?.problems).toMatchObject([{ reason: 'reference missing' }])
  })

  test('takes a row for a talk where its properties name who gave it', () => {
    expect(talkIn(read, `聞いた話 ${id('c')}/SLO`)).toMatchObject({
      title: 'SLO の話',
      kind: 'talk',
      speakers: [{ name: '山川' }],
      tags: ['sre', 'slo'],
      startsOn: { year: 2023, month: 10, day: 20 },
      links: [{ url: 'https://example.com/slo' }],
    })
  })

  test('tells a row once, and loses none that has no page', () => {
    const rows = read.filter(({ file }) => file.endsWith('.csv'))
    expect(rows.map(({ file }) => file)).toEqual([`聞いた話 ${id('c')}_all.csv`])
    expect(rows[0]?.talks).toMatchObject([
      { title: '頁の無い話', note: '題: 頁の無い話\n登壇者: 清川\n日付: ' },
    ])
  })
})

test('a page exported as HTML reads as the same page exported as Markdown', () => {
  const html =
    '<html><body><article class="page"><header><h1 class="page-title">題</h1><table class="properties"><tbody><tr class="property-row property-row-multi_select"><th>Tags</th><td><span class="selected-value">sre</span><span class="selected-value">k6</span></td></tr><tr class="property-row property-row-checkbox"><th>済み</th><td><div class="checkbox checkbox-on"></div></td></tr></tbody></table></header><div class="page-body"><ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span>やる</span></li></ul><p>本文 <strong>太字</strong></p><pre class="code"><code class="language-js">a()\nb()</code></pre></div></article></body></html>'
  expect(notionPageLines(html)).toEqual([
    '# 題',
    '',
    'Tags: sre, k6',
    '済み: Yes',
    '',
    '- [ ] やる',
    '',
    '本文 **太字**',
    '',
    '```js',
    'a()',
    'b()',
    '```',
  ])
})

test.each([
  [
    ['# 題', '', 'Tags: sre', '日付: 2023', '', '本文'],
    ['Tags', '日付'],
  ],
  [['# 題', '', 'メモ: これは本文の行', '続き。', '', '本文'], []],
  [['# 題'], []],
])('%j has the properties %j', (texts, names) => {
  expect(readProperties(texts).map(({ name }) => name)).toEqual(names)
})

test('whatever stands in the files, they are read without throwing', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom('# 題', 'Tags: a', '"', ',', '\n', '<table>', `[x](${id('a')}.md)`),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
      ),
      { maxLength: 15 },
    )
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, text, (markdown, html, csv) => {
      const files = filesInMemory({
        [`a ${id('a')}.md`]: markdown,
        [`b ${id('b')}.html`]: html,
        [`c ${id('c')}_all.csv`]: csv,
      })
      for (const read of readGroups(notion, files)) expect(Imported.safeParse(read).error).toBeUndefined()
    }),
    { numRuns: 150 },
  )
})

describeSamples('notion', 'the samples of Notion', () => {
  test.each([
    ['Notion.Test.Export.zip', 278, 0],
    ['notion-testspace.zip', 4, 5],
  ])('%s has %i pages and %i files', (name, pages, files) => {
    const opened = openPath(`${samples}/notion/${name}`)
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
    // Counted a second way: by the names in the archive.
    const named = opened.value.entries.filter(({ path }) => /[0-9a-f]{32}\.(?:md|html)$/u.test(path))
    expect(named).toHaveLength(pages)
    const read = readGroups(notion, opened.value)
    const records = read.flatMap(({ events, talks }) => [...events, ...talks])
    expect(records).toHaveLength(pages)
    expect(records.flatMap(({ attachments }) => attachments)).toHaveLength(files)
  })
})
