import { expect, test } from 'vitest'
import { undo } from '../history/undo.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { allSearches, removeSearch, renameSearch, saveSearch } from './searches.ts'

test('a saved search keeps its query when it gets a name', () => {
  const { library } = aLibrary()
  const { id } = must(saveSearch(library, { query: ' 信頼性 tag:culture ' }))
  must(renameSearch(library, { id, name: '信頼性の話' }))
  expect(allSearches(library)).toMatchObject([{ name: '信頼性の話', query: '信頼性 tag:culture' }])
})

test('the same query is saved once', () => {
  const { library } = aLibrary()
  const first = must(saveSearch(library, { query: 'SLO' }))
  expect(must(saveSearch(library, { query: 'SLO ' })).id).toBe(first.id)
  expect(allSearches(library)).toHaveLength(1)
})

test('a removed search comes back by undo', () => {
  const { library } = aLibrary()
  const { id } = must(saveSearch(library, { query: 'SLO' }))
  must(removeSearch(library, id))
  expect(allSearches(library)).toEqual([])
  must(undo(library))
  expect(allSearches(library)).toMatchObject([{ id, query: 'SLO' }])
})
