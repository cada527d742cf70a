import { describe, expect, test } from 'vitest'
import type { Imported } from '../model.ts'
import { readText } from './read.ts'

const event = {
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: '見本ナイト #13',
  startDate: '2024-08-02T19:00:00+09:00',
  endDate: '2024-08-02T21:30:00+09:00',
  location: { '@type': 'Place', name: '見本ビル 3F', address: '東京都渋谷区' },
}

const page = (...data: unknown[]) => `<!DOCTYPE html>
<html lang="ja"><head><title>見本ナイト #13 - connpass</title>
<link rel="canonical" href="https://mihon.connpass.com/event/13/">
${data.map((one) => `<script type="application/ld+json">${typeof one === 'string' ? one : JSON.stringify(one)}</script>`).join('\n')}
</head><body><nav>ログイン</nav><main><h1>見本ナイト #13</h1>
<p>監視の話をする会です。<a href="https://speakerdeck.com/mihon/yomu">資料</a></p>
<h2>参加する人へ</h2>
<table><tr><td>19:10</td><td>監視を減らす</td><td>山川</td></tr>
<tr><td>19:30</td><td>負荷試験のあとで</td><td>清川</td></tr></table></main></body></html>`

function readPage(...data: unknown[]): Imported {
  const read = readText(page(...data), 'page.html')
  if (!read.ok) throw new Error(read.failure.code)
  return read.value
}

describe('the saved page of an event that states it for machines', () => {
  test('becomes an event with its day, times, zone and place, and the talks of its timetable', () => {
    const [first] = readPage(event).events
    expect(first).toMatchObject({
      title: '見本ナイト #13',
      startsOn: { year: 2024, month: 8, day: 2 },
      startsAt: '2024-08-02T19:00',
      endsAt: '2024-08-02T21:30',
      timeZone: 'Asia/Tokyo',
      venue: '見本ビル 3F',
      url: 'https://mihon.connpass.com/event/13/',
      talks: [{ title: '監視を減らす' }, { title: '負荷試験のあとで' }],
    })
    expect(first?.note).toContain('監視の話をする会です。')
    expect(first?.note.split('\n')).toContain('## 参加する人へ')
    expect(first?.links.map(({ url }) => url)).toContain('https://speakerdeck.com/mihon/yomu')
  })

  test.each([
    ['in a list', [event]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, event] }],
    ['as one of its kinds', { ...event, '@type': ['Thing', 'EducationEvent'] }],
    ['by its address', { ...event, '@type': 'http://schema.org/Event' }],
  ])('is found %s', (_, data) => {
    expect(readPage(data).events[0]?.startsAt).toBe('2024-08-02T19:00')
  })

  test.each([
    [
      'an address',
      { '@type': 'Place', address: { addressRegion: '東京都', streetAddress: '渋谷 1-1' } },
      '東京都渋谷 1-1',
    ],
    ['words', '渋谷のどこか', '渋谷のどこか'],
    ['a meeting on the net', { '@type': 'VirtualLocation', url: 'https://zoom.example' }, null],
    ['nothing that is known', 7, null],
  ])('has %s for its place', (_, location, venue) => {
    expect(readPage({ ...event, location }).events[0]?.venue ?? null).toBe(venue)
  })

  test('has a day without a time where no time is stated', () => {
    expect(readPage({ ...event, startDate: '2024-08-02', endDate: '' }).events[0]).toMatchObject({
      startsOn: { year: 2024, month: 8, day: 2 },
      startsAt: null,
      timeZone: null,
    })
  })
})

test.each([
  ['several events, as a list of them has', [event, { ...event, name: '見本ナイト #14' }]],
  ['an event of another name, beside its text', [{ ...event, name: 'まったく別の会' }]],
  ['an article', [{ '@type': 'Article', name: event.name, startDate: event.startDate }]],
  ['no day that a calendar has', [{ ...event, startDate: '2024-13-40' }]],
  ['what is no JSON', ['{"@type": "Event",']],
  ['nothing', []],
])('a page that states %s is read as any other', (_, data) => {
  expect(readPage(...data).events[0]?.startsAt ?? null).toBeNull()
})

test('every line of such a page is in a record or told', () => {
  const { events, notices, text } = readPage(event)
  const told = notices.filter(({ kind }) => kind === 'page remains').map(({ text: line }) => line)
  expect(told).toContain('ログイン')
  expect(text).toContain('ログイン')
  expect(JSON.stringify(events)).not.toContain('ログイン')
})
