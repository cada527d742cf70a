import { describe, expect, test } from 'vitest'
import { aShelf } from '../testing/a-shelf.ts'
import { search } from './search.ts'

/** What comes nearest to a sentence that no note holds, best first. */
function nearest(query: string): string[] {
  const { shelf } = aShelf([
    { title: 'A', note: '負荷試験の前に信頼性を決める', tags: ['k6'] },
    { title: 'B', note: 'ポストモーテムは信頼性のために書く', tags: ['culture'] },
    { title: 'C', note: '合意形成の話' },
  ])
  const { results, closest } = search(shelf, query, { limit: 10, in: ['talk'] })
  expect(closest).toBe(true)
  return results.map(({ title }) => title)
}

describe('a half-remembered sentence', () => {
  test('is answered by the talks that hold its rarest parts', () => {
    expect(nearest('信頼性とポストモーテムと負荷試験')).toEqual(expect.arrayContaining(['A', 'B']))
    expect(nearest('信頼性とポストモーテムと負荷試験')).not.toContain('C')
  })

  test('is found though its kanji were heard as kana', () => {
    expect(nearest('しんらいせいのために')).toEqual(['B'])
    expect(nearest('ごういけいせいの話')).toEqual(['C'])
  })

  test('leaves a filter as strict as it was typed', () => {
    expect(nearest('信頼性とポストモーテムと負荷試験 tag:k6')).toEqual(['A'])
  })

  test('leaves out what is not wanted', () => {
    expect(nearest('信頼性とポストモーテムと負荷試験 -書く')).toEqual(['A'])
    expect(nearest('信頼性とポストモーテムと負荷試験 tag:culture -負荷')).toEqual(['B'])
  })
})
