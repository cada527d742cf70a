import { describe, expect, test } from 'vitest'
import { eventPage } from '../events/events.ts'
import { undo } from '../history/undo.ts'
import { addToList, createList, listPage } from '../lists/lists.ts'
import { checkLibrary } from '../safety/check.ts'
import { libraryStatus } from '../status.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { emptyTrash, fromTrash, toTrash, trashed } from './trash.ts'

const anEvening = () => {
  const made = aLibrary({
    events: [
      {
        title: 'ゆるSRE勉強会 #2',
        talks: [{ title: 'A', speakers: ['maru'], tags: ['sre'], note: '- ★ x' }, { title: 'B' }],
      },
    ],
  })
  const [event, talk] = [made.events[0], made.talks[0]]
  if (!event || !talk) throw new Error('an event with talks')
  return { ...made, event, talk }
}

describe('the trash', () => {
  test('takes an event with its talks, and gives back both', () => {
    const { library, event } = anEvening()
    must(toTrash(library, { kind: 'event', ids: [event.id] }))
    expect(libraryStatus(library).counts).toMatchObject({ events: 0, talks: 0 })
    expect(
      trashed(library)
        .map(({ kind, title }) => `${kind} ${title}`)
        .sort(),
    ).toEqual(['event ゆるSRE勉強会 #2', 'talk A', 'talk B'])
    must(fromTrash(library, { kind: 'event', ids: [event.id] }))
    expect(must(eventPage(library, event.id)).talks.map((talk) => talk.title)).toEqual(['A', 'B'])
  })

  test('gives a talk back together with the event that it needs', () => {
    const { library, event, talk } = anEvening()
    must(toTrash(library, { kind: 'event', ids: [event.id] }))
    must(fromTrash(library, { kind: 'talk', ids: [talk.id] }))
    expect(libraryStatus(library).counts).toMatchObject({ events: 1, talks: 1 })
  })

  test('is emptied with all that hangs on it, leaves a sound library, and even that can be undone', () => {
    const { library, event, talk } = anEvening()
    const list = must(createList(library, { title: '読む順' }))
    must(
      addToList(library, {
        id: list.id,
        items: [{ kind: 'talk', talkId: talk.id, why: '会話だから' }],
        at: null,
      }),
    )
    must(toTrash(library, { kind: 'event', ids: [event.id] }))
    expect(must(emptyTrash(library, null)).removed).toBe(3)
    expect(must(listPage(library, list.id)).entries).toEqual([])
    expect(checkLibrary(library)).toEqual({ ok: true, problems: [] })
    must(undo(library))
    expect(must(listPage(library, list.id)).entries[0]?.item.why).toBe('会話だから')
    expect(trashed(library)).toHaveLength(3)
  })

  test('keeps what was thrown away after the day that is asked for', () => {
    const { library, talk } = anEvening()
    must(toTrash(library, { kind: 'talk', ids: [talk.id] }))
    expect(must(emptyTrash(library, '2020-01-01T00:00:00.000Z')).removed).toBe(0)
    expect(trashed(library)).toHaveLength(1)
  })
})
