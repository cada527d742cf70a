import { describe, expect, test } from 'vitest'
import type { Imported } from '../../model.ts'
import { readText } from '../read.ts'

function read(given: unknown): Imported {
  const text = typeof given === 'string' ? given : JSON.stringify(given, null, 1)
  const result = readText(text, 'x')
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const xml = (
  event: string,
  conference = '<title>見本</title><acronym>mihon</acronym><day_change>06:00:00</day_change>',
) =>
  `<?xml version="1.0"?>
<schedule><conference>${conference}</conference>
<day date="2023-10-20" index="1"><room name="大">
${event}
</room></day></schedule>`

describe('a schedule in XML', () => {
  test('an event of it is a talk with its guid, people, links and place', () => {
    const { events, problems } = read(
      xml(`<event id="1" guid="0ca4bd7a-821a-577f-8ca3-33e8d4a8c2a7"><start>19:10</start><duration>0:15</duration>
        <room>大</room><title>SLO &amp; 会話</title><subtitle>副題</subtitle><track>culture</track>
        <type>lightning_talk</type><abstract>&lt;p&gt;要旨&lt;/p&gt;</abstract><mood>良い</mood>
        <persons><person id="1">見本 太郎</person><person>見本 花子</person></persons>
        <links><link href="https://speakerdeck.com/a/b">資料</link><link href="//x.example">相対</link></links></event>`),
    )
    expect(events[0]).toMatchObject({ key: 'schedule/mihon', title: '見本', startsAt: '2023-10-20T19:10' })
    expect(events[0]?.talks).toMatchObject([
      {
        key: 'schedule/0ca4bd7a-821a-577f-8ca3-33e8d4a8c2a7',
        title: 'SLO & 会話',
        abstract: '副題\n\n要旨\n\n大',
        startsAt: '2023-10-20T19:10',
        minutes: 15,
        kind: 'lightning talk',
        speakers: [{ name: '見本 太郎' }, { name: '見本 花子' }],
        tags: ['culture'],
        links: [{ kind: 'slides', title: '資料' }],
        source: { heading: 4, bodyTo: 8 },
      },
    ])
    expect(problems).toMatchObject([
      { reason: 'field not understood', field: 'mood', text: '良い', line: 6 },
      { reason: 'link refused', text: '相対 //x.example', line: 4 },
    ])
  })

  test.each([
    ['25:30', '2023-10-21T01:30'],
    ['01:30', '2023-10-21T01:30'],
    ['06:00', '2023-10-20T06:00'],
  ])('the day ends in the morning: %s is %s', (start, startsAt) => {
    const { events } = read(xml(`<event id="1"><start>${start}</start><title>t</title></event>`))
    expect(events[0]?.talks).toMatchObject([{ startsAt }])
  })

  test('a full date wins over the day, and is shown by the clocks of the conference', () => {
    const conference = '<title>m</title><time_zone_name>Europe/Berlin</time_zone_name>'
    const event =
      '<event id="1"><date>2024-07-01T08:00:00+00:00</date><start>10:00</start><title>t</title></event>'
    const other = '<event id="2"><date>2024-07-01T11:00:00+02:00</date><title>u</title></event>'
    expect(read(xml(event + other, conference)).events[0]?.talks.map(({ startsAt }) => startsAt)).toEqual([
      '2024-07-01T10:00',
      '2024-07-01T11:00',
    ])
  })

  test('breaks without a speaker are told, not taken', () => {
    const { events, problems } = read(xml('<event id="1"><title>Lunch Break</title></event>'))
    expect(events[0]?.talks).toEqual([])
    expect(problems).toMatchObject([{ reason: 'record left out', text: 'Lunch Break', line: 4 }])
  })

  test('an entity of its own is not expanded, broken XML is read as far as it goes', () => {
    const bomb = `<!DOCTYPE schedule [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>`
    const { events, problems } = read(
      xml('<event id="1"><title>t &b;</title></event><event><title>u').replace(
        '<schedule>',
        `${bomb}<schedule>`,
      ),
    )
    expect(JSON.stringify(events)).not.toContain('aaaa')
    expect(problems.some(({ reason }) => reason === 'not well-formed')).toBe(true)
    expect(events[0]?.talks[0]?.title).toBe('t &b;')
  })
})

const json = (events: unknown[], more = {}) => ({
  schedule: {
    conference: {
      acronym: 'mihon',
      title: '見本',
      time_zone_name: 'Asia/Tokyo',
      days: [{ index: 1, date: '2023-10-20', rooms: { 大: events } }],
      ...more,
    },
  },
})

describe('a schedule in JSON', () => {
  const event = {
    guid: '0ca4bd7a-821a-577f-8ca3-33e8d4a8c2a7',
    id: 1,
    title: 'SLO',
    date: '2023-10-20T10:10:00+00:00',
    start: '19:10',
    duration: '00:40',
    persons: [{ public_name: '見本 太郎' }, { name: '見本 花子' }],
    attachments: [{ url: 'https://example.com/a.pdf', title: 'pdf' }],
  }

  test('says the same as the XML of the same conference: the keys are equal', () => {
    const { events } = read(json([event]))
    expect(events).toMatchObject([
      {
        key: 'schedule/mihon',
        timeZone: 'Asia/Tokyo',
        talks: [
          {
            key: 'schedule/0ca4bd7a-821a-577f-8ca3-33e8d4a8c2a7',
            startsAt: '2023-10-20T19:10',
            minutes: 40,
            speakers: [{ name: '見本 太郎' }, { name: '見本 花子' }],
            links: [{ kind: 'slides' }],
          },
        ],
      },
    ])
  })

  test('of the flat schedule, only who speaks is a speaker', () => {
    const participants = [
      { name: '見本 太郎', role: 'SPEAKER' },
      { name: '見本 花子', role: 'MODERATOR' },
    ]
    const flat = {
      title: 't',
      guid: 'g',
      start: '2023-10-20T19:10:00+09:00',
      end: '2023-10-20T19:25:00+09:00',
      participants,
    }
    const { events, problems } = read({
      schedule: { conference: { title: '見本', days: [] }, events: [flat], persons: [] },
    })
    expect(events[0]?.talks).toMatchObject([{ minutes: 15, speakers: [{ name: '見本 太郎' }] }])
    expect(problems).toContainEqual(
      expect.objectContaining({ field: 'participants', text: 'MODERATOR 見本 花子' }),
    )
  })

  test('a record that is none costs no other', () => {
    const { events, problems } = read(json([event, 'x', { ...event, guid: 'h', title: null }]))
    expect(events[0]?.talks).toHaveLength(1)
    expect(problems.filter(({ reason }) => reason === 'record not understood')).toHaveLength(2)
  })
})

describe('Sessionize', () => {
  const session = {
    id: '1',
    title: 'SLO',
    description: 'a\r\nb',
    startsAt: '2020-03-28T09:00:00',
    endsAt: '2020-03-28T09:45:00',
    isServiceSession: false,
    speakers: ['s1'],
    categoryItems: [11, 12],
    roomId: 7,
    recordingUrl: 'https://example.com/v',
  }
  const all = {
    sessions: [session, { ...session, id: '2', title: 'Lunch', isServiceSession: true, speakers: [] }],
    speakers: [
      {
        id: 's1',
        fullName: 'Ada Example',
        tagLine: 'Sample Inc',
        links: [{ linkType: 'Twitter', url: 'https://twitter.com/ada', title: 'Twitter' }],
      },
    ],
    questions: [],
    categories: [
      { id: 1, title: 'Session format', items: [{ id: 11, name: 'Lightning talk' }] },
      { id: 2, title: 'Level', items: [{ id: 12, name: 'Expert' }] },
    ],
    rooms: [{ id: 7, name: 'Room 7' }],
  }

  test('a session finds its speakers, room and categories by their numbers; its times float', () => {
    const { events, problems } = read(all)
    expect(events).toMatchObject([
      {
        timeZone: null,
        startsAt: '2020-03-28T09:00',
        talks: [
          {
            key: 'sessionize/1',
            abstract: 'a\nb\n\nRoom 7',
            minutes: 45,
            kind: 'lightning talk',
            tags: ['Expert'],
            speakers: [{ name: 'Ada Example', affiliation: 'Sample Inc', handle: 'ada' }],
            links: [{ kind: 'video' }],
          },
        ],
      },
    ])
    expect(problems).toMatchObject([{ reason: 'record left out', text: 'Lunch' }])
  })

  test('a session in every room of a grid is one', () => {
    const embedded = { ...session, speakers: [{ id: 's1', name: 'Ada Example' }], categoryItems: [] }
    const rooms = [1, 2].map((id) => ({ id, name: `R${id}`, sessions: [embedded] }))
    expect(read([{ date: '2020-03-28T00:00:00', rooms }]).events[0]?.talks).toMatchObject([
      { title: 'SLO', speakers: [{ name: 'Ada Example' }] },
    ])
  })

  test('a list of speakers gives their talks; one without any is told', () => {
    const { events, problems } = read([
      { id: 's1', fullName: 'Ada Example', isTopSpeaker: false, sessions: [{ id: 1, name: 'SLO' }] },
      { id: 's2', fullName: 'Bo Example', isTopSpeaker: false, sessions: [{ id: 1, name: 'SLO' }] },
      { id: 's3', fullName: 'Cy Example', isTopSpeaker: false },
    ])
    expect(events[0]?.talks).toMatchObject([{ speakers: [{ name: 'Ada Example' }, { name: 'Bo Example' }] }])
    expect(problems).toMatchObject([{ reason: 'record left out', text: 'Cy Example' }])
  })
})

describe('rubyevents', () => {
  const videos = `---
- id: "mihon-1"
  title: "A small year"
  original_title: "ちいさな一年"
  kind: "keynote"
  event_name: "Mihon Kaigi 01"
  date: "2026-02-28"
  track: "大"
  slides_url: "https://example.com/slides"
  video_provider: "scheduled"
  video_id: "mihon-1"
  speakers:
    - "Mihon \\"bash\\" TARO"
    - No
- id: "lt"
  title: "Lightning Talks"
  event_name: "Mihon Kaigi 01"
  date: "2026-02-28"
  video_provider: "youtube"
  video_id: "abc"
  talks:
    - id: "lt-1"
      title: "k6"
      kind: "lightning_talk"
      start_cue: "01:10"
      end_cue: "06:10"
      video_provider: "parent"
      video_id: "lt-1"
      speakers: [Hanako]
      mood: good
`

  test('talks keep their title in both languages, and names that YAML would take for something else', () => {
    expect(read(videos).events).toMatchObject([
      {
        key: 'rubyevents/mihon-kaigi-01',
        title: 'Mihon Kaigi 01',
        startsOn: { year: 2026, month: 2, day: 28 },
        talks: [
          {
            key: 'rubyevents/mihon-1',
            title: 'A small year',
            abstract: 'ちいさな一年',
            kind: 'keynote',
            tags: ['大'],
            speakers: [{ name: 'Mihon "bash" TARO' }, { name: 'No' }],
            links: [{ url: 'https://example.com/slides', kind: 'slides' }],
          },
          {
            title: 'k6',
            minutes: 5,
            kind: 'lightning talk',
            links: [{ url: 'https://www.youtube.com/watch?v=abc&t=70', kind: 'video' }],
          },
        ],
      },
    ])
    expect(read(videos).problems).toMatchObject([{ field: 'mood', text: 'good', line: 22 }])
  })

  test('an evening of talks with videos of their own is the event', () => {
    const text = `- id: "e"
  title: "KRUG #1"
  event_name: "KRUG February"
  date: "2025-02-27"
  video_provider: "children"
  video_id: "e"
  talks:
    - id: "t"
      title: "T"
      video_provider: "vimeo"
      video_id: "9"
`
    expect(read(text).events).toMatchObject([
      { title: 'KRUG February', note: 'KRUG #1', talks: [{ links: [{ url: 'https://vimeo.com/9' }] }] },
    ])
  })

  test('event.yml is the same event: it has the same key', () => {
    const text =
      'id: "mihon-kaigi-01"\ntitle: "Mihon Kaigi 01"\nkind: "conference"\nstart_date: "2026-02-28"\ntimezone: "Asia/Tokyo"\n'
    expect(read(text).events).toMatchObject([
      {
        key: 'rubyevents/mihon-kaigi-01',
        startsOn: { year: 2026, month: 2, day: 28 },
        timeZone: 'Asia/Tokyo',
      },
    ])
  })

  test('aliases are refused, for bombs are made of them', () => {
    const { events, problems } = read(`${videos}- &a\n  title: x\n- *a\n`)
    expect(events).toEqual([])
    expect(problems).toMatchObject([{ reason: 'too much' }])
  })
})
