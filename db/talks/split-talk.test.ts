import { expect, test } from 'vitest'
import { eventPage } from '../events/events.ts'
import { historyState, redo, undo } from '../history/undo.ts'
import { addLink } from '../links/links.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { splitTalk } from './split-talk.ts'
import { createTalk, talkPage } from './talks.ts'

const seven = '2023-10-20T10:00:00.000Z'
const slot = { title: 'LT 大会', kind: 'lightning talk', minutes: 30, startsAt: seven } as const

function anEvening(minutes: number | null = 30) {
  const { library, events, talks } = aLibrary({
    events: [
      {
        title: 'ゆるSRE勉強会 #2',
        talks: [
          { title: 'SLO Review' },
          {
            ...slot,
            minutes,
            speakers: ['chaspy'],
            tags: ['lt'],
            stars: 3,
            note: '- ★ 速い',
            isPrivate: true,
          },
          { title: '懇親会', startsAt: '2023-10-20T10:30:00.000Z' },
        ],
      },
    ],
  })
  const [, lt] = talks
  const [event] = events
  if (!lt || !event) throw new Error('no evening')
  must(
    addLink(library, {
      owner: { kind: 'talk', id: lt.id },
      url: 'https://example.org/lt',
      title: '',
      kind: null,
    }),
  )
  const programme = () => must(eventPage(library, event.id)).talks
  return { library, lt, programme, page: (id: typeof lt.id) => must(talkPage(library, id)) }
}

test('the first half keeps what was collected; the second is a new talk right after it', () => {
  const { library, lt, programme, page } = anEvening()
  const second = must(splitTalk(library, { id: lt.id, title: 'LT 大会（2）' }))
  expect(programme().map(({ title, minutes, startsAt }) => [title, minutes, startsAt])).toEqual([
    ['SLO Review', null, null],
    ['LT 大会', 15, seven],
    ['LT 大会（2）', 15, '2023-10-20T10:15:00.000Z'],
    ['懇親会', null, '2023-10-20T10:30:00.000Z'],
  ])
  expect(programme().map(({ position }) => position)).toEqual([1, 2, 3, 4])
  const [kept, made] = [page(lt.id), page(second.id)]
  expect([kept.talk.note, kept.talk.stars, kept.links.length, kept.tags.length, kept.marks.length]).toEqual([
    '- ★ 速い',
    3,
    1,
    1,
    1,
  ])
  expect([made.talk.note, made.talk.stars, made.links, made.tags, made.marks]).toEqual(['', 0, [], [], []])
  // Whose it is and whether it is shown to anybody is not made up anew.
  expect(made.speakers.map(({ name }) => name)).toEqual(['chaspy'])
  expect([made.talk.kind, made.talk.isPrivate]).toEqual(['lightning talk', true])
})

test('it is one step of undo, and comes back by redo', () => {
  const { library, lt, programme, page } = anEvening()
  const before = { programme: programme(), talk: page(lt.id).talk }
  must(splitTalk(library, { id: lt.id, title: 'LT 大会（2）' }))
  const after = programme()
  expect(historyState(library).undo).toMatchObject({ label: 'talks.split', subject: 'LT 大会' })
  must(undo(library))
  expect(programme()).toEqual(before.programme)
  expect(page(lt.id).talk).toMatchObject({ note: before.talk.note, minutes: 30, position: 2 })
  must(redo(library))
  expect(programme()).toEqual(after)
})

test.each([
  [30, 15, 15],
  [25, 15, 10],
  [15, 10, 5],
  [10, 5, 5],
  [5, 3, 2],
  [7, 4, 3],
  [2, 1, 1],
  [1, 1, null],
  [null, null, null],
])('%s minutes are %s and %s', (minutes, first, second) => {
  const { library, lt, programme } = anEvening(minutes)
  must(splitTalk(library, { id: lt.id, title: '後半' }))
  expect(
    programme()
      .slice(1, 3)
      .map((talk) => talk.minutes),
  ).toEqual([first, second])
})

test('a talk of no event is split, too; one that is not there is not', () => {
  const { library, lt } = anEvening()
  const alone = must(createTalk(library, { title: '動画', minutes: 40 }))
  const second = must(splitTalk(library, { id: alone.id, title: '動画（2）' }))
  expect([second.eventId, second.minutes, second.position]).toEqual([null, 20, 0])
  must(undo(library))
  expect(splitTalk(library, { id: second.id, title: 'x' })).toEqual({
    ok: false,
    failure: { code: 'not found', kind: 'talk', id: second.id },
  })
  expect(lt.minutes).toBe(30)
})
