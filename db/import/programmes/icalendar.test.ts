import { describe, expect, test } from 'vitest'
import type { Imported } from '../../model.ts'
import { readSource } from '../read.ts'

const calendar = (lines: readonly string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const vevent = (lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']

function read(text: string | Uint8Array): Imported {
  const result = readSource(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'x.ics')
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const one = (...lines: string[]) => read(calendar(vevent(['UID:1', 'SUMMARY:見本会', ...lines])))

describe('a calendar', () => {
  test('a fold in the middle of a character is undone before it is decoded', () => {
    const bytes = new TextEncoder().encode(calendar(vevent(['UID:1', 'SUMMARY:見本勉強会 #2'])))
    const at = bytes.indexOf(0x89) + 1
    const folded = new Uint8Array([...bytes.subarray(0, at - 1), 13, 10, 32, ...bytes.subarray(at - 1)])
    expect(read(folded).events).toMatchObject([{ title: '見本勉強会 #2', number: 2, key: 'icalendar/1' }])
  })

  test('escapes are undone; what is told of an event comes along', () => {
    const { events } = one(
      String.raw`DESCRIPTION:一行目\n二行目\, https://speakerdeck.com/a/b`,
      'LOCATION:架空ホール',
      'URL:https://mihon.connpass.com/event/1/',
      String.raw`CATEGORIES:Meeting\, John,SRE`,
      'ORGANIZER;CN=見本 太郎:mailto:secret@example.com',
    )
    expect(events).toMatchObject([
      {
        venue: '架空ホール',
        url: 'https://mihon.connpass.com/event/1/',
        note: '一行目\n二行目, https://speakerdeck.com/a/b\n\n見本 太郎\n\n#Meeting,_John #SRE',
        links: [{ kind: 'slides' }],
      },
    ])
    expect(JSON.stringify(events)).not.toContain('secret@')
  })

  test.each([
    ['a zone of its own name', 'DTSTART;TZID=Asia/Tokyo:20231020T190000', '2023-10-20T19:00', 'Asia/Tokyo'],
    [
      "Outlook's name",
      'DTSTART;TZID="Tokyo Standard Time":20231020T190000',
      '2023-10-20T19:00',
      'Asia/Tokyo',
    ],
    [
      'a prefix',
      'DTSTART;TZID=/softwarestudio.org/Europe/Vienna:20231020T190000',
      '2023-10-20T19:00',
      'Europe/Vienna',
    ],
    ['UTC', 'DTSTART:20231020T100000Z', '2023-10-20T10:00', 'UTC'],
    ['none: floating', 'DTSTART:20231020T190000', '2023-10-20T19:00', null],
    [
      'an unknown zone: floating, and told',
      'DTSTART;TZID=Mars/Olympus:20231020T190000',
      '2023-10-20T19:00',
      null,
    ],
    ['a whole day', 'DTSTART;VALUE=DATE:20231020', null, null],
    ['a whole day without saying so', 'DTSTART:20231020', null, null],
  ])('a time with %s', (_what, line, startsAt, timeZone) => {
    expect(one(line).events).toMatchObject([
      { startsOn: { year: 2023, month: 10, day: 20 }, startsAt, timeZone },
    ])
  })

  test('UTC is shown by the clocks of the calendar, where it names them', () => {
    const text = calendar([
      'X-WR-TIMEZONE:Asia/Tokyo',
      ...vevent(['SUMMARY:見本', 'DTSTART:20231020T100000Z']),
    ])
    expect(read(text).events).toMatchObject([{ startsAt: '2023-10-20T19:00', timeZone: 'Asia/Tokyo' }])
  })

  test('an end may be a length, and may be told in another zone', () => {
    expect(one('DTSTART;TZID=Asia/Tokyo:20231020T190000', 'DURATION:PT90M').events[0]?.endsAt).toBe(
      '2023-10-20T20:30',
    )
    expect(one('DTSTART;TZID=Asia/Tokyo:20231020T190000', 'DTEND:20231020T120000Z').events[0]?.endsAt).toBe(
      '2023-10-20T21:00',
    )
  })

  test('a repeated event is one, and its rules are told; those of a time zone are none', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:X',
      'BEGIN:STANDARD',
      'RRULE:FREQ=YEARLY',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]
    const { events, problems } = read(
      calendar([
        ...zone,
        ...vevent(['UID:1', 'SUMMARY:毎週', 'DTSTART;VALUE=DATE:20231001', 'RRULE:FREQ=WEEKLY']),
      ]),
    )
    expect(events).toHaveLength(1)
    expect(problems).toMatchObject([
      { reason: 'recurrence not expanded', text: 'RRULE:FREQ=WEEKLY', line: 12 },
    ])
  })

  test('a changed instance and a cancelled event are kept; the second is told', () => {
    const { events, problems } = read(
      calendar([
        ...vevent(['UID:1', 'SUMMARY:a', 'DTSTART;VALUE=DATE:20231001']),
        ...vevent(['UID:1', 'SUMMARY:b', 'RECURRENCE-ID;VALUE=DATE:20231015', 'DTSTART;VALUE=DATE:20231016']),
        ...vevent(['UID:2', 'SUMMARY:c', 'STATUS:CANCELLED']),
      ]),
    )
    expect(events.map(({ key }) => key)).toEqual(['icalendar/1', 'icalendar/1/2023-10-15', 'icalendar/2'])
    expect(problems).toMatchObject([{ reason: 'event cancelled', text: 'c' }])
  })

  test('a broken line costs that line, and an alarm describes no event', () => {
    const { events, problems } = one('no line at all', 'BEGIN:VALARM', 'DESCRIPTION:鳴る', 'END:VALARM')
    expect(events).toMatchObject([{ note: '' }])
    expect(problems).toMatchObject([{ reason: 'record not understood', text: 'no line at all', line: 5 }])
  })

  test('the schedule of an event, one VEVENT a talk, is that event with its talks', () => {
    const slot = (uid: number, from: string, to: string, summary: string, room = 'A') =>
      vevent([
        `UID:${uid}`,
        `SUMMARY:${summary}`,
        `LOCATION:架空ホール ${room}`,
        `DTSTART;TZID=Asia/Tokyo:20231020T${from}00`,
        `DTEND;TZID=Asia/Tokyo:20231020T${to}00`,
      ])
    const { events } = read(
      calendar([
        'X-WR-CALNAME:見本カンファレンス',
        ...slot(2, '1010', '1040', '障害訓練 - 清川', 'B'),
        ...slot(1, '1000', '1005', 'SLO を見直す - 山川'),
        ...slot(3, '1040', '1100', '休憩'),
        ...slot(4, '1100', '1130', 'k6 入門 / 見本'),
      ]),
    )
    expect(events).toMatchObject([
      {
        title: '見本カンファレンス',
        startsAt: '2023-10-20T10:00',
        endsAt: '2023-10-20T11:30',
        venue: '架空ホール',
      },
    ])
    expect(events[0]?.talks.map(({ title, kind, key }) => [title, kind, key])).toEqual([
      ['SLO を見直す', 'lightning talk', 'icalendar/1'],
      ['障害訓練', 'talk', 'icalendar/2'],
      ['k6 入門', 'talk', 'icalendar/4'],
    ])
  })

  test('appointments on the same day in other places stay events of their own', () => {
    const at = (uid: number, hour: string, place: string) =>
      vevent([
        `UID:${uid}`,
        'SUMMARY:予定',
        `LOCATION:${place}`,
        `DTSTART:20231020T${hour}0000`,
        'DURATION:PT1H',
      ])
    const { events } = read(
      calendar([...at(1, '10', '渋谷'), ...at(2, '13', '新宿'), ...at(3, '18', '品川')]),
    )
    expect(events).toHaveLength(3)
  })
})
