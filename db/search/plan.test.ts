import { expect, test } from 'vitest'
import { aShelf } from '../testing/a-shelf.ts'
import { matching } from './candidates.ts'
import { matchOf, planOf } from './plan.ts'
import { parse } from './query.ts'
import { widerOf } from './wider.ts'

/** How SQLite would answer the query, one line a step. */
function steps(query: string): string[] {
  const { shelf } = aShelf([{ title: '監視', note: 'k6' }])
  const wider = widerOf(shelf)
  const plan = planOf(shelf, parse(query).root, undefined, wider)
  if (!plan.text) throw new Error(`${query} has no text`)
  const { sql, values } = matching('search', matchOf(plan.text, 'inside', wider), plan.condition)
  return shelf
    .prepare<unknown[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT search.rowid ${sql} ORDER BY search.rank LIMIT 50`,
    )
    .all(...values)
    .map((row) => row.detail)
}

test.each([
  ...[
    '監視',
    'k6 -監視',
    'k6 is:starred',
    'k6 before:2024',
    'k6 has:slides stars:>3',
    'k6 (is:private OR 監視)',
  ],
  ...[
    'k6 -(is:private OR 監視)',
    'k6 list:入門',
    'k6 is:unread',
    'k6 kind:lt',
    'tag:a/* on:2024',
    'k6 mark:question',
  ],
])('%s asks FTS5 once, first, and never once an id', (query) => {
  const [first = '', ...others] = steps(query)
  expect(first).toMatch(/^SCAN search VIRTUAL TABLE INDEX/u)
  expect([first, ...others].join('\n')).not.toContain(':=M')
  expect(others.filter((step) => /search VIRTUAL TABLE INDEX \d+:=/u.test(step))).toEqual([])
})
