import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { importsUnderWay, watchedImport } from './import-watch.ts'

test('main sees how far an import is, and stops that one only', async () => {
  const imports = importsUnderWay()
  const [one, other] = [randomUUID(), randomUUID()]
  expect(imports.savedBy(one)).toBe(0)
  const [first, second] = [watchedImport(one), watchedImport(other)]
  expect(first.goesOn()).toBe(true)
  expect(first.goesOn()).toBe(true)
  await vi.waitFor(() => expect(imports.savedBy(one)).toBe(2))
  await vi.waitFor(() => {
    imports.stop(one)
    expect(first.goesOn()).toBe(false)
  })
  expect(second.goesOn()).toBe(true)
})

test('a wish to stop what has not begun is no mistake', () => {
  expect(() => importsUnderWay().stop(randomUUID())).not.toThrow()
})
