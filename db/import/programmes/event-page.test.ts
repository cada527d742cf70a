import { describe, expect, test } from 'vitest'
import { readText } from '../read.ts'
import { findDay, localAt } from './event-day.ts'
import { readProgrammeText } from './programme-text.ts'

const today = { year: 2026, month: 11, day: 25 }

describe('the day of an event, however it is written', () => {
  test.each([
    ['2023/10/20(金) 19:00 〜 21:00', '2023-10-20T19:00', '2023-10-20T21:00'],
    ['令和5年10月20日(金) 午後7時〜午後9時', '2023-10-20T19:00', '2023-10-20T21:00'],
    ['令和元年10月20日 19時半～21時ぐらい', '2019-10-20T19:30', '2019-10-20T21:00'],
    ['２０２３年１０月２０日　１９：００～２１：００', '2023-10-20T19:00', '2023-10-20T21:00'],
    ['2023.10.20 Fri 19:00-21:00 JST', '2023-10-20T19:00', '2023-10-20T21:00'],
    ['日時：2015年4月18日（土）15:00-18:00（受付：14:30〜）', '2015-04-18T15:00', '2015-04-18T18:00'],
    ['2023-10-20 7:00 pm', '2023-10-20T19:00', null],
    ['2026年11月28日(土) 10:00 〜 11月29日(日) 18:00', '2026-11-28T10:00', '2026-11-29T18:00'],
    // No year: Friday 20 October nearest to November 2026 was in 2028.
    ['10/20（金）19時開始', '2028-10-20T19:00', null],
    // No year and no weekday: the nearest day. Hours beyond midnight are the next day's.
    ['10月20日 25:00〜26:00', '2026-10-21T01:00', '2026-10-21T02:00'],
  ])('%s', (line, startsAt, endsAt) => {
    const day = findDay(line, today)
    if (day === null || 'impossible' in day) throw new Error('no day found')
    expect([localAt(day.date, day.from), localAt(day.endDate ?? day.date, day.to)]).toEqual([
      startsAt,
      endsAt,
    ])
  })

  test('a day that no calendar has is told, and not moved to another', () => {
    expect(findDay('2024/02/30 19:00')).toEqual({ impossible: '2024/02/30' })
  })

  test('without a day to compare with, the year stays open', () => {
    expect(findDay('10/20（金）19時開始')).toMatchObject({
      date: { year: null, month: 10, day: 20 },
      assumed: null,
    })
  })
})

const talksOf = (text: string) =>
  readProgrammeText(text, '貼り付け', today)?.events[0]?.talks.map(({ startsAt, minutes, title, speakers }) =>
    [startsAt?.slice(11), minutes, title, speakers.map(({ name }) => name).join('・')].join(' | '),
  )

const connpassPage = `11月
20

SRE 見本 Night #5
オブザーバビリティを語る夜

主催 : 見本会
ハッシュタグ ：#mihon_sre

2026/11/20(金) 19:00 〜 21:30
開催場所
架空ビル 5F セミナールーム

タイムテーブル
時間\t内容\tスピーカー
18:30\t開場
19:00-19:10\tオープニング\t運営
19:10-19:30\tOpenTelemetry を入れた話\tchaspy さん（見本株式会社）
19:30-19:50\tアラート疲れとの戦い\t@kota65535
20:00-20:05\t【LT】k6 入門\t山田 太郎
20:05-20:10\t【LT】障害訓練のすすめ\t佐藤花子、鈴木一郎
20:10-21:30\t懇親会
注意事項
当日は身分証をお持ちください。`

describe('the page of an event, copied as text', () => {
  test('connpass: name, times, place and hashtag are found under its calendar leaf', () => {
    const read = readText(connpassPage, 'x')
    if (!read.ok) throw new Error('not read')
    expect(read.value.format).toBe('event-page')
    expect(read.value.events).toMatchObject([
      {
        title: 'SRE 見本 Night #5',
        series: 'SRE 見本 Night',
        number: 5,
        startsAt: '2026-11-20T19:00',
        endsAt: '2026-11-20T21:30',
        timeZone: null,
        venue: '架空ビル 5F セミナールーム',
        hashtag: 'mihon_sre',
      },
    ])
  })

  test('connpass: each row with a speaker is a talk', () => {
    expect(talksOf(connpassPage)).toEqual([
      '19:10 | 20 | OpenTelemetry を入れた話 | chaspy',
      '19:30 | 20 | アラート疲れとの戦い | kota65535',
      '20:00 | 5 | k6 入門 | 山田 太郎',
      '20:05 | 5 | 障害訓練のすすめ | 佐藤花子・鈴木一郎',
    ])
  })

  test('connpass: the day is the evening’s own, not the first or last on which one may sign up', () => {
    const page = `ゆるSRE勉強会 #2
ハッシュタグ：#yuru_sre
開催日時
2023/10/20(金)
19:00 〜 21:00
募集期間
2023/09/20(水) 12:00 〜
2023/10/19(木) 21:00まで
会場
架空ビル
19:05 - 19:20 SLO Review / chaspy
19:20 - 19:35 ポストモーテム / 清水`
    const swapped = page
      .replace(/開催日時\n.*\n.*\n/u, '')
      .replace('会場\n', '$&2023/10/20(金) 19:00 〜 21:00\n')
    for (const text of [page, swapped])
      expect(readProgrammeText(text, 'x', today)?.events).toMatchObject([
        { startsAt: '2023-10-20T19:00', endsAt: '2023-10-20T21:00', hashtag: 'yuru_sre' },
      ])
    const read = readProgrammeText(page, 'x', today)
    expect(read?.problems).toEqual([])
  })

  test('TECH PLAY: time, title and speaker stand below each other', () => {
    const page = `SRE Lounge 見本 #3 - TECH PLAY
2026/12/04（金）
19:00〜21:00
オンライン
19:00〜19:05
オープニング
19:05〜19:25
SLO を運用に乗せるまで
登壇者：見本 太郎（株式会社見本）
19:25〜19:45
Kubernetes のコストを半分にした話
登壇者：見本 花子
19:45〜20:00
Q&A`
    expect(talksOf(page)).toEqual([
      '19:05 | 20 | SLO を運用に乗せるまで | 見本 太郎',
      '19:25 | 20 | Kubernetes のコストを半分にした話 | 見本 花子',
    ])
    const [event] = readProgrammeText(page, 'x', today)?.events ?? []
    expect(event).toMatchObject({ title: 'SRE Lounge 見本 #3', startsAt: '2026-12-04T19:00' })
  })

  test('Doorkeeper in English: 7:10 pm has no end, so the next one is it', () => {
    expect(
      talksOf(`Tokyo SRE Meetup
2026-12-10 19:00 - 21:00
Agenda
7:00 pm - Greeting
7:10 pm - Alerts that let you sleep by Ada Example (Sample Inc)
7:40 pm - Postmortems without blame / Grace Example
8:10 pm - Networking`),
    ).toEqual([
      '19:10 | 30 | Alerts that let you sleep | Ada Example',
      '19:40 | 30 | Postmortems without blame | Grace Example',
    ])
  })

  test('of several days, the day that stands above a row is its', () => {
    const page = `見本カンファレンス
2026年11月28日(土) 10:00 〜 11月29日(日) 18:00
1日目 11月28日(土)
10:00-10:30 SLO 入門 / 鈴木花子
2日目 11月29日(日)
10:00-10:30 カオスの話 / 佐藤次郎`
    const [event] = readProgrammeText(page, 'x', today)?.events ?? []
    expect(event?.talks.map(({ startsAt }) => startsAt)).toEqual(['2026-11-28T10:00', '2026-11-29T10:00'])
  })

  test('a missing year is the nearest that fits the weekday, and said', () => {
    const page =
      '見本勉強会\n11/27（金）19時開始\n19:10 - 19:25 「SLO Review」今やるなら / chaspy\n19:25 休憩'
    const read = readProgrammeText(page, 'x', today)
    expect(read?.events).toMatchObject([{ startsAt: '2026-11-27T19:00' }])
    expect(read?.problems).toContainEqual(
      expect.objectContaining({ reason: 'year assumed', line: 2, text: '11/27 → 2026' }),
    )
    expect(talksOf(page)).toEqual(['19:10 | 15 | 「SLO Review」今やるなら | chaspy'])
  })

  test('the report of an evening is none, though its headings have times', () => {
    const report = `# 見本会に参加しました
19:00-19:15 SLO を見直す (山川さん)
合意形成の話だった。まずは小さく始めることが大事だという。
それから、皆で決めることが大事だという。
質問もたくさん出ていた。
19:15-19:30 障害訓練 (清川さん)
訓練は楽しい。毎月やっているそうだ。
次は自分でもやってみたい。
ほんとうに。`
    const read = readText(report, 'x')
    expect(read.ok && read.value.format).not.toBe('event-page')
  })
})

describe('a list of talks', () => {
  const lines =
    'SLO を見直す - mihon\nポストモーテムの書き方 - 清川, 井川\n「-」を含む題 - 続き - maruko\n題だけの行\n'

  test('is read line by line, the last dash before the speaker', () => {
    const read = readText(lines, '予定')
    if (!read.ok) throw new Error('not read')
    expect(read.value.format).toBe('talk-lines')
    const talks = read.value.events[0]?.talks ?? []
    expect(talks.map(({ title, speakers }) => [title, ...speakers.map(({ name }) => name)])).toEqual([
      ['SLO を見直す', 'mihon'],
      ['ポストモーテムの書き方', '清川', '井川'],
      ['「-」を含む題 - 続き', 'maruko'],
      ['題だけの行'],
    ])
    expect(read.value.notices).toContainEqual(expect.objectContaining({ field: 'speaker', line: 4 }))
  })

  test('two lines are enough where somebody says that they are an event', () => {
    expect(talksOf('SLO を見直す - mihon\n障害訓練 - 山川')).toHaveLength(2)
  })

  test('an essay is no list', () => {
    expect(readProgrammeText('今日は考えた。長い文章になりそうだ。', 'x', today)).toBeNull()
  })
})
