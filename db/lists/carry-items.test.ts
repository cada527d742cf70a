import { describe, expect, test } from 'vitest'
import { undo } from '../history/undo.ts'
import type { ListPage } from '../model.ts'
import { ListItemId } from '../model.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { copyItems, moveItems } from './carry-items.ts'
import { addToList, createList, listPage, updateItem } from './lists.ts'

function twoLists() {
  const { library } = aLibrary()
  const filled = (title: string, headings: readonly string[]) => {
    const { id } = must(createList(library, { title }))
    const items = headings.map((heading) => ({ kind: 'heading' as const, heading, why: `${heading}だから` }))
    return must(addToList(library, { id, items, at: null }))
  }
  return {
    library,
    from: filled('SRE を始めた人へ', ['基礎', '監視', '障害']),
    to: filled('つぎに読む', ['運用']),
  }
}

const words = ({ entries }: ListPage) =>
  entries.map(({ item }) => `${item.position} ${item.heading} ${item.why}`)
const idsOf = ({ entries }: ListPage, ...places: number[]) =>
  places.flatMap((place) => entries[place]?.item.id ?? [])

describe('items of a list', () => {
  test('move to the end of another with their reasons, and leave no gap', () => {
    const { library, from, to } = twoLists()
    const moved = must(moveItems(library, { items: idsOf(from, 2, 0), to: to.list.id }))
    expect(words(moved)).toEqual(['0 運用 運用だから', '1 障害 障害だから', '2 基礎 基礎だから'])
    expect(words(must(listPage(library, from.list.id)))).toEqual(['0 監視 監視だから'])
  })

  test('go back to where they were in one step of undo', () => {
    const { library, from, to } = twoLists()
    must(moveItems(library, { items: idsOf(from, 0, 1), to: to.list.id }))
    must(undo(library))
    expect(words(must(listPage(library, from.list.id)))).toEqual(words(from))
    expect(words(must(listPage(library, to.list.id)))).toEqual(words(to))
  })

  test('are copied unread, and stay where they are', () => {
    const { library, from, to } = twoLists()
    const [id] = idsOf(from, 1)
    if (!id) throw new Error('three items')
    must(updateItem(library, { id, fields: { isRead: true } }))
    const copied = must(copyItems(library, { items: [id], to: to.list.id }))
    expect(words(copied)).toEqual(['0 運用 運用だから', '1 監視 監視だから'])
    expect(copied.entries.map(({ item }) => item.isRead)).toEqual([false, false])
    expect(words(must(listPage(library, from.list.id)))).toEqual(words(from))
  })

  test('moved to the list in which they stand, go to its end', () => {
    const { library, from } = twoLists()
    const moved = must(moveItems(library, { items: idsOf(from, 0), to: from.list.id }))
    expect(moved.entries.map(({ item }) => item.heading)).toEqual(['監視', '障害', '基礎'])
  })

  test('move all or none: one that does not exist keeps the others where they are', () => {
    const { library, from, to } = twoLists()
    const unknown = ListItemId.parse('019a0000-0000-7000-8000-000000000001')
    const refused = moveItems(library, { items: [...idsOf(from, 0), unknown], to: to.list.id })
    expect(refused).toMatchObject({ failure: { code: 'not found', kind: 'list item' } })
    expect(words(must(listPage(library, from.list.id)))).toEqual(words(from))
  })
})
