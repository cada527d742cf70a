import { describe, expect, test } from 'vitest'
import type { Imported } from '../../model.ts'
import { readText } from '../read.ts'

const read = (value: unknown): Imported => {
  const result = readText(JSON.stringify(value, null, 2), 'x.json')
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const table = `<h2>タイムテーブル</h2><table>
  <tr><th>時間</th><th>内容</th><th>発表者</th></tr>
  <tr><td>18:30</td><td>開場</td><td>　</td></tr>
  <tr><td>19:00 ~ 19:15</td><td>Session01<strong>「SLO を見直す」</strong><br>合意の話。</td><td>見本 太郎さん（見本社）</td></tr>
  <tr><td>19：15 ～19：20</td><td>LT - k6 入門</td><td>@mihon</td></tr>
  <tr><td>19:20〜</td><td>休憩</td><td></td></tr>
  </table><p>資料: <a href="https://speakerdeck.com/mihon/slo">スライド</a></p>`

const v1 = {
  event_id: 900001,
  title: '見本 Night&nbsp;#5 &amp; 懇親会',
  catch: '語る夜',
  description: table,
  event_url: 'http://connpass.com/event/900001/',
  started_at: '2023-10-20T19:00:00+09:00',
  ended_at: '2023-10-20T21:00:00+09:00',
  hash_tag: '#mihon',
  place: '架空ホール',
  address: '東京都千代田区1-1-1',
  series: { id: 1, title: '見本会', url: 'https://mihon.connpass.com/' },
  lat: '35.6',
  lon: null,
}

describe('connpass', () => {
  const { events, problems } = read({
    results_returned: 1,
    results_available: 3,
    results_start: 1,
    events: [v1],
  })
  const [event] = events

  test('an event keeps its id, name, series, times, place and hashtag', () => {
    expect(event).toMatchObject({
      key: 'connpass/900001',
      title: '見本 Night #5 & 懇親会',
      series: '見本会',
      number: 5,
      startsOn: { year: 2023, month: 10, day: 20 },
      startsAt: '2023-10-20T19:00',
      endsAt: '2023-10-20T21:00',
      timeZone: 'Asia/Tokyo',
      venue: '架空ホール（東京都千代田区1-1-1）',
      hashtag: 'mihon',
      url: 'http://connpass.com/event/900001/',
    })
  })

  test('the rows of its timetable are talks, with what stands below a title as the abstract', () => {
    expect(event?.talks).toMatchObject([
      {
        title: 'SLO を見直す',
        abstract: '合意の話。',
        startsAt: '2023-10-20T19:00',
        minutes: 15,
        kind: 'talk',
        status: 'planned',
        speakers: [{ name: '見本 太郎', printed: '見本 太郎さん', affiliation: '見本社' }],
      },
      { title: 'k6 入門', minutes: 5, kind: 'lightning talk', speakers: [{ handle: 'mihon' }] },
    ])
  })

  test('doors and breaks are told, and stay in the note; so does that there are more events', () => {
    expect(problems.map(({ reason, text, line }) => [reason, text, line])).toEqual([
      ['file is not everything', '1 / 3', 1],
      ['record left out', expect.stringContaining('開場'), 6],
      ['record left out', expect.stringContaining('休憩'), 6],
    ])
    expect(event?.note).toMatch(/^語る夜\n\n## タイムテーブル\n[\s\S]*休憩/u)
    expect(event?.links).toMatchObject([{ kind: 'slides', title: 'スライド' }])
  })

  test('version 2 of the API is the same event: it has the same key', () => {
    const { event_id, event_url, series, ...rest } = v1
    const v2 = { ...rest, id: event_id, url: event_url, group: { ...series, subdomain: 'mihon' } }
    const [again] = read({ results_returned: 1, results_available: 1, results_start: 1, events: [v2] }).events
    expect(again).toEqual({ ...event, source: again?.source, talks: again?.talks, links: again?.links })
    expect(again?.talks.map(({ title }) => title)).toEqual(event?.talks.map(({ title }) => title))
  })

  test('one broken event of three costs one, and one broken field costs that field', () => {
    const { events, problems } = read([v1, { ...v1, title: ' ' }, { ...v1, started_at: 'soon' }])
    expect(events.map(({ startsAt }) => startsAt)).toEqual(['2023-10-20T19:00', null])
    expect(problems).toContainEqual(expect.objectContaining({ reason: 'record not understood' }))
    expect(problems).toContainEqual(
      expect.objectContaining({ reason: 'field not understood', field: 'started_at', text: 'soon' }),
    )
  })

  test('a field that nobody knows is told with its text', () => {
    const { problems } = read([{ ...v1, description: '', surprise: { a: 1 } }])
    expect(problems).toMatchObject([{ field: 'surprise', text: '{"a":1}', line: 2 }])
  })

  test('presentations are links by their kind; groups and users hold nothing to keep, which is said', () => {
    const presentations = [
      {
        url: 'https://example.com/a',
        name: '資料',
        presentation_type: 'slide',
        presenter: { nickname: 'mihon' },
      },
    ]
    expect(read({ results_returned: 1, presentations }).links).toMatchObject([
      { url: 'https://example.com/a', kind: 'slides', title: '資料 / mihon' },
    ])
    const groups = read({ results_returned: 1, groups: [{ id: 1, title: '見本会' }] })
    expect(groups.events).toEqual([])
    expect(groups.problems).toMatchObject([{ reason: 'record left out', field: 'groups' }])
  })
})

describe('Doorkeeper', () => {
  const given = {
    title: '見本 Meetup 第3回',
    id: 28319,
    starts_at: '2015-08-13T10:00:00.000Z',
    ends_at: '2015-08-13T13:00:00.000Z',
    venue_name: '架空ホール',
    address: null,
    group: { id: 24, name: '見本会', public_url: 'https://mihon.doorkeeper.jp/' },
    description: `<h2>アジェンダ</h2><h3><small>7:00</small> 開場</h3>
      <h3><small>7:45 〜 8:15</small> Fluentd<small> <a href="https://twitter.com/mihon">見本太郎、なひ</a></small></h3>
      <p>秒速の話。</p><h4>プロフィール</h4><p>開発者</p><h2>注意</h2><p>19時以降、正面玄関は開きません。</p>`,
    public_url: 'https://mihon.doorkeeper.jp/events/28319',
  }

  test('its times are told in UTC and shown as Tokyo has them, which is said', () => {
    const { events, problems } = read([{ event: given }])
    expect(events).toMatchObject([
      { key: 'doorkeeper/28319', startsAt: '2015-08-13T19:00', endsAt: '2015-08-13T22:00', series: '見本会' },
    ])
    expect(problems[0]).toMatchObject({ reason: 'record left out' })
    expect(problems).toContainEqual(
      expect.objectContaining({ reason: 'time zone assumed', text: 'Asia/Tokyo' }),
    )
  })

  test('headings with times are talks; 7:45 of an evening is 19:45, and a profile names who speaks', () => {
    expect(read({ event: given }).events[0]?.talks).toMatchObject([
      {
        title: 'Fluentd',
        startsAt: '2015-08-13T19:45',
        minutes: 30,
        speakers: [{ name: '見本太郎' }, { name: 'なひ' }],
        abstract: '秒速の話。\n#### プロフィール\n開発者',
      },
    ])
  })

  test('the shape of 2012 has its place in another field', () => {
    const { venue_name, group, ...rest } = given
    expect(read([{ event: { ...rest, venue: venue_name } }]).events).toMatchObject([{ venue: '架空ホール' }])
    expect(group.id).toBe(24)
  })
})
