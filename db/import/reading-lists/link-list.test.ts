import { describe, expect, test } from 'vitest'
import { lostLines, readAs, readsAnyText, toldBy } from '../../testing/importing.ts'
import { readText } from '../read.ts'
import { linkList } from './link-list.ts'

const awesome = `# Awesome SRE [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)

A list of [good things](https://sre.example/).

## Contributing

See the guidelines.

## Contents
- [Culture](#culture)
- [Tools](#tools)

## Culture

What people *do*.

* [SLO のはなし](https://sre.example/slo) - 最初に読む。
* [Love DevOps?](https://devops.example/) [[video]](https://youtu.be/1)
* From Admin to SRE - [video](https://youtu.be/2) and [slides](https://speakerdeck.com/a/b)
* [Bad](javascript:alert(1))
* [A [Video Series]](https://series.example/) - see [b](https://b.example/)

### Tools
- For Docker:
  - [Pumba](https://github.com/gaia-adm/pumba) - Chaos testing.
- A book that nobody has put on the web
`

const itemsOf = (text: string) =>
  readAs(linkList, text).lists.flatMap(({ items }) =>
    items.map((item) => {
      if (item.kind === 'heading') return `# ${item.heading}`
      if (item.kind === 'link') return `${item.link.title} <${item.link.url}> ${item.why}`.trim()
      return [item.talk.title, ...item.talk.links.map(({ kind }) => kind)].join(' · ')
    }),
  )

describe('a list of links', () => {
  test('is a reading list with its sections, and its table of contents is not', () => {
    const { lists } = readAs(linkList, awesome)
    expect(lists[0]).toMatchObject({
      title: 'Awesome SRE',
      introduction:
        'A list of [good things](https://sre.example/).\n\n## Contributing\n\nSee the guidelines.',
    })
    expect(itemsOf(awesome)).toEqual([
      '# Culture',
      'SLO のはなし <https://sre.example/slo> 最初に読む。',
      'Love DevOps? · other · video',
      'From Admin to SRE · slides · video',
      'A [Video Series] <https://series.example/> see [b](https://b.example/)',
      '# Tools',
      '# For Docker:',
      'Pumba <https://github.com/gaia-adm/pumba> Chaos testing.',
      'A book that nobody has put on the web',
    ])
    expect(lists[0]?.items[0]).toMatchObject({ why: 'What people *do*.', line: 13 })
    expect(lists[0]?.items[1]).toMatchObject({ link: { line: 17 } })
  })

  test('an address that is none is told', () => {
    expect(readAs(linkList, awesome).problems).toMatchObject([
      { line: 20, reason: 'link refused', text: 'Bad javascript:alert(1)' },
    ])
  })

  test('signs that Markdown has escaped are read as they are meant', () => {
    const text =
      '# Awesome x\n- [1\\. \\*a\\* &amp; `b`](https://a.example/)\n- [b](<https://b.example/a b>)\n- [c](https://c.example/)'
    expect(itemsOf(text)).toEqual([
      '1. *a* & b <https://a.example/>',
      'b <https://b.example/a b>',
      'c <https://c.example/>',
    ])
  })

  test.each([
    ['link-list', awesome],
    ['link-list', `# 読むもの\n\n${'- [題](https://a.example/) 理由\n'.repeat(9)}`],
    [
      'markdown',
      '# 参加レポート\n\n今日は長い話を聞いた。\n\nとても良かった。\n\n## 参考\n- [題](https://a.example/)\n- [題](https://b.example/)',
    ],
  ])('%s is found by the content', (format, text) => {
    const read = readText(text, 'README.md')
    expect(read.ok && read.value.format).toBe(format)
  })
})

describe('whatever the list', () => {
  test('no word of a line is lost, but for the names of its contents', () => {
    const wordsOf = (line: string) =>
      line.includes('](#')
        ? []
        : (line.match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter(
            (word) => !['Contents', 'and', 'svg', 'badge', 'awesome'].includes(word),
          )
    expect(lostLines(readAs(linkList, awesome), wordsOf)).toEqual([])
  })

  test('lists in a hundred lists are read to the last', () => {
    const deep = Array.from(
      { length: 100 },
      (_, n) => `${'  '.repeat(n)}- [a${n}](https://a.example/${n})`,
    ).join('\n')
    const told = toldBy(readAs(linkList, `# Awesome\n${deep}`))
    for (let n = 0; n < 100; n += 1) expect(told).toContain(`https://a.example/${n}`)
  })

  test('any text is read', () => {
    readsAnyText(linkList, ['', '# Awesome\n- ', '- [a](b)\n'], 100)
  })
})
