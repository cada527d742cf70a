import { describe, expect, test } from 'vitest'
import { aLibrary, must } from '../testing/a-library.ts'
import { talksPage } from './talk-rows.ts'
import { createTalk } from './talks.ts'

const year = (number: number) => ({ year: number, month: 1, day: 1 })

const aShelf = () => {
  const made = aLibrary({
    events: [
      {
        title: 'SRE NEXT 2020',
        startsOn: year(2020),
        talks: [{ title: 'A', speakers: ['chaspy'] }, { title: 'B' }],
      },
      {
        title: 'SRE NEXT 2023',
        startsOn: year(2023),
        talks: [{ title: 'C' }, { title: 'D', tags: ['culture/slo'] }],
      },
    ],
  })
  must(createTalk(made.library, { title: 'E' }))
  return made
}

describe('the list of all talks', () => {
  test('shows talks without an event, then the newest event first, each in the order of the evening', () => {
    const { library } = aShelf()
    const page = talksPage(library.reader, { filter: '', of: null, offset: 0, limit: 50 })
    expect(page.total).toBe(5)
    expect(page.rows.map((row) => row.title)).toEqual(['E', 'C', 'D', 'A', 'B'])
    expect(page.rows[3]).toMatchObject({
      speakers: ['chaspy'],
      event: { title: 'SRE NEXT 2020', startsOn: year(2020) },
    })
  })

  test('gives any window of it', () => {
    const { library } = aShelf()
    const titles = (offset: number, limit: number) =>
      talksPage(library.reader, { filter: '', of: null, offset, limit }).rows.map((row) => row.title)
    expect([titles(0, 2), titles(2, 2), titles(4, 2), titles(5, 2)]).toEqual([
      ['E', 'C'],
      ['D', 'A'],
      ['B'],
      [],
    ])
  })

  test('narrows to what is typed, in title, event or speaker, and % means itself', () => {
    const { library } = aShelf()
    const titles = (filter: string) =>
      talksPage(library.reader, { filter, of: null, offset: 0, limit: 50 }).rows.map((row) => row.title)
    expect(titles('2023')).toEqual(['C', 'D'])
    expect(titles('CHASPY')).toEqual(['A'])
    expect(titles('%')).toEqual([])
  })

  test('finds the hundred-thousandth talk along its indexes, without sorting', () => {
    const { library } = aShelf()
    const sql = `SELECT t.id FROM event e CROSS JOIN talk t ON t.event_id = e.id
      WHERE e.deleted_at IS NULL AND t.deleted_at IS NULL
      ORDER BY e.sorts_on DESC, e.n DESC, t.position LIMIT 50 OFFSET 0`
    const plan = JSON.stringify(library.reader.prepare(`EXPLAIN QUERY PLAN ${sql}`).all())
    expect(plan).toContain('event_by_date')
    expect(plan).toContain('talk_by_event')
    expect(plan).not.toContain('TEMP B-TREE')
  })
})
