import { describe, expect, test } from 'vitest'
import { createEvent, eventPage } from '../events/events.ts'
import { find, select } from '../history/records.ts'
import { talks } from '../history/subjects.ts'
import { undo } from '../history/undo.ts'
import { libraryStatus } from '../status.ts'
import { saveNote } from '../talks/notes.ts'
import { createTalk, talkPage } from '../talks/talks.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { withKeys } from './identity.ts'
import { readText } from './read.ts'
import { saveImported } from './save.ts'

const report = `SRE入門「ゆるい見本勉強会 #7」に参加した
3/14に開催されたゆるい見本勉強会 #7に行ってきました。
監視を減らす話(見本さん)
アラートを半分にした話でした。「鳴らない監視は監視ではない」という言葉が残りました。
- アラート設計
- 合意形成
オンコールの入口(試しさん)
はじめての当番で困ったことの話です。
まとめ
来月も行きます。`

const imported = () => withKeys(must(readText(report, 'report.txt')))

describe('saving a report', () => {
  test('makes the event and its talks in order, with speakers, notes and quoted phrases as marks', () => {
    const { library } = aLibrary()
    const saved = must(saveImported(library, imported()))
    expect(saved).toMatchObject({ events: 1, talks: 2, speakers: 2, unchanged: 0 })
    if (!saved.firstEventId || !saved.firstTalkId) throw new Error('an event with talks')
    const page = must(eventPage(library, saved.firstEventId))
    expect(page.talks.map(({ title, speakers, position }) => [position, title, speakers])).toEqual([
      [1, '監視を減らす話', ['見本']],
      [2, 'オンコールの入口', ['試し']],
    ])
    expect(page.event.startsOn).toEqual({ year: null, month: 3, day: 14 })
    expect(page.event.note).toContain('来月も行きます。')
    const talk = must(talkPage(library, saved.firstTalkId))
    expect(talk.talk.note).toContain('- 合意形成')
    expect(talk.marks).toMatchObject([{ text: '鳴らない監視は監視ではない', origin: 'quoted' }])
    expect(talk.tags).toEqual([])
  })

  test('adds nothing the second time, also after its titles were corrected in the preview', () => {
    const { library } = aLibrary()
    const first = imported()
    const event = first.events[0]
    if (!event) throw new Error('the report is of an event')
    const corrected = {
      ...event,
      title: 'ゆるい見本勉強会 第7回',
      talks: event.talks.map((talk) => ({ ...talk, title: `${talk.title}!` })),
    }
    must(saveImported(library, { ...first, events: [corrected] }))
    const again = must(saveImported(library, imported()))
    expect(again).toMatchObject({ events: 0, talks: 0, speakers: 0, unchanged: 3 })
    expect(libraryStatus(library).counts).toMatchObject({ events: 1, talks: 2 })
  })

  test('fills in a talk that was only on the programme, and never touches a note that somebody wrote', () => {
    const { library } = aLibrary()
    const event = must(
      createEvent(library, { title: 'ゆるい見本勉強会 #7', startsOn: { year: null, month: 3, day: 14 } }),
    )
    const planned = must(createTalk(library, { title: '監視を減らす話', eventId: event.id }))
    const written = must(createTalk(library, { title: 'オンコールの入口', eventId: event.id }))
    must(saveNote(library, { talkId: written.id, text: '自分のメモ', basedOn: written.noteHash }))
    expect(must(saveImported(library, imported()))).toMatchObject({ events: 0, talks: 1 })
    expect(find(library.reader, talks, planned.id)?.note).toContain('アラートを半分にした')
    expect(find(library.reader, talks, written.id)?.note).toBe('自分のメモ')
    expect(select(library.reader, talks, 'event_id = ?', event.id)).toHaveLength(3)
  })

  test('of an evening whose page was there before adds its words below, knows its talks in any width, and was heard', () => {
    const { library } = aLibrary()
    const page = { month: 3, day: 14, year: 2024 }
    const event = must(
      createEvent(library, { title: 'ゆるい見本勉強会 ＃7', number: 7, startsOn: page, note: '受付は18:30' }),
    )
    const planned = must(createTalk(library, { title: 'オンコールの入口！', eventId: event.id }))
    const told = readText(report.replace('オンコールの入口', 'オンコールの入口!'), 'report.txt')
    expect(must(saveImported(library, withKeys(must(told))))).toMatchObject({
      events: 0,
      talks: 1,
      updated: 2,
    })
    const { note } = must(eventPage(library, event.id)).event
    expect(note).toMatch(/^受付は18:30\n\n/u)
    expect(note).toContain('来月も行きます。')
    expect(find(library.reader, talks, planned.id)).toMatchObject({
      status: 'attended',
      title: 'オンコールの入口！',
    })
    expect(find(library.reader, talks, planned.id)?.note).toContain('はじめての当番')
    const again = must(saveImported(library, withKeys(must(told))))
    expect(again).toMatchObject({ events: 0, talks: 0, updated: 0, unchanged: 3 })
    expect(must(eventPage(library, event.id)).event.note).toBe(note)
  })

  test('is one step of undo', () => {
    const { library } = aLibrary()
    must(saveImported(library, imported()))
    expect(must(undo(library)).label).toBe('import.accept')
    expect(libraryStatus(library).counts).toMatchObject({ events: 0, talks: 0, speakers: 0 })
  })
})
