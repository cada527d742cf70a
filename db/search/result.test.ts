import { expect, test } from 'vitest'
import { addToList, createList } from '../lists/lists.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { search } from './search.ts'

test('a link that stands in a reading list only is found with the address that it opens', () => {
  const { library } = aLibrary()
  const { id } = must(createList(library, { title: '最初に読む' }))
  const url = 'https://sre.google/sre-book/table-of-contents/'
  must(addToList(library, { id, items: [{ kind: 'link', url, title: 'SRE の本', why: '' }], at: null }))
  const { results } = search(library.reader, 'SRE の本', { limit: 10, in: ['link'] })
  expect(results).toMatchObject([{ kind: 'link', title: 'SRE の本', url }])
})
