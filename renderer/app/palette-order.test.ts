import { describe, expect, test } from 'vitest'
import { inOrder } from './palette-order.ts'

const offers = [
  { id: 'trash', words: 'ゴミ箱を表示', others: ['Show trash'] },
  { id: 'theme', words: 'テーマ', others: ['Theme', 'ダーク dark'] },
  { id: 'talk', words: '新しいトーク', others: ['New talk'] },
  { id: 'talks', words: 'トークを表示', others: ['Show talks'] },
]
const ids = (typed: string, uses: readonly (readonly [string, number])[] = []) =>
  inOrder(typed, offers, new Map(uses)).map(({ id }) => id)

describe('the palette', () => {
  test('finds by the words of either language, and by other words for the same', () => {
    expect(ids('ゴミ')).toEqual(['trash'])
    expect(ids('trash')).toEqual(['trash'])
    expect(ids('dark')).toEqual(['theme'])
  })

  test('takes width and case as they come', () => expect(ids('ＴＨＥＭＥ')).toEqual(['theme']))

  test('puts what begins so before what only holds it', () =>
    expect(ids('トーク')).toEqual(['talks', 'talk']))

  test('puts what is chosen often first among equals, and never before a better fit', () => {
    expect(ids('show')).toEqual(['trash', 'talks'])
    expect(ids('show', [['talks', 3]])).toEqual(['talks', 'trash'])
    expect(ids('トーク', [['talk', 9]])).toEqual(['talks', 'talk'])
  })

  test('wants every word that was typed, in whatever order', () => {
    expect(ids('talks show')).toEqual(['talks'])
    expect(ids('talks trash')).toEqual([])
  })

  test('leaves out nothing that was found by its reading', () =>
    expect(inOrder('しみず', [{ id: 'a', words: '清水' }], new Map(), () => true)).toHaveLength(1))

  test('offers everything while nothing is typed, what is chosen often first', () =>
    expect(ids('', [['talk', 1]])).toEqual(['talk', 'trash', 'theme', 'talks']))
})
