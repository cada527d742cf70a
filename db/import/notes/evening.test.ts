import { expect, test } from 'vitest'
import type { Imported } from '../../model.ts'
import { filesInMemory, readGroups } from '../../testing/files-in-memory.ts'
import { readText } from '../read.ts'
import { joplin } from './joplin.ts'
import { logseq } from './logseq.ts'
import { notion } from './notion.ts'
import { obsidian } from './obsidian.ts'

const title = '「ゆる見本勉強会 #2」に参加した'
const body = [
  '10/20に開催された。',
  '',
  '## アラートを減らす話 (山川さん)',
  '',
  'https://speakerdeck.com/yamakawa/alerts',
  '',
  '## 【LT】手順書をやめる（清川さん）',
  '',
  '- 手順書',
]
const id = '0123456789abcdef0123456789abcdef'
const page = [`# ${title}`, '', ...body].join('\n')
const html = `<h2>アラートを減らす話 (山川さん)</h2><p><a href="https://speakerdeck.com/yamakawa/alerts">スライド</a></p><h2>【LT】手順書をやめる（清川さん）</h2><ul><li>手順書</li></ul>`

const one = (text: string, file: string): Imported[] => {
  const read = readText(text, file)
  return read.ok ? [read.value] : []
}

test.each<readonly [string, () => Imported[]]>([
  ['Markdown', () => one(page, 'x.md')],
  [
    'a page of the web',
    () =>
      one(
        `<!doctype html><title>${title}</title><article><p>10/20に開催された。</p>${html}</article>`,
        'x.html',
      ),
  ],
  [
    'Evernote',
    () =>
      one(
        `<?xml version="1.0"?><en-export><note><title>${title}</title><content><![CDATA[<en-note><div>10/20に開催された。</div>${html}</en-note>]]></content></note></en-export>`,
        'x.enex',
      ),
  ],
  [
    'Cosense',
    () =>
      one(
        JSON.stringify({
          name: 'mihon',
          exported: 1,
          pages: [
            {
              title,
              lines: [
                title,
                '10/20に開催された。',
                '[** アラートを減らす話 (山川さん)]',
                '[スライド https://speakerdeck.com/yamakawa/alerts]',
                '[** 【LT】手順書をやめる（清川さん）]',
                ' 手順書',
              ],
            },
          ],
        }),
        'x.json',
      ),
  ],
  [
    'Joplin',
    () =>
      readGroups(
        joplin,
        filesInMemory({ [`${id}.md`]: `${title}\n\n${body.join('\n')}\n\nid: ${id}\ntype_: 1` }),
      ),
  ],
  ['Notion, as Markdown', () => readGroups(notion, filesInMemory({ [`ゆる見本 ${id}.md`]: page }))],
  [
    'Notion, as HTML',
    () =>
      readGroups(
        notion,
        filesInMemory({
          [`ゆる見本 ${id}.html`]: `<html><body><article class="page"><header><h1 class="page-title">${title}</h1></header><div class="page-body"><p>10/20に開催された。</p>${html}</div></article></body></html>`,
        }),
      ),
  ],
  [
    'Obsidian',
    () =>
      readGroups(obsidian, filesInMemory({ '.obsidian/app.json': '{}', [`${title}.md`]: body.join('\n') })),
  ],
  [
    'Logseq',
    () =>
      readGroups(
        logseq,
        filesInMemory({
          'journals/2023_10_20.md': '- [[ゆる見本]]',
          'pages/ゆる見本.md': [
            `title:: ${title}`,
            '',
            '- 10/20に開催された。',
            '- ## アラートを減らす話 (山川さん)',
            '  - https://speakerdeck.com/yamakawa/alerts',
            '- ## 【LT】手順書をやめる（清川さん）',
            '  - 手順書',
          ].join('\n'),
        }),
      ).filter(({ file }) => file.startsWith('pages/')),
  ],
])('a report of an evening becomes an event with its talks where it was kept in %s', (_kept, read) => {
  const [event, ...others] = read().flatMap(({ events }) => events)
  expect(others).toEqual([])
  expect(event).toMatchObject({ title: 'ゆる見本勉強会 #2', series: 'ゆる見本勉強会', number: 2 })
  expect(event?.startsOn).toEqual({ year: null, month: 10, day: 20 })
  expect(event?.talks.map(({ title, kind, speakers }) => [title, kind, speakers[0]?.name])).toEqual([
    ['アラートを減らす話', 'talk', '山川'],
    ['手順書をやめる', 'lightning talk', '清川'],
  ])
  expect(event?.talks[0]?.links).toMatchObject([
    { kind: 'slides', url: 'https://speakerdeck.com/yamakawa/alerts' },
  ])
  expect(event?.talks[1]?.note).toContain('手順書')
})
