import { expect, test } from 'vitest'
import { undo } from '../history/undo.ts'
import type { Library } from '../library.ts'
import { search } from '../search/search.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { addIdea, allIdeas, removeIdea, switchIdea, updateIdea } from './glossary.ts'

const aShelf = () =>
  aLibrary({
    events: [
      {
        title: '見本勉強会',
        talks: [{ title: 'ちいかわPR のすすめ' }, { title: 'ポストモーテム入門' }, { title: '振り返りの会' }],
      },
    ],
  }).library

const found = (library: Library, query: string) =>
  search(library.reader, query, { limit: 10, in: ['talk'] }).results.map(({ title }) => title)

test('an added idea widens the next search, and stops when it is taken out', () => {
  const library = aShelf()
  expect(found(library, '小さな変更')).toEqual([])
  const { id } = must(addIdea(library, { spellings: ['小さな変更', 'ちいかわPR'] }))
  expect(found(library, '小さな変更')).toEqual(['ちいかわPR のすすめ'])
  must(updateIdea(library, { id, spellings: ['小さな変更', 'スモールバッチ'] }))
  expect(found(library, '小さな変更')).toEqual([])
  must(removeIdea(library, id))
  expect(allIdeas(library).filter((idea) => idea.id !== null)).toEqual([])
})

test('a built-in idea widens nothing while it is switched off', () => {
  const library = aShelf()
  expect(found(library, 'postmortem')).toContain('ポストモーテム入門')
  must(switchIdea(library, { name: 'ポストモーテム', isOn: false }))
  expect(found(library, 'postmortem')).toEqual([])
  expect(allIdeas(library).find(({ spellings }) => spellings[0] === 'ポストモーテム')).toMatchObject({
    id: null,
    isOff: true,
  })
  must(switchIdea(library, { name: 'ポストモーテム', isOn: true }))
  expect(found(library, 'postmortem')).toContain('ポストモーテム入門')
})

test('an idea that is switched off leaves its words to other ideas', () => {
  const library = aShelf()
  must(switchIdea(library, { name: '振り返り', isOn: false }))
  expect(found(library, 'postmortem')).toEqual(expect.arrayContaining(['ポストモーテム入門', '振り返りの会']))
})

test('undo brings a switched-off idea back', () => {
  const library = aShelf()
  must(switchIdea(library, { name: 'ポストモーテム', isOn: false }))
  must(undo(library))
  expect(found(library, 'postmortem')).toContain('ポストモーテム入門')
})

test('a spelling is kept once, however it is written', () => {
  const library = aShelf()
  expect(must(addIdea(library, { spellings: ['k6', 'ｋ６', 'K6', '負荷試験'] })).spellings).toEqual([
    'K6',
    '負荷試験',
  ])
})
