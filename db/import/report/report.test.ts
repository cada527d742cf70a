import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Imported, ImportedTalk } from '../../model.ts'
import { readSource } from '../read.ts'

const read = (name: string): Imported => {
  const result = readSource(readFileSync(join(import.meta.dirname, '../fixtures', name)), name)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** A talk on one line: title · speakers · kind · minutes. */
const shown = ({ title, speakers, kind, minutes }: ImportedTalk) =>
  [
    title,
    speakers
      .map(({ name, affiliation }) => (affiliation === null ? name : `${name} / ${affiliation}`))
      .join(', '),
    kind,
    minutes,
  ].join(' · ')

const rows: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  [
    'evening-in-own-words.txt',
    'report',
    '見本SRE談話会 #4',
    '-11-8',
    [
      '「警報の棚卸し」を毎月やる · aoki · talk · 20',
      '静かな夜?それとも見落とし? · 野原 · talk · 20',
      '手順書をコードにする · 森下 · lightning talk · 5',
      'k6でゆるく負荷試験 · tanu42 · lightning talk · 5',
      'Prometheusの引っ越し · 小川 · lightning talk · 5',
    ],
  ],
  [
    'english-by-name.md',
    'markdown',
    'Tiny SRE Meetup #7',
    '2024-3-14',
    [
      'Alerts that let you sleep · Ada Example · talk · 20',
      'What our postmortems forgot · Bo Sample · talk · 20',
      'A pager made of cardboard · Cy Muster · lightning talk · 5',
      'Terraform without tears · Dee Placeholder · lightning talk · 5',
    ],
  ],
  [
    'marked-lt.md',
    'markdown',
    '第3回 見本運用談話会',
    '2024-5-17',
    [
      '当番表を作り直す · 山川 太郎 / 見本株式会社 · talk · ',
      '監視のやめどき · 清川, 井川 · lightning talk · ',
      '朝会のない朝 ·  · lightning talk · ',
    ],
  ],
  [
    'numbered.txt',
    'report',
    '見本ナイト vol.12',
    '2024-6-1',
    [
      '障害対応の型 · 山川 · talk · 10',
      'カナリアの歌 · canary_mihon · talk · 10',
      'ＳＬＯを捨てた日 · 清川 · lightning talk · 5',
    ],
  ],
  [
    'symbols.txt',
    'report',
    '見本基盤交流会',
    '-5-18',
    ['基盤は誰のもの？ · 山川 · talk · ', '鳴らない警報 · 清川 · talk · '],
  ],
  [
    'speaker-below.txt',
    'report',
    '見本カンファレンス2024',
    '2024-7-6',
    ['配るデプロイ · 山川 花子 / 見本社 · talk · ', '捨てるデプロイ · 清川 · talk · '],
  ],
  [
    'page.html',
    'html',
    '見本ナイト #13',
    '2024-8-2',
    ['ポストモーテムを読む会 · 山川 · talk · ', '掲示板を畳んだ話 · 清川 · talk · '],
  ],
]

describe.each(rows)('%s', (name, format, title, date, talks) => {
  const imported = read(name)
  const [event] = imported.events

  test('is known by its content, and is one event', () => {
    expect([imported.format, imported.events.length, imported.talks.length]).toEqual([format, 1, 0])
    const { year, month, day } = event?.startsOn ?? { year: null, month: null, day: null }
    expect([event?.title, `${year ?? ''}-${month}-${day}`]).toEqual([title, date])
  })

  test('has its talks in order, with speakers, kind and minutes', () => {
    expect(event?.talks.map(shown)).toEqual(talks)
  })
})

describe('the evening in own words', () => {
  const imported = read('evening-in-own-words.txt')
  const talks = imported.events[0]?.talks ?? []

  test('tells what contradicts itself, is missing or was left over, and repairs none of it', () => {
    expect(imported.notices.map(({ kind, line, text }) => `${line} ${kind}: ${text}`)).toEqual([
      '2 missing: 11/8',
      '4 count contradicts: 最初の2人は20分の発表、残りの2人は5分のLTでした。',
      '4 missing: 上記のconnpassページ',
      '16 name contradicts: 野原さんは、手順書を共有しないまま大きなPRを出してしまったそうです。',
      '17 comment kept: // もりりん、覚えました',
      '19 typo kept: (tanu42/pokopoko]',
      '25 page remains: Discussion',
    ])
  })

  test('counts part by part: of two and two announced, two and three follow', () => {
    expect(imported.notices.find(({ kind }) => kind === 'count contradicts')).toMatchObject({
      announced: [2, 2],
      found: [2, 3],
    })
  })

  test('hints at the year by what the text names, and fills in none', () => {
    expect(imported.notices[0]).toMatchObject({
      field: 'year',
      notBefore: { year: 2022, text: 'MIHON DAYS 2022', line: 6 },
    })
    expect(imported.events[0]?.startsOn?.year).toBeNull()
  })

  test('ties phrases, bullets and tools to their talks', () => {
    const [alerts, silence, , load] = talks
    expect(alerts?.marks.map(({ text, line }) => [text, line])).toEqual([
      ['警報の棚卸し', 6],
      ['鳴らない夜を設計する', 11],
    ])
    expect(alerts?.proposedTags.filter(({ why }) => why === 'bullet').map(({ text }) => text)).toEqual([
      '減らす/増やさない',
      '当番の睡眠',
      '合意形成',
    ])
    expect(silence?.emphasised.map(({ text }) => text)).toEqual(['沈黙は成功ではない'])
    expect(load?.toolsAndProjects.map(({ text }) => text)).toEqual([
      'k6',
      'Terraform',
      'Grafana Cloud',
      'mihon/loadtest',
      'tanu42/pokopoko',
    ])
  })

  test('gives introduction and impressions to the event', () => {
    const note = imported.events[0]?.note ?? ''
    expect(note.startsWith('11/8に開催された')).toBe(true)
    expect(
      note.endsWith('参加した感想\n「見本SRE談話会」は、名前のとおり穏やかな会でした。\nまた行きます。'),
    ).toBe(true)
  })
})

describe('reports of other shapes', () => {
  test('a heading below that of a talk stays in its note, the closing goes to the event', () => {
    const [event] = read('english-by-name.md').events
    expect(event?.talks[0]?.note).toContain('### Questions')
    expect(event?.note).toContain('## Closing thoughts\n\nI will be back.')
    expect(event?.talks[0]?.links.map(({ kind, url }) => [kind, url])).toEqual([
      ['slides', 'https://speakerdeck.com/ada/alerts'],
    ])
  })

  test('five announced and four described are told in English too', () => {
    expect(read('english-by-name.md').notices).toContainEqual(
      expect.objectContaining({ kind: 'count contradicts', announced: [2, 3], found: [2, 2] }),
    )
  })

  test('date, time, venue and hashtag of an announcement are the event’s', () => {
    expect(read('marked-lt.md').events[0]).toMatchObject({
      series: '見本運用談話会',
      number: 3,
      startsAt: '2024-05-17T19:00',
      endsAt: '2024-05-17T21:00',
      venue: '見本ホール',
      hashtag: 'mihonops',
    })
  })

  test('a marked lightning talk without a speaker is a talk, and the gap is told', () => {
    expect(read('marked-lt.md').notices).toContainEqual({
      kind: 'missing',
      field: 'speaker',
      line: 16,
      text: '【LT】朝会のない朝',
    })
  })

  test('a page keeps links, bold phrases and code, and drops script and menu', () => {
    const page = read('page.html')
    const [talk] = page.events[0]?.talks ?? []
    expect(talk?.links).toMatchObject([
      { url: 'https://speakerdeck.com/mihon/yomu', title: 'こちら', kind: 'slides' },
    ])
    expect(talk?.emphasised.map(({ text }) => text)).toEqual(['読むまでが障害'])
    expect(talk?.note).toContain('```\nkubectl get pods\n# 見出しではない\n```')
    expect(page.events[0]?.url).toBe('https://mihon.connpass.com/event/1/')
    expect(page.text).not.toContain('偽物')
    expect(page.notices.filter(({ kind }) => kind === 'page remains').map(({ text }) => text)).toEqual([
      'Top',
      '© 2024 見本の日記',
    ])
  })

  test('an article with front matter is no event: title, tags, date and links come along', () => {
    const { events, talks, document } = read('article.md')
    expect(events).toEqual([])
    expect(talks).toMatchObject([
      {
        kind: 'article',
        title: '#sre 手順書の書き方',
        tags: ['sre', 'runbook'],
        startsOn: { year: 2024, month: 2, day: 29 },
      },
    ])
    expect(talks[0]?.links.map(({ url }) => url)).toEqual([
      'https://speakerdeck.com/player/0123abc',
      'https://runbook.example/',
      'https://go.dev/',
    ])
    expect(document.fields.map(({ name }) => name)).toEqual([
      'title',
      'emoji',
      'type',
      'topics',
      'published_at',
    ])
  })
})
