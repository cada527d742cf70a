import { describe, expect, test } from 'vitest'
import { find } from '../history/records.ts'
import { events, talks } from '../history/subjects.ts'
import { undo } from '../history/undo.ts'
import { saveImported } from '../import/save.ts'
import type { Library } from '../library.ts'
import type { EventId, ProgrammeChange } from '../model.ts'
import { saveNote } from '../talks/notes.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { applyProgramme, compareProgramme, readProgramme } from './programme.ts'
import { acceptProgramme } from './programme-accept.ts'
import { talksOf } from './programme-held.ts'

const today = { year: 2026, month: 11, day: 18 }
const page = (rows: string, venue = '架空ビル 5F') => `SRE 見本 Night #5
2026/11/20(金) 19:00 〜 21:30
開催場所：${venue}
タイムテーブル
${rows}`

const asAnnounced = page(`19:10-19:30 OpenTelemetry を入れた話 / chaspy
19:30-19:50 アラート疲れとの戦い / kota
20:00-20:10 k6 入門 / 山田太郎
20:10-20:20 障害訓練のすすめ / 佐藤花子
20:20-20:30 オンコールの引き継ぎ / 鈴木一郎`)

// The first two have exchanged their times, k6 has a new title, the drill is off, the last moved, one is new.
const onTheMorning = page(
  `19:10-19:30 アラート疲れとの戦い / kota
19:30-19:50 OpenTelemetry を入れた話 / chaspy
20:00-20:10 k6 で負荷試験を始める / 山田太郎
20:15-20:25 オンコールの引き継ぎ / 鈴木一郎
20:25-20:35 SLO の見直し / 田中さくら`,
  '架空ビル 7F',
)

const read = (text: string) => readProgramme({ text, name: '無題のイベント', today }).imported

/** The event as announced, in the library, with a note on each of its talks that says whose it is. */
function anEvening() {
  const { library } = aLibrary()
  const { eventId: id } = must(acceptProgramme(library, { imported: read(asAnnounced), at: 0 }))
  for (const talk of talksOf(library.reader, id))
    must(saveNote(library, { talkId: talk.id, text: `${talk.title}のメモ`, basedOn: talk.noteHash }))
  return { library, id }
}

const shown = (library: Library, id: EventId) =>
  talksOf(library.reader, id).map(({ title, startsAt, status, note }) => [
    title,
    startsAt,
    status === 'skipped' ? 'off' : 'on',
    note,
  ])

const changesOf = (library: Library, text: string) =>
  must(compareProgramme(library, { imported: read(text), at: 0, eventId: null }))

const take = (library: Library, id: EventId, text: string, changes: readonly ProgrammeChange[]) =>
  must(
    applyProgramme(library, {
      imported: read(text),
      at: 0,
      eventId: id,
      take: changes.map((change) => change.id),
    }),
  )

describe('what is pasted to make an event', () => {
  test('a page is its event with its talks', () => {
    const [event] = read(asAnnounced).events
    expect(event).toMatchObject({ title: 'SRE 見本 Night #5', venue: '架空ビル 5F', hashtag: null })
    expect(event?.talks.map(({ title }) => title)).toHaveLength(5)
  })

  test.each([
    ['ゆるSRE勉強会', 'ゆるSRE勉強会', null],
    ['ゆるSRE勉強会 #2 11/28（土）19:00', 'ゆるSRE勉強会 #2', '2026-11-28T19:00'],
  ])('a line alone is a title: %s', (text, title, startsAt) => {
    expect(readProgramme({ text, name: '無題のイベント', today })).toMatchObject({
      isRecognised: true,
      imported: { events: [{ title, startsAt, talks: [] }] },
    })
  })

  test('nothing is an event without a name, and prose is its note: no line is lost', () => {
    expect(read('').events[0]?.title).toBe('無題のイベント')
    const prose = readProgramme({ text: '拝啓\n皆様いかがお過ごしでしょうか。{}', name: '無題', today })
    expect(prose).toMatchObject({
      isRecognised: false,
      imported: { events: [{ title: '拝啓', note: '皆様いかがお過ごしでしょうか。{}' }] },
    })
  })
})

describe('a programme that comes again', () => {
  test('two lists that name no event are two events, the same list is the same one', () => {
    const { library } = aLibrary()
    const [one, other] = [
      'SLO Review - chaspy\nk6 入門 - 山田\n障害訓練 - 佐藤',
      'eBPF - ada\nトイル - 田中\nカオス - 鈴木',
    ].map(read)
    if (!one || !other) throw new Error('two lists')
    const first = must(acceptProgramme(library, { imported: one, at: 0 }))
    const compared = (imported: typeof one) =>
      must(compareProgramme(library, { imported, at: 0, eventId: null }))
    expect(compared(other)).toEqual({ event: null, changes: [] })
    const second = must(acceptProgramme(library, { imported: other, at: 0 }))
    expect(second.eventId).not.toBe(first.eventId)
    expect(talksOf(library.reader, second.eventId)).toHaveLength(3)
    expect(compared(one)).toMatchObject({ event: { id: first.eventId }, changes: [] })
  })

  test('as it was has changed nothing', () => {
    const { library, id } = anEvening()
    expect(changesOf(library, asAnnounced)).toEqual({
      event: { id, title: 'SRE 見本 Night #5' },
      changes: [],
    })
  })

  test('shows what was moved, renamed, cancelled, exchanged and added, and does nothing by itself', () => {
    const { library, id } = anEvening()
    const before = shown(library, id)
    const { changes } = changesOf(library, onTheMorning)
    expect(
      changes.map((change) => [
        change.is,
        'title' in change ? change.title : '',
        'facts' in change ? change.facts.map(({ field }) => field).join() : '',
        'swappedWith' in change ? change.swappedWith : null,
      ]),
    ).toEqual([
      ['event', '', 'venue', null],
      ['changed', 'アラート疲れとの戦い', 'startsAt', 'OpenTelemetry を入れた話'],
      ['changed', 'OpenTelemetry を入れた話', 'startsAt', 'アラート疲れとの戦い'],
      ['changed', 'k6 入門', 'title', null],
      ['changed', 'オンコールの引き継ぎ', 'startsAt', null],
      ['new', 'SLO の見直し', '', null],
      ['cancelled', '障害訓練のすすめ', '', null],
    ])
    expect(shown(library, id)).toEqual(before)
  })

  test('changes what was agreed to, in its order, and leaves each note on its talk', () => {
    const { library, id } = anEvening()
    expect(take(library, id, onTheMorning, changesOf(library, onTheMorning).changes)).toEqual({ applied: 7 })
    expect(shown(library, id).map(([title, , status, note]) => [title, status, note])).toEqual([
      ['アラート疲れとの戦い', 'on', 'アラート疲れとの戦いのメモ'],
      ['OpenTelemetry を入れた話', 'on', 'OpenTelemetry を入れた話のメモ'],
      ['k6 で負荷試験を始める', 'on', 'k6 入門のメモ'],
      ['障害訓練のすすめ', 'off', '障害訓練のすすめのメモ'],
      ['オンコールの引き継ぎ', 'on', 'オンコールの引き継ぎのメモ'],
      ['SLO の見直し', 'on', ''],
    ])
    expect(find(library.reader, events, id)?.venue).toBe('架空ビル 7F')
    expect(changesOf(library, onTheMorning).changes).toEqual([])
  })

  test('changes nothing else where a person agrees to one thing only', () => {
    const { library, id } = anEvening()
    const before = shown(library, id)
    const renamed = changesOf(library, onTheMorning).changes.filter(
      (change) => change.is === 'changed' && change.title === 'k6 入門',
    )
    take(library, id, onTheMorning, renamed)
    expect(shown(library, id)).toEqual(
      before.map(([title, ...rest]) => [title === 'k6 入門' ? 'k6 で負荷試験を始める' : title, ...rest]),
    )
  })

  test('is taken back in one step', () => {
    const { library, id } = anEvening()
    const before = shown(library, id)
    take(library, id, onTheMorning, changesOf(library, onTheMorning).changes)
    must(undo(library))
    expect(shown(library, id)).toEqual(before)
  })

  test('is no question any more when the file of it is imported', () => {
    const { library, id } = anEvening()
    take(library, id, onTheMorning, changesOf(library, onTheMorning).changes)
    const before = shown(library, id)
    must(saveImported(library, read(onTheMorning)))
    expect(shown(library, id).filter(([title]) => title !== 'k6 で負荷試験を始める')).toEqual(
      before.filter(([title]) => title !== 'k6 で負荷試験を始める'),
    )
    expect(shown(library, id)).toEqual(before)
  })

  test('a yes holds for what was shown, not for what was told since', () => {
    const { library, id } = anEvening()
    const { changes } = changesOf(library, onTheMorning)
    const later = onTheMorning.replace('20:15-20:25', '20:40-20:50')
    take(
      library,
      id,
      later,
      changes.filter(({ is }) => is === 'changed'),
    )
    const moved = talksOf(library.reader, id).find(({ title }) => title === 'オンコールの引き継ぎ')
    expect(find(library.reader, talks, moved?.id ?? '')?.startsAt).toBe(
      shownStart(anEvening(), 'オンコールの引き継ぎ'),
    )
  })
})

const shownStart = ({ library, id }: ReturnType<typeof anEvening>, title: string) =>
  talksOf(library.reader, id).find((talk) => talk.title === title)?.startsAt
