import { expect, test } from 'vitest'
import type { Imported } from '../model.ts'
import { readText } from './read.ts'

const read = (text: string, file = 'x.md'): Imported => {
  const one = readText(text, file)
  if (!one.ok) throw new Error(JSON.stringify(one.failure))
  return one.value
}
const talkIn = (text: string, file?: string) => read(text, file).talks[0]

test('an article has what its front matter says, whatever the program calls it', () => {
  expect(
    talkIn(
      '---\ntitle: 題\ntopics: [sre]\nauthor_name: 山川\ncreated_at: 2023-10-20\ndescription: 短く\ncanonical_url: https://example.com/a\n---\n本文',
    ),
  ).toMatchObject({
    kind: 'article',
    title: '題',
    tags: ['sre'],
    speakers: [{ name: '山川' }],
    startsOn: { year: 2023, month: 10, day: 20 },
    abstract: '短く',
    links: [{ url: 'https://example.com/a', kind: 'article' }],
  })
})

test.each([
  ['YAML', '---\ntitle: 題\nspeaker: 山川さん\n---\n本文'],
  ['a table of TOML', '+++\ntitle = "題"\n[extra]\nspeaker = "山川"\n+++\n本文'],
  ['JSON', '{\n  "登壇者": ["山川"],\n  "title": "題"\n}\n\n本文'],
])('a note whose %s names a speaker is of a talk, and no article', (_form, text) => {
  expect(talkIn(text)).toMatchObject({ kind: 'talk', speakers: [{ name: '山川' }], note: '本文' })
  expect(read(text).notices.filter(({ kind }) => kind === 'taken as article')).toEqual([])
})

test('notes that name the same event are talks of one event', () => {
  const [first, second] = ['一', '二'].map((title) =>
    read(`---\ntitle: ${title}\nevent: ゆる見本勉強会 #2\ndate: 2023-10-20\n---\n本文`),
  )
  expect(first?.events).toMatchObject([{ title: 'ゆる見本勉強会 #2', number: 2, talks: [{ title: '一' }] }])
  expect(second?.events[0]).toMatchObject({
    key: first?.events[0]?.key,
    startsOn: first?.events[0]?.startsOn,
  })
})

test.each(['published: false', 'draft: true', 'private: true'])(
  '%s keeps an article to its writer',
  (field) => {
    expect(talkIn(`---\ntitle: 題\n${field}\n---\n本文`)?.isPrivate).toBe(true)
  },
)

test.each([
  ['2015-06-18-anomalies.md', { year: 2015, month: 6, day: 18 }],
  ['20210816-golang.md', null],
])('%s is of the day %j', (file, day) => {
  expect(talkIn('# 題\n\n本文', file)?.startsOn).toEqual(day)
})

test('the tags of a report are those of each of its talks', () => {
  const { events } = read(
    '---\ntags: [sre]\n---\n# ゆる見本勉強会 #2 参加記\n\n## 一つ目 (山川さん)\n\n## 二つ目 (清川さん)',
  )
  expect(events[0]?.talks.map(({ tags }) => tags)).toEqual([['sre'], ['sre']])
})

test('a section of Hugo, which is nothing but settings, is told and not imported', () => {
  const { talks, problems } = read('+++\ntitle = "記事"\n+++\n', '_index.md')
  expect(talks).toEqual([])
  expect(problems).toMatchObject([{ reason: 'record left out', text: '記事' }])
})

test('a number behind a sign is part of a name, and no comment of YAML', () => {
  expect(read('---\ntitle: 見本 #2 の話\nauthor: 山川 # 自分\n---\n本文').talks[0]).toMatchObject({
    title: '見本 #2 の話',
    speakers: [{ name: '山川' }],
  })
})

test('what stands in inline code is no link', () => {
  expect(
    talkIn('# 題\n\n`https://example.com/a` と https://example.com/b')?.links.map(({ url }) => url),
  ).toEqual(['https://example.com/b'])
})
