import { expect, test } from 'vitest'
import { done, failed } from '../../db/model.ts'
import type { Stretch } from './paged-rows.ts'
import { PagedRows, pageLength } from './paged-rows.ts'

/** A list of 100,000 numbers that notes what it was asked for. */
function numbers(total = 100_000) {
  const asked: number[] = []
  const list = { total, first: 0 }
  const rows = new PagedRows(
    async ({ offset, limit }: Stretch) => {
      asked.push(offset)
      const length = Math.max(0, Math.min(limit, list.total - offset))
      return done({
        total: list.total,
        rows: Array.from({ length }, (_, index) => list.first + offset + index),
      })
    },
    () => {
      throw new Error('nothing fails here')
    },
  )
  return { rows, asked, list }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

test('a long list is known by its length after its first page alone', async () => {
  const { rows, asked } = numbers()
  await rows.refresh()
  expect(rows.get().total).toBe(100_000)
  expect(asked).toEqual([0])
})

test('rows come when they are wanted, each page once', async () => {
  const { rows, asked } = numbers()
  await rows.refresh()
  rows.get().want(50_010, 50_040)
  rows.get().want(50_020, 50_050)
  expect(rows.get().at(50_020)).toBeUndefined()
  await settled()
  expect(rows.get().at(50_020)).toBe(50_020)
  expect(asked).toEqual([0, 50_000])
})

test('a stretch over two pages asks for both', async () => {
  const { rows } = numbers()
  rows.get().want(pageLength - 5, pageLength + 5)
  await settled()
  expect([rows.get().at(pageLength - 1), rows.get().at(pageLength)]).toEqual([pageLength - 1, pageLength])
})

test('far behind the reader pages are let go', async () => {
  const { rows } = numbers()
  await rows.refresh()
  rows.get().want(90_000, 90_010)
  await settled()
  expect(rows.get().at(0)).toBeUndefined()
})

test('reading anew keeps the old rows until the new ones are there, then shows those only', async () => {
  const { rows, list } = numbers(300)
  await rows.refresh()
  Object.assign(list, { total: 2, first: 7 })
  const reading = rows.refresh()
  expect(rows.get().at(0)).toBe(0)
  await reading
  expect([rows.get().total, rows.get().at(0), rows.get().at(2)]).toEqual([2, 7, undefined])
})

test('what was asked for before reading anew does not come in later', async () => {
  const { rows, list } = numbers(300)
  await rows.refresh()
  rows.get().want(100, 110)
  Object.assign(list, { total: 120, first: 1000 })
  await rows.refresh()
  await settled()
  expect(rows.get().at(100)).toBe(1100)
})

test('a failure is told, and the rows that are there stay', async () => {
  const told: unknown[] = []
  let works = true
  const rows = new PagedRows(
    async () =>
      works ? done({ total: 1, rows: ['SLO Review'] }) : failed({ code: 'library gone', folder: 'shelf' }),
    ({ failure }) => told.push(failure),
  )
  await rows.refresh()
  works = false
  await rows.refresh()
  expect([rows.get().at(0), told]).toEqual(['SLO Review', [{ code: 'library gone', folder: 'shelf' }]])
})
