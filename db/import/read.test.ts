import { describe, expect, test } from 'vitest'
import { formats, readSource, readText } from './read.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a file that cannot be read is told why, and nothing of it is kept', () => {
  test.each([
    ['an empty file', new Uint8Array(), { code: 'file empty', file: 'x' }],
    ['blank lines', bytes(' \n　\n'), { code: 'file empty', file: 'x' }],
    ['a database', bytes('SQLite format 3\u0000'), { code: 'file is binary', file: 'x' }],
    [
      'JSON',
      bytes('{"version":"https://jsonfeed.org/version/1.1"}'),
      { code: 'format unknown', format: 'json' },
    ],
    ['a build file', bytes('<?xml version="1.0"?><project/>'), { code: 'format unknown', format: 'xml' }],
    ['an address card', bytes('BEGIN:VCARD\r\n'), { code: 'format unknown', format: 'icalendar' }],
    [
      'a file too large for any report',
      new Uint8Array(20_000_001).fill(0x61),
      { code: 'file too large', limitBytes: 20_000_000 },
    ],
  ])('%s', (_what, content, failure) => {
    expect(readSource(content, 'x')).toMatchObject({ ok: false, failure })
  })

  test('a format that nobody knows is refused with those that are known', () => {
    const known = formats.map(({ name }) => name)
    expect(readText('本文', 'x', 'epub')).toEqual({
      ok: false,
      failure: { code: 'format unknown', format: 'epub', known },
    })
  })
})

describe('the format is found by the content, not by the name', () => {
  test.each([
    ['html', '<!-- saved from url=(0019)https://a.example/ --><html><p>題</p></html>'],
    ['markdown', '---\ntitle: 題\n---\n本文'],
    ['markdown', '+++\ntitle = "題"\n+++\n本文'],
    ['markdown', '{\n  "title": "題"\n}\n\n本文'],
    ['markdown', '# 題\n\n本文'],
    ['report', '見本会に参加\n\n題(山川さん)\n本文\n\n別の題(清川さん)\n本文'],
    ['text', '本文から始まる。\n\n---\n\n上の線は前書きではない。'],
    ['text', '[メモ] 今日の <html> について'],
  ])('%s: %j', (format, text) => {
    const read = readText(text, 'memo.dat')
    expect(read.ok && read.value.format).toBe(format)
  })

  test('a person who knows better is believed', () => {
    const read = readText('<p>題</p><p>本文</p>', 'x', 'html')
    expect(read.ok && read.value.talks.map(({ note }) => note)).toEqual(['本文'])
  })
})

describe('front matter', () => {
  const articleOf = (text: string) => {
    const read = readText(text, 'x.md')
    return read.ok
      ? { talk: read.value.talks[0], problems: read.value.problems }
      : { talk: undefined, problems: [] }
  }

  test('broken front matter is told with its line and stays in the text', () => {
    const { talk, problems } = articleOf('---\ntitle: SLO: 今やるなら "こう"\ntags: [sre\n---\n\n本文')
    expect(problems).toMatchObject([{ line: 2, reason: 'front matter broken' }])
    expect(talk?.note).toContain('tags: [sre')
    expect(talk?.note).toContain('本文')
  })

  test('unclosed front matter is told and stays in the text', () => {
    const { talk, problems } = articleOf('---\ntitle: 閉じない\n\n本文')
    expect(problems).toMatchObject([{ line: 1, reason: 'front matter unclosed' }])
    expect(talk?.note).toContain('title: 閉じない')
  })

  test('words that YAML would turn into numbers and truth values stay words', () => {
    expect(articleOf('---\ntitle: 1.10\ntags: [no, 2023, 19:30]\n---\n本文').talk).toMatchObject({
      title: '1.10',
      tags: ['no', '2023', '19:30'],
    })
  })

  test('a bomb of aliases is not blown up', () => {
    const bomb = [
      'a: &a [x, x]',
      ...Array.from(
        'bcdefghijkl',
        (name, index) => `${name}: &${name} [*${'abcdefghijk'[index]}, *${'abcdefghijk'[index]}]`,
      ),
    ]
    const { talk } = articleOf(`---\n${bomb.join('\n')}\ntitle: 題\n---\n本文`)
    expect(talk).toMatchObject({ title: '題', note: '本文' })
  })
})

describe('links', () => {
  test('slides come first, each address once, and what is no web address stays text and is told', () => {
    const read = readText(
      '# 題\n\nhttps://qiita.com/a/items/1 と [資料](https://speakerdeck.com/a/b)、(https://qiita.com/a/items/1)。\n[悪い](javascript:alert(1)) [近く](./b.md) ![絵](a.png)',
      'x.md',
    )
    expect(read.ok && read.value.talks[0]?.links.map(({ kind, url, title }) => [kind, url, title])).toEqual([
      ['slides', 'https://speakerdeck.com/a/b', '資料'],
      ['article', 'https://qiita.com/a/items/1', ''],
    ])
    const kept = read.ok
      ? read.value.notices.flatMap((notice) => (notice.kind === 'link kept as text' ? [notice.url] : []))
      : []
    expect(kept).toEqual(['./b.md'])
  })
})
