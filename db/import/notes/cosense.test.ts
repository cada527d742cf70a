import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readAs, readsAnyText, toldBy } from '../../testing/importing.ts'
import { describeSamples, samples } from '../../testing/samples.ts'
import type { Format } from '../format.ts'
import { isCosense, readCosense } from './cosense.ts'
import { cosenseToMarkdown } from './cosense-notation.ts'

const format: Format = {
  name: 'cosense',
  extensions: ['json'],
  detect: isCosense,
  read: readCosense,
  limitBytes: 1,
}

const project = (...pages: readonly unknown[]) =>
  JSON.stringify({ name: 'mihon', displayName: '見本', exported: 1_697_800_000, pages })
const markdown = (...lines: readonly string[]) => cosenseToMarkdown(lines).lines.join('\n')

describe('the notation of Cosense in Markdown', () => {
  test.each([
    ['見出し', '[** 見出し]', '### 見出し'],
    ['大見出し', '[*** 見出し]', '## 見出し'],
    ['太字', '[[太字]]と[* 太字]', '**太字**と**太字**'],
    ['飾り', '[/ 斜体] [- 取消] [/* 両方]', '*斜体* ~~取消~~ ***両方***'],
    ['式', '[$ e=mc^2]', '$e=mc^2$'],
    ['コード', '`[code]` と `#x`', '`[code]` と `#x`'],
    ['言葉と住所', '[題 https://example.com/a]', '[題](https://example.com/a)'],
    ['住所と言葉', '[https://example.com/a 題 の 続き]', '[題 の 続き](https://example.com/a)'],
    ['住所だけ', '[https://gyazo.com/0123]', 'https://gyazo.com/0123'],
    ['頁', '[別の頁]', '[[別の頁]]'],
    ['他の企画', '[/help-jp/記法]', '[/help-jp/記法](https://scrapbox.io/help-jp/%E8%A8%98%E6%B3%95)'],
    ['人', '[mihon.icon]', '@mihon'],
    ['引用', '> 引用', '> 引用'],
    ['字下げ', ' 一\n\t\t二\n\u3000三', '- 一\n  - 二\n- 三'],
    ['プログラム', 'code:load.js\n import http\n   x\n後', '```js:load.js\nimport http\n  x\n```\n後'],
    ['表', 'table:人\n\t題\t人\n\tk6\t[山川]', '人\n\n| 題 | 人 |\n| --- | --- |\n| k6 | [[山川]] |'],
  ])('%s', (_what, typed, expected) => {
    expect(markdown(...typed.split('\n'))).toBe(expected)
  })

  test('no line is lost, whatever it is', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '[* ',
      '#',
      'code:',
      'table:a',
      ' ',
      '\t',
      '`',
      '山川',
      'https://a.example',
      '> ',
      '.icon',
    )
    const line = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const words = (texts: readonly string[]) => texts.join('').match(/山川/gu)?.length ?? 0
        expect(words(cosenseToMarkdown(lines).lines)).toBe(words(lines))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a project of Cosense', () => {
  test('is its pages, with tags, days and links from page to page', () => {
    const { talks, problems } = readAs(
      format,
      project(
        {
          id: 'a',
          title: 'SLO の話',
          created: 1_697_796_000,
          lines: ['SLO の話', '[k6 入門] と [無い頁] #sre'],
        },
        {
          title: 'K6 入門',
          lines: [
            { text: 'K6 入門', userId: 'u' },
            { text: '本文', userId: 'u' },
          ],
        },
      ),
    )
    expect(talks).toMatchObject([
      {
        key: 'cosense\nmihon\na',
        title: 'SLO の話',
        note: '[[k6 入門]] と [[無い頁]] #sre',
        tags: ['sre'],
        startsOn: { year: 2023, month: 10, day: 20 },
        references: [{ written: '[[k6 入門]]', to: { kind: 'record', key: talks[1]?.key }, line: 2 }],
      },
      { title: 'K6 入門', note: '本文' },
    ])
    expect(problems).toEqual([])
  })

  test('keeps no e-mail address', () => {
    const text = JSON.stringify({
      name: 'mihon',
      exported: 1,
      users: [{ id: 'u', email: 'mihon@mail.example' }],
      pages: [{ title: '題', lines: ['題', '本文'] }],
    })
    expect(toldBy(readAs(format, text))).not.toContain('mail.example')
    expect(readAs(format, text).text).not.toContain('mail.example')
  })

  test('one page that is none costs that page', () => {
    const { talks, problems } = readAs(
      format,
      project({ title: '題', lines: ['題'] }, { title: '行が無い' }, 7),
    )
    expect(talks.map(({ title }) => title)).toEqual(['題'])
    expect(problems.map(({ field, reason }) => [field, reason])).toEqual([
      ['lines', 'record not understood'],
      ['', 'record not understood'],
    ])
  })

  test('any text is read without throwing', () => {
    readsAnyText(format, ['', '{"pages":[', project({ title: '題', lines: ['題', '[['] })])
  })
})

describeSamples('cosense', 'the samples of Cosense', () => {
  test.each(['made-with-metadata.json', 'scrapbox2markdown-test.json'])(
    '%s: a record for each page',
    (name) => {
      const text = readFileSync(join(samples, 'cosense', name), 'utf8')
      const { pages } = z.object({ pages: z.array(z.object({ title: z.string() })) }).parse(JSON.parse(text))
      const { events, talks } = readAs(format, text)
      expect([...events, ...talks].map(({ title }) => title).sort()).toEqual(
        pages.map(({ title }) => title).sort(),
      )
    },
  )
})
