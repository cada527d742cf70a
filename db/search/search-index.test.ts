import { expect, test } from 'vitest'
import { aShelf, put, putList } from '../testing/a-shelf.ts'
import { search } from './search.ts'
import { clear, compareWithRecords, isCurrent, isSound, rebuild, reindex } from './search-index.ts'
import { everyQuery } from './statement.ts'
import './facets.ts'
import './names.ts'
import './related.ts'

const finds = (shelf: ReturnType<typeof aShelf>['shelf'], query: string) =>
  search(shelf, query, { limit: 20, in: ['talk'] }).results.map((hit) => hit.id)

test('a renamed speaker, tag or event takes its talks along', () => {
  const { shelf, ids } = aShelf([
    { title: '話', speakers: ['清水'], tags: ['culture'], event: { title: '会 #1' } },
    { title: '別の話', speakers: ['井上'] },
  ])
  const idOf = (table: string) =>
    String(shelf.prepare<[], { id: string }>(`SELECT id FROM ${table} ORDER BY n`).get()?.id)
  shelf.exec("UPDATE speaker SET name = '清水勲' WHERE name = '清水'")
  shelf.exec("UPDATE tag SET path = 'learning'")
  shelf.exec("UPDATE event SET title = '集い #1'")
  reindex(shelf, [
    { kind: 'speaker', id: idOf('speaker') },
    { kind: 'tag', id: idOf('tag') },
    { kind: 'event', id: idOf('event') },
  ])
  for (const query of ['清水勲', 'tag:learning', 'event:集い']) expect(finds(shelf, query)).toEqual([ids[0]])
  expect(finds(shelf, 'tag:culture')).toEqual([])
  expect(compareWithRecords(shelf)).toEqual([])
})

test('a talk in the trash is not found, and is again when it comes back', () => {
  const { shelf, ids } = aShelf([{ title: '話', note: '監視' }])
  const [id = ''] = ids
  shelf.exec("UPDATE talk SET deleted_at = '2026-11-24T00:00:00.000Z'")
  reindex(shelf, [{ kind: 'talk', id }])
  expect(finds(shelf, '監視')).toEqual([])
  shelf.exec('UPDATE talk SET deleted_at = NULL')
  reindex(shelf, [{ kind: 'talk', id }])
  expect(finds(shelf, '監視')).toEqual([id])
})

test('an index that was never made, or was cleared, is made anew while searches go on', () => {
  const { shelf, ids } = aShelf([{ note: '監視' }, { note: '監視と運用' }, { note: '文化' }])
  putList(shelf, '入門', [{ talk: ids[0] ?? '', why: 'まず' }])
  expect(isCurrent(shelf)).toBe(false)
  clear(shelf)
  expect(finds(shelf, '監視')).toEqual([])
  const progress = [...rebuild(shelf, 2)]
  expect(progress[0]).toEqual({ done: 2, total: 4 })
  expect(progress.at(-1)).toEqual({ done: 4, total: 4 })
  expect(isCurrent(shelf)).toBe(true)
  expect(finds(shelf, '監視').toSorted()).toEqual(ids.slice(0, 2).toSorted())
  expect(isSound(shelf)).toBe(true)
})

test('stopped half-way, a rebuild is not taken for done', () => {
  const { shelf } = aShelf([{ note: 'a' }, { note: 'b' }, { note: 'c' }])
  for (const _ of rebuild(shelf, 1)) break
  expect(isCurrent(shelf)).toBe(false)
})

test('what was changed behind the back of the index is told', () => {
  const { shelf, ids } = aShelf([{ note: 'a' }, { note: 'b' }, { note: 'c' }])
  shelf.prepare("UPDATE talk SET note = 'x' WHERE id = ?").run(ids[0])
  shelf.prepare('DELETE FROM talk WHERE id = ?').run(ids[1])
  shelf.prepare('DELETE FROM search_document WHERE record = ?').run(ids[2])
  expect(compareWithRecords(shelf)).toEqual([
    { kind: 'talk', id: ids[0], problem: 'stale' },
    { kind: 'talk', id: ids[2], problem: 'missing' },
    { kind: 'talk', id: ids[1], problem: 'left over' },
  ])
})

test('a word that was saved a moment ago is found from its inside', () => {
  const { shelf } = aShelf([{ note: 'x' }])
  expect(finds(shelf, 'board')).toEqual([])
  const id = put(shelf, { note: 'dashboard' })
  expect(finds(shelf, 'board')).toEqual([id])
})

test('each statement gives the columns of its row', () => {
  const { shelf } = aShelf()
  expect(everyQuery.length).toBeGreaterThan(20)
  for (const { text, columns } of everyQuery) {
    expect(
      shelf
        .prepare(text)
        .columns()
        .map((column) => column.name),
      text,
    ).toEqual(columns)
  }
})
