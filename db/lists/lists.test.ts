import { describe, expect, test } from 'vitest'
import type { ListPage, TalkId } from '../model.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { toTrash } from '../trash/trash.ts'
import { addToList, allLists, createList, listPage, orderItems, removeItems, updateItem } from './lists.ts'

const aListOf = (...titles: string[]) => {
  const { library, talks } = aLibrary({
    events: [{ title: 'SRE NEXT', talks: titles.map((title) => ({ title })) }],
  })
  const list = must(createList(library, { title: 'SRE を始めた人へ' }))
  const items = talks.map((talk) => ({ kind: 'talk' as const, talkId: talk.id, why: '' }))
  return { library, talks, id: list.id, page: must(addToList(library, { id: list.id, items, at: null })) }
}

const names = ({ entries }: ListPage) =>
  entries.map(
    ({ item, talk, link }) =>
      talk?.title ?? link?.url ?? (item.kind === 'heading' ? `## ${item.heading}` : '—'),
  )

describe('a reading list', () => {
  test('takes talks, links and headings, at the end or at any place', () => {
    const { library, id } = aListOf('A', 'B')
    const link = { kind: 'link', url: 'https://sre.google/books/', title: 'SRE book', why: '原点' } as const
    must(addToList(library, { id, items: [{ kind: 'heading', heading: 'まず読む', why: '' }], at: 0 }))
    const page = must(addToList(library, { id, items: [link], at: 2 }))
    expect(names(page)).toEqual(['## まず読む', 'A', 'https://sre.google/books/', 'B'])
    expect(page.entries.map(({ item }) => item.position)).toEqual([0, 1, 2, 3])
  })

  test('keeps an order that is given, and items that the order forgot behind it', () => {
    const { library, id, page } = aListOf('A', 'B', 'C')
    const [a, b, c] = page.entries.map(({ item }) => item.id)
    if (!a || !b || !c) throw new Error('three items')
    expect(names(must(orderItems(library, { id, items: [c, a] })))).toEqual(['C', 'A', 'B'])
  })

  test('keeps the reason of each item as typed', () => {
    const { library, page } = aListOf('A')
    const item = page.entries[0]?.item
    if (!item) throw new Error('one item')
    const why = '「信頼性は会話です」\n\n- だから最初に'
    expect(must(updateItem(library, { id: item.id, fields: { why } })).entries[0]?.item.why).toBe(why)
  })

  test('closes the gap where an item was taken out', () => {
    const { library, id, page } = aListOf('A', 'B', 'C')
    const middle = page.entries[1]?.item.id
    if (!middle) throw new Error('three items')
    const left = must(removeItems(library, { id, items: [middle] }))
    expect(names(left)).toEqual(['A', 'C'])
    expect(left.entries.map(({ item }) => item.position)).toEqual([0, 1])
  })

  test('keeps the place of a talk that lies in the trash', () => {
    const { library, id, talks } = aListOf('A', 'B')
    must(toTrash(library, { kind: 'talk', ids: talks.slice(0, 1).map((talk): TalkId => talk.id) }))
    expect(names(must(listPage(library, id)))).toEqual(['—', 'B'])
  })

  test('refuses a link that is no web address, and adds nothing of what came with it', () => {
    const { library, id } = aListOf('A')
    const items = [
      { kind: 'heading', heading: 'x', why: '' } as const,
      { kind: 'link', url: 'javascript:alert(1)', title: '', why: '' } as const,
    ]
    expect(addToList(library, { id, items, at: null })).toMatchObject({
      ok: false,
      failure: { code: 'link refused' },
    })
    expect(names(must(listPage(library, id)))).toEqual(['A'])
    expect(allLists(library)).toMatchObject([{ items: 1 }])
  })
})
