import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Imported } from '../../model.ts'
import { filesInMemory, onePixel, readGroups } from '../../testing/files-in-memory.ts'
import { describeSamples, samples } from '../../testing/samples.ts'
import { openPath } from '../files/opened.ts'
import { logseq } from './logseq.ts'
import { orgToMarkdown } from './org-markdown.ts'

const blockId = '65327b1e-0000-4000-8000-000000000001'

const graph = (pages: Readonly<Record<string, string | Uint8Array>>) =>
  readGroups(logseq, filesInMemory({ 'journals/2023_10_20.md': '- [[SLO]] #sre', ...pages }))
const talkIn = (read: readonly Imported[], file: string) => read.find((one) => one.file === file)?.talks[0]

describe('a graph of Logseq', () => {
  const read = graph({
    'journals/2023_10_21.md': '-',
    'pages/SLO.md': [
      'tags:: [[監視]], #slo',
      'alias:: 目標',
      'author:: [[山川]]',
      'source:: https://example.com/slo',
      '',
      '- ## 題',
      '  collapsed:: true',
      '\t- 信頼性は会話 #[[共通 認識]]',
      `\t  id:: ${blockId}`,
      '\t- ![点](../assets/点 1.png) ![無い](../assets/無い.png)',
      '\t- TODO k6 を試す',
      '\t  SCHEDULED: <2023-10-27 Fri>',
    ].join('\n'),
    'pages/term___k6%3F.md': `- [[目標]] [[Oct 20th, 2023]] ((${blockId})) ((00000000-0000-4000-8000-000000000000)) [[まだ無い頁]]`,
    'pages/x.md': 'title:: 別の題\n\n- title:: 別の題\n- 本文',
    'assets/点 1.png': onePixel,
  })

  test('has a page for each file, named by its property or its file, and a journal for each day', () => {
    expect(read.map(({ file, talks }) => [file, talks[0]?.title])).toEqual([
      ['journals/2023_10_20.md', '2023-10-20'],
      ['journals/2023_10_21.md', undefined],
      ['pages/SLO.md', 'SLO'],
      ['pages/term___k6%3F.md', 'term/k6?'],
      ['pages/x.md', '別の題'],
    ])
    expect(talkIn(read, 'journals/2023_10_20.md')).toMatchObject({
      startsOn: { year: 2023, month: 10, day: 20 },
      tags: ['sre'],
    })
    expect(read[1]?.problems).toMatchObject([{ reason: 'record left out' }])
  })

  test('keeps what was typed, without what the program keeps for itself', () => {
    const slo = talkIn(read, 'pages/SLO.md')
    expect(slo).toMatchObject({
      tags: ['監視', 'slo', '共通 認識'],
      speakers: [{ name: '山川' }],
      links: [{ url: 'https://example.com/slo' }],
    })
    expect(slo?.note).toContain('- ## 題\n\t- 信頼性は会話')
    expect(slo?.note).toContain('SCHEDULED: <2023-10-27 Fri>')
    expect(slo?.note).not.toMatch(/collapsed|id::/u)
    expect(talkIn(read, 'pages/x.md')?.note).toBe('- 本文')
  })

  test('leads from page to page by title, alias and day, to blocks and to pictures', () => {
    const keyOf = (file: string) => talkIn(read, file)?.key
    expect(
      talkIn(read, 'pages/term___k6%3F.md')?.references.map(({ written, shown, to }) => [written, shown, to]),
    ).toEqual([
      ['[[目標]]', '目標', { kind: 'record', key: keyOf('pages/SLO.md') }],
      ['[[Oct 20th, 2023]]', 'Oct 20th, 2023', { kind: 'record', key: keyOf('journals/2023_10_20.md') }],
      [`((${blockId}))`, '信頼性は会話 #共通 認識', { kind: 'record', key: keyOf('pages/SLO.md') }],
    ])
    expect(talkIn(read, 'pages/SLO.md')?.attachments).toMatchObject([{ entry: 'assets/点 1.png' }])
    expect(read.flatMap(({ problems }) => problems.map(({ reason, text }) => [reason, text]))).toEqual(
      expect.arrayContaining([
        ['attachment missing', '![無い](../assets/無い.png)'],
        ['reference missing', '((00000000-0000-4000-8000-000000000000))'],
      ]),
    )
  })
})

test('a page of Org mode becomes Markdown', () => {
  expect(
    orgToMarkdown([
      '* 題',
      '** [[https://example.com][見本]]',
      '#+BEGIN_SRC js',
      '* x',
      '#+END_SRC',
      '- 本文',
    ]),
  ).toEqual(['# 題', '## [見本](https://example.com)', '```js', '* x', '```', '- 本文'])
})

test('whatever stands in the pages, they are read without throwing', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '- ',
      '\t- ',
      '  id:: x',
      'title:: ',
      'tags:: a, [[',
      '---',
      '((x))',
      '#[[',
      '- ## 題',
      '```',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  const text = fc.array(line, { maxLength: 15 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (a, b) => {
      for (const read of graph({ 'pages/a.md': a, 'pages/b.org': b }))
        expect(Imported.safeParse(read).error).toBeUndefined()
    }),
    { numRuns: 200 },
  )
})

describeSamples('logseq', 'the samples of Logseq', () => {
  test('have eleven pages with something in them, and one journal with nothing', () => {
    const opened = openPath(`${samples}/logseq`)
    const read = opened.ok ? readGroups(logseq, opened.value) : []
    expect(read.flatMap(({ events, talks }) => [...events, ...talks])).toHaveLength(11)
    expect(
      read.filter(({ problems }) => problems.some(({ reason }) => reason === 'record left out')),
    ).toHaveLength(1)
  })
})
