import { expect, test } from 'vitest'
import { undo } from '../history/undo.ts'
import { readText } from '../import/read.ts'
import { saveImported } from '../import/save.ts'
import { libraryText } from '../library-records.ts'
import type { ListPage } from '../model.ts'
import { updateTalk } from '../talks/talks.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { toTrash } from '../trash/trash.ts'
import { addToList, allLists, createList, listPage } from './lists.ts'
import { freezeList } from './live-list.ts'
import { outgoing } from './outgoing.ts'
import { listText } from './share.ts'

const slo = ['culture/slo']

function aLiveList() {
  const { library, talks } = aLibrary({
    events: [
      {
        title: '古い夜',
        startsOn: { year: 2023, month: 10, day: 20 },
        talks: [
          { title: '古い一番', tags: slo },
          { title: '古い二番', tags: slo },
        ],
      },
      {
        title: '新しい夜',
        startsOn: { year: 2024, month: 6, day: 14 },
        talks: [
          { title: '新しい一番', tags: slo },
          { title: 'ほかの話', tags: ['kubernetes'] },
        ],
      },
    ],
  })
  const { id } = must(createList(library, { title: 'SLO を追う', query: 'tag:culture/slo' }))
  const [old, second, fresh, other] = talks
  if (!old || !second || !fresh || !other) throw new Error('four talks')
  return { library, id, old, second, fresh, other }
}

const titles = ({ entries, found }: ListPage) => [...entries, ...found].map(({ talk }) => talk?.title ?? '—')

test('a live list holds what its search finds now: the newest evening first, each in its order', () => {
  const { library, id, other } = aLiveList()
  expect(titles(must(listPage(library, id)))).toEqual(['新しい一番', '古い一番', '古い二番'])
  must(updateTalk(library, { id: other.id, fields: { tags: slo } }))
  expect(titles(must(listPage(library, id)))).toEqual(['新しい一番', 'ほかの話', '古い一番', '古い二番'])
  must(toTrash(library, { kind: 'talk', ids: [other.id] }))
  expect(titles(must(listPage(library, id)))).toEqual(['新しい一番', '古い一番', '古い二番'])
  expect(allLists(library)).toMatchObject([{ isLive: true, items: 0 }])
})

test('a talk that is put into it comes first, with its reason, and once', () => {
  const { library, id, second } = aLiveList()
  const items = [{ kind: 'talk' as const, talkId: second.id, why: 'ここから' }]
  expect(titles(must(addToList(library, { id, items, at: null })))).toEqual([
    '古い二番',
    '新しい一番',
    '古い一番',
  ])
})

test('frozen, it is an ordinary list of what it held; undo makes it live again', () => {
  const { library, id, second, fresh } = aLiveList()
  const items = [{ kind: 'talk' as const, talkId: second.id, why: 'ここから' }]
  const live = must(addToList(library, { id, items, at: null }))
  const frozen = must(freezeList(library, id))
  expect(frozen).toMatchObject({ list: { query: null }, found: [] })
  expect(titles(frozen)).toEqual(titles(live))
  expect(frozen.entries.map(({ item }) => [item.position, item.why])).toEqual([
    [0, 'ここから'],
    [1, ''],
    [2, ''],
  ])
  must(updateTalk(library, { id: fresh.id, fields: { tags: [] } }))
  expect(titles(must(listPage(library, id)))).toEqual(titles(live))
  must(undo(library))
  must(undo(library))
  expect(must(listPage(library, id))).toEqual({
    ...live,
    list: { ...live.list, updatedAt: expect.any(String) },
  })
})

test('what leaves is what it holds at that moment, without its search and without what is private', async () => {
  const { library, id, old } = aLiveList()
  must(updateTalk(library, { id: old.id, fields: { isPrivate: true } }))
  const json = must(await listText(library, { id, format: 'json' }))
  expect(json.text).toMatch(/新しい一番[\s\S]*古い二番/u)
  expect(json.text).not.toMatch(/古い一番|tag:|query/u)
  expect(must(await listText(library, { id, format: 'json' }))).toEqual(json)
  expect(must(outgoing(library, { id }))).toMatchObject({
    counts: { talks: 2 },
    stays: [{ title: '古い一番' }],
  })
})

test('a library that goes out and comes in again keeps its searches, one of a version before has none', () => {
  const { library, id } = aLiveList()
  const { text } = must(libraryText(library, { format: 'json', query: null }))
  const { library: other } = aLibrary()
  must(saveImported(other, must(readText(text, 'library.json'))))
  expect(must(listPage(other, id)).list).toEqual(must(listPage(library, id)).list)

  const before = text.replaceAll(/\n\s*"(?:query|cover|coverAlt)": [^\n]*(?=\n)/gu, '')
  expect(before).not.toContain('tag:culture')
  const { library: older } = aLibrary()
  must(saveImported(older, must(readText(before, 'library.json'))))
  expect(must(listPage(older, id)).list).toMatchObject({ query: null, cover: null, coverAlt: '' })
})
