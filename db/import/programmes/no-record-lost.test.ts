import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Imported } from '../../model.ts'
import { readLines, splitLines } from '../lines.ts'
import { programmes, readProgrammeText } from './programme-text.ts'

const today = { year: 2026, month: 11, day: 25 }

const pieces = [
  '19:00 - 19:15 ',
  '２０：０５－２０：１０　',
  '7:00 pm - ',
  '午後7時〜',
  '16時半～17時ぐらい',
  '2023/10/20(金) 19:00 〜 21:00',
  '10/20（金）19時開始',
  '令和5年10月20日',
  '2024/02/30',
  '時間\t内容\t登壇者',
  '会場：',
  'ハッシュタグ：#mihon',
  'タイムテーブル',
  '休憩',
  '懇親会',
  '【LT】',
  'LT1: ',
  '「SLO」',
  ' / chaspy',
  ' - 清川, 井川',
  '（山川さん）',
  '@mihon',
  '登壇者：',
  '株式会社見本　推進部　中井 渉',
  '(15分)',
  '\t',
  ' | ',
  '# ',
  '- ',
  'https://mihon.connpass.com/event/1/',
  '\u0000',
  '\u2028',
  '((((((((((((((((((((',
  '・・・・・・・・・・・・・・・・',
  '&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&',
  '題',
]
const line = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 10 })), {
    maxLength: 5,
  })
  .map((parts) => parts.join(''))
const page = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'))

const source = (text: string) => ({ text, file: 'x', encoding: 'UTF-8', problems: [] })

/** All that somebody gets to see of a text, the text itself left out. */
const told = ({ text: _text, ...rest }: Imported) => JSON.stringify(rest)

const fits = (imported: Imported) => expect(Imported.safeParse(imported).error).toBeUndefined()

describe('whatever the text', () => {
  test('every format reads it without throwing, into records that fit their schema', () => {
    fc.assert(
      fc.property(fc.oneof(page, fc.json(), fc.string()), (text) => {
        for (const format of programmes) {
          format.detect(text, 'x')
          fits(format.read(source(text), format.name))
        }
        const read = readProgrammeText(text, 'x', today)
        if (read) fits(read)
      }),
      { numRuns: 60 },
    )
  })

  test('of an event page, every line is a row, in a note, or told', () => {
    fc.assert(
      fc.property(page, (text) => {
        const format = programmes.find(({ name }) => name === 'event-page')
        const read = format?.read(source(text), 'event-page')
        if (!read) throw new Error('no such format')
        const all = told(read)
        const headings = new Set([
          read.document.titleLine,
          ...read.events.flatMap(({ talks }) =>
            talks.flatMap(({ source }) => {
              const { heading = 0, bodyFrom, bodyTo } = source ?? {}
              const body =
                bodyFrom && bodyTo
                  ? Array.from({ length: bodyTo - bodyFrom + 1 }, (_n, i) => bodyFrom + i)
                  : []
              // A time alone has its title, and the speakers, in the lines below.
              return [heading, heading + 1, heading + 2, ...body]
            }),
          ),
        ])
        const lost = readLines(splitLines(text)).filter(
          ({ number, text, shape }) =>
            shape !== 'blank' &&
            !headings.has(number) &&
            !all.includes(JSON.stringify(text.trim().replaceAll('\u2028', ' ').trim()).slice(1, -1)),
        )
        expect(lost.map(({ text }) => text)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('a word of a list of talks is in a talk or told', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{6,9}$/), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(' - ', ' / ', ' (', '\t'),
        (rows, sign) => {
          const text = rows.map((row) => row.join(sign)).join('\n')
          const format = programmes.find(({ name }) => name === 'talk-lines')
          const all = format ? told(format.read(source(text), 'talk-lines')) : ''
          for (const word of rows.flat()) expect(all).toContain(word)
        },
      ),
      { numRuns: 100 },
    )
  })
})

/** A word that stands nowhere else. */
const word = fc.stringMatching(/^[A-Z][a-z]{7,11}q$/)
const entries = (names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, word])), { requiredKeys: ['title'] })

describe('whatever the fields, each text is in a record or told as not understood', () => {
  test.each([
    [
      'connpass',
      [
        'title',
        'catch',
        'description',
        'place',
        'address',
        'hash_tag',
        'started_at',
        'surprise',
        'event_url',
      ],
      (event: unknown) => JSON.stringify({ results_returned: 1, events: [event] }),
    ],
    [
      'doorkeeper',
      ['title', 'description', 'venue_name', 'address', 'starts_at', 'ends_at', 'surprise', 'public_url'],
      (event: unknown) => JSON.stringify([{ event }]),
    ],
    [
      'schedule-json',
      ['title', 'subtitle', 'abstract', 'description', 'track', 'room', 'start', 'url', 'surprise'],
      (event: unknown) =>
        JSON.stringify({ schedule: { conference: { title: 'c', days: [{ rooms: { r: [event] } }] } } }),
    ],
    [
      'sessionize',
      ['title', 'description', 'startsAt', 'room', 'liveUrl', 'recordingUrl', 'surprise'],
      (session: unknown) => JSON.stringify({ sessions: [session], speakers: [] }),
    ],
    [
      'rubyevents',
      ['title', 'original_title', 'description', 'track', 'slides_url', 'note', 'surprise', 'event_name'],
      (talk: unknown) => JSON.stringify([talk]),
    ],
  ])('%s', (name, fields, whole) => {
    const format = programmes.find((one) => one.name === name)
    fc.assert(
      fc.property(entries(fields), (record) => {
        if (!format) throw new Error('no such format')
        const read = format.read(source(whole(record)), name)
        fits(read)
        for (const text of Object.values(record)) expect(told(read)).toContain(text)
      }),
      { numRuns: 80 },
    )
  })
})

describe('what is made to harm', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`

  test('JSON that is nested fifty thousand deep is a problem, not a crash', () => {
    const text = `{"results_returned":1,"events":[{"title":"t","started_at":"","hash_tag":"","deep":${deep}}]}`
    const read = readProgrammeText(text, 'x', today)
    expect(read?.events).toMatchObject([{ title: 't' }])
    expect(read?.problems).toMatchObject([{ field: 'deep' }])
  })

  test('so is YAML', () => {
    const format = programmes.find(({ name }) => name === 'rubyevents')
    const read = format?.read(source(`- title: t\n  deep: ${deep}\n`), 'rubyevents')
    expect(read?.problems).not.toEqual([])
  })

  test('cells in cells in cells are text', () => {
    const description = `${'<table><tr><td>19:00 '.repeat(3000)}`
    const text = JSON.stringify([{ event: { title: 't', starts_at: '', description } }])
    expect(readProgrammeText(text, 'x', today)?.events).toHaveLength(1)
  })
})
