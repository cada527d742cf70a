import { describe, expect, test } from 'vitest'
import { noteRevisions, restoreRevision, saveNote } from '../talks/notes.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { find } from './records.ts'
import { thinned } from './revisions.ts'
import { talks } from './subjects.ts'

const minutesAgo = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()

describe('earlier states of a note', () => {
  test('are kept every five minutes today, every hour this week, every day this month, then every week', () => {
    const now = new Date('2026-11-24T12:00:00Z')
    const day = 24 * 60
    const everyMinute = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => minutesAgo(now, from + at))
    const kept = (moments: string[]) => moments.length - thinned(moments, now).length
    expect(kept(everyMinute(0, 60))).toBe(12)
    expect(kept(everyMinute(2 * day, 180))).toBe(3)
    expect(kept(everyMinute(10 * day, 2 * day))).toBe(2)
    expect(kept(everyMinute(100 * day, 14 * day))).toBe(2)
  })

  test('carry their parent, and one of them can be made the note again without losing the present one', () => {
    let now = new Date('2023-10-20T10:00:00Z')
    const { library, talks: made } = aLibrary({
      now: () => now,
      events: [{ title: 'SRE', talks: [{ title: 'SLO' }] }],
    })
    const talk = made[0]
    if (!talk) throw new Error('the event has a talk')
    let basedOn = talk.noteHash
    for (const [minute, text] of ['はじめ', 'つづき', 'おわり'].entries()) {
      now = new Date(Date.UTC(2023, 9, 20, 10, minute * 10))
      basedOn = must(saveNote(library, { talkId: talk.id, text, basedOn })).hash
    }
    const revisions = must(noteRevisions(library, talk.id))
    expect(revisions.map((revision) => revision.note)).toEqual(['つづき', 'はじめ'])
    expect(revisions[0]?.parentId).toBe(revisions[1]?.id)
    if (!revisions[1]) throw new Error('there are two')
    must(restoreRevision(library, revisions[1].id))
    expect(find(library.reader, talks, talk.id)?.note).toBe('はじめ')
    expect(must(noteRevisions(library, talk.id))[0]?.note).toBe('おわり')
  })
})
