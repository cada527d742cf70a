import { expect, test } from 'vitest'
import { pageKinds, placeAddress, placeFromAddress, sections } from './places.ts'

const id = '01a20fb3-cb0c-758a-9cb2-54322ff79ad5'

test('every place is found again by its address, so that a reload keeps it', () => {
  for (const section of sections) {
    for (const opened of [null, ...pageKinds.map((kind) => ({ kind, id }))]) {
      const place = { section, opened }
      expect(placeFromAddress(placeAddress(place))).toEqual(place)
    }
  }
})

test('an address that says nothing leads to Today', () => {
  for (const address of ['', '#', '#/', '#/nowhere', '#/talks/talk/<script>', 'https://example.com']) {
    expect(placeFromAddress(address)).toEqual({ section: 'today', opened: null })
  }
})

test('a record of an unknown kind leaves the list in sight', () => {
  expect(placeFromAddress(`#/talks/thing/${id}`)).toEqual({ section: 'talks', opened: null })
})
