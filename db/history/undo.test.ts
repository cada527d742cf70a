import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { updateEvent } from '../events/update-event.ts'
import type { Library } from '../library.ts'
import { addLink } from '../links/links.ts'
import { addToList, createList, orderItems, removeItems } from '../lists/lists.ts'
import { mergeSpeakers } from '../speakers/speakers.ts'
import { renameTag } from '../tags/tags.ts'
import { saveNote } from '../talks/notes.ts'
import { createTalk, updateTalk } from '../talks/talks.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { emptyTrash, fromTrash, toTrash } from '../trash/trash.ts'
import { find, select } from './records.ts'
import type { Subject } from './subjects.ts'
import { events, links, listItems, lists, marks, speakers, tags, talks } from './subjects.ts'
import { historyState, redo, undo } from './undo.ts'

const anEvening = () =>
  aLibrary({
    events: [
      {
        title: 'ゆるSRE勉強会 #2',
        startsOn: { year: null, month: 10, day: 20 },
        talks: [
          {
            title: 'SLO Review',
            speakers: ['chaspyさん'],
            tags: ['culture/slo'],
            note: '- [00:12] ★ 合意形成',
          },
          { title: '失敗?それとも学び?', speakers: ['maruさん'], tags: ['culture/risk'] },
          { title: 'k6で負荷試験', speakers: ['山田さん'], tags: ['practice/load-testing'] },
        ],
      },
    ],
  })

/** Every record as it stands, without the moment of its last change, which undoing moves on. */
function stateOf(library: Library) {
  const of = (subject: Subject<unknown>) => select(library.reader, subject, '1 ORDER BY id')
  const all = [events, talks, speakers, tags, links, lists, listItems].map((subject) => of(subject))
  const lines = select(library.reader, marks, `1 ORDER BY talk_id, position`).map(({ kind, text }) => ({
    kind,
    text,
  }))
  return JSON.stringify([all, lines], (key, value) => (key === 'updatedAt' ? undefined : value))
}

describe('undo', () => {
  test('takes back the last thing that was done, and redo brings it back', () => {
    const { library, talks: made } = anEvening()
    const talk = made[0]
    if (!talk) throw new Error('the evening has talks')
    must(updateTalk(library, { id: talk.id, fields: { title: 'SLO Review, 今なら', stars: 4 } }))
    expect(must(undo(library))).toMatchObject({ label: 'talks.update', subject: 'SLO Review' })
    expect(find(library.reader, talks, talk.id)).toMatchObject({ title: 'SLO Review', stars: 0 })
    must(redo(library))
    expect(find(library.reader, talks, talk.id)).toMatchObject({ title: 'SLO Review, 今なら', stars: 4 })
  })

  test('says what it would take back, and that there is nothing left', () => {
    const { library } = aLibrary({ events: [{ title: 'SRE NEXT' }] })
    expect(historyState(library)).toMatchObject({
      undo: { label: 'events.create', subject: 'SRE NEXT' },
      redo: null,
    })
    must(undo(library))
    expect(historyState(library)).toMatchObject({ undo: null, redo: { subject: 'SRE NEXT' } })
    expect(undo(library)).toEqual({ ok: false, failure: { code: 'nothing to undo' } })
  })

  test('forgets what was undone as soon as something new is done', () => {
    const { library, events: made } = anEvening()
    const event = made[0]
    if (!event) throw new Error('the evening is an event')
    must(updateEvent(library, { id: event.id, fields: { venue: '渋谷' } }))
    must(undo(library))
    must(updateEvent(library, { id: event.id, fields: { venue: '六本木' } }))
    expect(redo(library)).toEqual({ ok: false, failure: { code: 'nothing to undo' } })
  })

  test('brings the marks of a note back with the note', () => {
    const { library, talks: made } = anEvening()
    const talk = made[0]
    if (!talk) throw new Error('the evening has talks')
    must(undo(library))
    must(undo(library))
    must(undo(library))
    expect(select(library.reader, marks, 'talk_id = ?', talk.id)).toEqual([])
    must(redo(library))
    expect(select(library.reader, marks, 'talk_id = ?', talk.id)).toMatchObject([
      { text: '合意形成', elapsedSeconds: 12 },
    ])
  })

  test('reaches back at least fifty steps', () => {
    const { library, talks: made } = anEvening()
    const talk = made[0]
    if (!talk) throw new Error('the evening has talks')
    for (let step = 0; step < 60; step++) {
      must(updateTalk(library, { id: talk.id, fields: { title: `SLO Review ${step}` } }))
    }
    for (let step = 0; step < 60; step++) must(undo(library))
    expect(find(library.reader, talks, talk.id)?.title).toBe('SLO Review')
  })

  test('is one step for a note that is being typed, and another after a pause', () => {
    let now = new Date('2023-10-20T10:00:00Z')
    const { library, talks: made } = aLibrary({
      now: () => now,
      events: [{ title: 'SRE', talks: [{ title: 'SLO' }] }],
    })
    const talk = made[0]
    if (!talk) throw new Error('the event has a talk')
    let basedOn = talk.noteHash
    const type = (text: string) => {
      basedOn = must(saveNote(library, { talkId: talk.id, text, basedOn })).hash
    }
    type('信')
    type('信頼')
    type('信頼性')
    now = new Date('2023-10-20T10:05:00Z')
    type('信頼性は会話です')
    must(undo(library))
    expect(find(library.reader, talks, talk.id)?.note).toBe('信頼性')
    must(undo(library))
    expect(find(library.reader, talks, talk.id)?.note).toBe('')
  })
})

type Step = (library: Library, pick: number) => void

const someOf = <Row extends { id: string }>(
  library: Library,
  subject: Subject<Row>,
  pick: number,
): Row | undefined => {
  const rows = select(library.reader, subject, '1 ORDER BY id')
  return rows[pick % Math.max(1, rows.length)]
}

/** Each step does something, or nothing where it does not fit; what it answers is not this test's business. */
const steps: readonly Step[] = [
  (library, pick) =>
    createTalk(library, { title: `題 ${pick}`, speakers: [`話者${pick % 3}`], tags: [`t/${pick % 4}`] }),
  (library, pick) => {
    const talk = someOf(library, talks, pick)
    if (talk)
      updateTalk(library, { id: talk.id, fields: { title: `${talk.title}+`, tags: ['a', `t/${pick % 4}`] } })
  },
  (library, pick) => {
    const talk = someOf(library, talks, pick)
    if (talk)
      saveNote(library, { talkId: talk.id, text: `${talk.note}\n- ★ ${pick}`, basedOn: talk.noteHash })
  },
  (library, pick) => {
    const talk = someOf(library, talks, pick)
    const url = `https://speakerdeck.com/a/${pick % 5}`
    if (talk) addLink(library, { owner: { kind: 'talk', id: talk.id }, url, title: '', kind: null })
  },
  (library, pick) => {
    const talk = someOf(library, talks, pick)
    const list = someOf(library, lists, pick)
    if (!list) createList(library, { title: '読む順' })
    else if (talk) {
      const link = { kind: 'link', url: `https://example.com/${pick}`, title: '', why: '' } as const
      addToList(library, {
        id: list.id,
        items: [{ kind: 'talk', talkId: talk.id, why: `理由 ${pick}` }, link],
        at: pick % 2,
      })
    }
  },
  (library, pick) => {
    const list = someOf(library, lists, pick)
    const items = list ? select(library.reader, listItems, 'list_id = ? ORDER BY position', list.id) : []
    if (list) orderItems(library, { id: list.id, items: items.map((item) => item.id).toReversed() })
    if (list && items[0] && pick % 3 === 0) removeItems(library, { id: list.id, items: [items[0].id] })
  },
  (library, pick) => {
    const [from, into] = [someOf(library, speakers, pick), someOf(library, speakers, pick + 1)]
    if (from && into) mergeSpeakers(library, { from: from.id, into: into.id })
  },
  (library, pick) => {
    const tag = someOf(library, tags, pick)
    if (tag) renameTag(library, { id: tag.id, path: `t/${pick % 4}` })
  },
  (library, pick) => {
    const kind = (['event', 'talk', 'list', 'link'] as const)[pick % 4] ?? 'talk'
    const subject = { event: events, talk: talks, list: lists, link: links }[kind]
    const record = select<{ id: string }>(library.reader, subject, '1 ORDER BY id')[0]
    if (record) (pick % 3 === 0 ? fromTrash : toTrash)(library, { kind, ids: [record.id] })
  },
  (library) => emptyTrash(library, null),
]

test('undoing everything gives back every earlier state, and redoing every later one', {
  timeout: 60_000,
}, () => {
  const scripts = fc.array(fc.tuple(fc.nat({ max: steps.length - 1 }), fc.nat({ max: 40 })), {
    maxLength: 15,
  })
  fc.assert(
    fc.property(scripts, (script) => {
      const { library } = anEvening()
      const before = historyState(library).undo?.id
      const states = [stateOf(library)]
      for (const [step, pick] of script) {
        const last = historyState(library).undo?.id
        steps[step]?.(library, pick)
        if (historyState(library).undo?.id !== last) states.push(stateOf(library))
        else states[states.length - 1] = stateOf(library)
      }
      for (const state of states.toReversed()) {
        expect(stateOf(library)).toBe(state)
        if (historyState(library).undo?.id !== before) must(undo(library))
      }
      for (const state of states) {
        expect(stateOf(library)).toBe(state)
        if (historyState(library).redo) must(redo(library))
      }
    }),
    { numRuns: 40 },
  )
})

test('what was removed before a migration added a field comes back with what that field holds by default', () => {
  const { library } = aLibrary({})
  const list = must(createList(library, { title: 'SRE を始めた人へ' }))
  must(toTrash(library, { kind: 'list', ids: [list.id] }))
  must(emptyTrash(library, null))
  // As a library of that time logged it.
  library.writer
    ?.prepare(
      `UPDATE change SET before = json_remove(before, '$.query', '$.cover', '$.coverAlt') WHERE operation = 'remove'`,
    )
    .run()
  must(undo(library))
  expect(find(library.reader, lists, list.id)).toMatchObject({ title: list.title, query: null, coverAlt: '' })
})
