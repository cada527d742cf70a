import { expect, test } from 'vitest'
import type { ShelvedTalk } from '../testing/a-shelf.ts'
import { aShelf } from '../testing/a-shelf.ts'
import { facets } from './facets.ts'
import { search } from './search.ts'

const talks: readonly ShelvedTalk[] = [
  {
    title: '監視の話',
    speakers: ['清水'],
    tags: ['monitoring', 'culture'],
    kind: 'lightning talk',
    event: { title: 'ゆるSRE勉強会 #2', series: 'ゆるSRE勉強会', startsOn: '2023-10-20' },
  },
  {
    title: '監視と運用',
    speakers: ['清水', '井上 太郎'],
    tags: ['monitoring'],
    event: { title: 'SRE Lounge #1', series: 'SRE Lounge', startsOn: '2024-02-01' },
  },
  { title: '文化の話', speakers: ['井上 太郎'], tags: ['culture'] },
]

test('facets count the hits by year, series, tag, speaker and kind', () => {
  const { shelf } = aShelf(talks)
  const found = facets(shelf, '監視', { in: ['talk'] })
  const counts = (values: readonly { value: string; hits: number }[]) =>
    values.map(({ value, hits }) => [value, hits])
  expect(counts(found.year)).toEqual([
    ['2024', 1],
    ['2023', 1],
  ])
  expect(counts(found.series)).toEqual([
    ['SRE Lounge', 1],
    ['ゆるSRE勉強会', 1],
  ])
  expect(counts(found.tag)).toEqual([
    ['monitoring', 2],
    ['culture', 1],
  ])
  expect(counts(found.speaker)).toEqual([
    ['清水', 2],
    ['井上 太郎', 1],
  ])
  expect(counts(found.kind)).toEqual([
    ['lightning talk', 1],
    ['talk', 1],
  ])
})

test('what a facet adds to the query narrows to as many hits as it says', () => {
  const { shelf } = aShelf(talks)
  for (const query of ['監視', '']) {
    for (const value of Object.values(facets(shelf, query, { in: ['talk'] })).flat()) {
      const narrowed = search(shelf, `${query} ${value.query}`, { limit: 10, in: ['talk'] })
      expect([value.query, narrowed.total]).toEqual([value.query, value.hits])
    }
  }
})

test('a query without hits has no facets', () => {
  const { shelf } = aShelf(talks)
  expect(Object.values(facets(shelf, '無い言葉')).flat()).toEqual([])
})
