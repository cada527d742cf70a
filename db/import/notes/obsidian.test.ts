import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Imported } from '../../model.ts'
import { filesInMemory, onePixel, readGroups } from '../../testing/files-in-memory.ts'
import { describeSamples, samples } from '../../testing/samples.ts'
import { openPath } from '../files/opened.ts'
import { readLines, splitLines } from '../lines.ts'
import { obsidian } from './obsidian.ts'
import { proseLines } from './prose-lines.ts'
import { findHashtags, findWikiLinks } from './wiki-links.ts'

const prose = (text: string) => proseLines(readLines(splitLines(text)))
const vault = (notes: Readonly<Record<string, string | Uint8Array>>) =>
  readGroups(obsidian, filesInMemory({ '.obsidian/app.json': '{}', ...notes }))
const talkIn = (read: readonly Imported[], file: string) => read.find((one) => one.file === file)?.talks[0]

describe('hashtags', () => {
  test.each([
    ['#sre #culture/slo #ポストモーテム #a_b-c', ['sre', 'culture/slo', 'ポストモーテム', 'a_b-c']],
    ['#42 と #2023 は数で #1a は違う', ['1a']],
    ['見出しは\n# 題\n## 題', []],
    ['`#code` と ``#more `x` `` と (#kept) と a#b', []],
    ['```\n#fence\n```\n#after', ['after']],
    ['https://example.com/#part [x](https://example.com/#part) [[題#見出し]]', []],
    ['一つの `行を\n#越える` コード', []],
    ['#a #a #b/', ['a', 'b']],
  ])('%j has %j', (text, tags) => {
    expect(findHashtags(prose(text))).toEqual(tags)
  })
})

describe('links between notes', () => {
  test.each([
    ['[[題]]', '題', '題'],
    ['[[題|見える]]', '題', '見える'],
    ['[[題#見出し|見える]]', '題', '見える'],
    ['[[題#見出し]]', '題', '題#見出し'],
    ['![[絵.png|300]]', '絵.png', '絵.png'],
    ['| [[題\\|見える]] |', '題', '見える'],
    ['[見える](a%20b.md)', 'a%20b.md', '見える'],
    ['[見える](<a b.md>)', 'a b.md', '見える'],
    ['![](絵 (1).png)', '絵 (1).png', ''],
  ])('%s leads to %s', (text, target, shown) => {
    expect(findWikiLinks(prose(text))).toMatchObject([{ target, shown }])
  })

  test.each(['`[[題]]`', '[x](https://example.com)', '[x](#見出し)', '```\n[[題]]\n```', '[[]]x'])(
    '%s leads nowhere',
    (text) => {
      expect(findWikiLinks(prose(text)).filter(({ target }) => target !== '')).toEqual([])
    },
  )
})

describe('a vault', () => {
  const read = vault({
    '仕事/SLO.md':
      '---\ntags: [sre, "#slo"]\ndate: 2023-10-20\naliases: [目標]\n---\n[[k6 入門|k6]] と [[無い]] と ![[点.png]] と [次](次%20の話.md) #監視\n%% 内緒 %%',
    '仕事/次 の話.md': '# 次の題\n\n本文',
    'k6 入門.md': '[[SRE #2]] [[../仕事/SLO]]',
    'x/y/k6 入門.md': '',
    'SRE #2.md': '> [!quote] 言葉\n> 信頼性は会話',
    '添付/点.png': onePixel,
    '板.canvas': '{}',
    '.trash/捨てた.md': '捨てた',
  })

  test('is its notes, titled by their first heading or by their file', () => {
    expect(read.flatMap(({ talks }) => talks.map(({ title }) => title)).sort()).toEqual(
      ['SLO', 'k6 入門', 'k6 入門', 'SRE #2', '次の題'].sort(),
    )
  })

  test('has its tags, days and private comments', () => {
    expect(talkIn(read, '仕事/SLO.md')).toMatchObject({
      tags: ['sre', 'slo', '監視'],
      startsOn: { year: 2023, month: 10, day: 20 },
    })
    expect(talkIn(read, '仕事/SLO.md')?.note).toContain('%% 内緒 %%')
    expect(talkIn(read, 'SRE #2.md')?.note).toBe('> [!quote] 言葉\n> 信頼性は会話')
  })

  test('leads from note to note, to the nearest of one name, and to pictures', () => {
    const slo = talkIn(read, '仕事/SLO.md')
    expect(slo?.references.map(({ written, to }) => [written, to])).toEqual([
      ['[[k6 入門|k6]]', { kind: 'record', key: talkIn(read, 'k6 入門.md')?.key }],
      ['![[点.png]]', { kind: 'attachment', entry: '添付/点.png' }],
      ['[次](次%20の話.md)', { kind: 'record', key: talkIn(read, '仕事/次 の話.md')?.key }],
    ])
    expect(slo?.attachments).toMatchObject([{ name: '点.png', mediaType: 'image/png' }])
    expect(talkIn(read, 'k6 入門.md')?.references[0]?.to).toEqual({
      kind: 'record',
      key: talkIn(read, 'SRE #2.md')?.key,
    })
  })

  test('tells which notes are missing and what is no note', () => {
    expect(
      read.flatMap(({ problems }) => problems.map(({ file, reason, text }) => [file, reason, text])),
    ).toEqual(
      expect.arrayContaining([
        ['仕事/SLO.md', 'reference missing', '[[無い]]'],
        ['板.canvas', 'record left out', '板.canvas'],
      ]),
    )
  })

  test('has talks where fields name who gave them, and one event for all that name it', () => {
    const talks = vault({
      'a.md': '---\nspeaker: 山川さん\nevent: "[[ゆる見本勉強会 #2]]"\ndate: 2023-10-20\n---\n本文',
      'b.md': '---\n登壇者: [清川, Ada Example]\n---\n本文',
      'c.md': '本文',
    })
    expect(talks[0]?.events).toMatchObject([
      {
        title: 'ゆる見本勉強会 #2',
        number: 2,
        startsOn: { year: 2023 },
        talks: [{ title: 'a', kind: 'talk', speakers: [{ name: '山川' }] }],
      },
    ])
    expect(talks[1]?.talks).toMatchObject([
      { kind: 'talk', speakers: [{ name: '清川' }, { name: 'Ada Example' }] },
    ])
    expect(talks[2]?.talks).toMatchObject([{ kind: 'article' }])
  })
})

describe('a folder without settings', () => {
  test.each([
    ['notes that lead to each other', { 'a/x.md': '[[y]]', 'a/y.md': '', 'b/z.md': '# 題' }, ['a']],
    ['hashtags in most notes', { 'a/x.md': '#sre', 'a/y.md': '#slo', 'a/z.md': '#k6' }, ['a']],
    ['code of a shell', { 'a.md': '```\nif [[ -f b ]]\n```', 'b.md': '' }, []],
    ['links to nothing', { 'a.md': '[[無い]]' }, []],
    ['plain articles', { 'a.md': '# 題\n\n本文 #golang', 'b.md': '# 題', 'c.md': '# 題' }, []],
  ])('%s', (_what, notes, folders) => {
    expect(obsidian.find(filesInMemory(notes))).toEqual(folders)
  })
})

test('whatever stands in the notes, they are read without throwing and no line is lost', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '[[',
      ']]',
      '|',
      '#',
      '![[',
      '](',
      '`',
      '```',
      '%%',
      '- [ ] ',
      '---',
      '> ',
      '題',
      'a.png',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (a, b) => {
      for (const read of vault({ '題.md': `本文。\n${a}`, 'b/a.md': `# a\n\n${b}`, 'a.png': onePixel })) {
        expect(Imported.safeParse(read).error).toBeUndefined()
        const told = JSON.stringify(read.talks) + JSON.stringify(read.events) + JSON.stringify(read.notices)
        const source = read.file === '題.md' ? a : b
        for (const word of source.match(/題/gu) ?? []) expect(told).toContain(word)
      }
    }),
    { numRuns: 200 },
  )
})

describeSamples('obsidian', 'the samples of Obsidian', () => {
  test.each([
    ['dataview-vault', 12],
    ['importer-markdown', 5],
    ['made-ja', 2],
  ])('%s has %i notes', (name, count) => {
    const opened = openPath(`${samples}/obsidian/${name}`)
    const read = opened.ok ? readGroups(obsidian, opened.value) : []
    expect(read.flatMap(({ events, talks }) => [...events, ...talks])).toHaveLength(count)
  })
})
