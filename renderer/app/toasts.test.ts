import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { close, hold, letGo, shownForMs, tell, tellFailure, toastStore } from './toasts.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  for (const { id } of toastStore.get()) close(id)
  vi.useRealTimers()
})

const shown = () => toastStore.get().map(({ words }) => words)
const idOfFirst = () => toastStore.get()[0]?.id ?? -1

test('words of something that was done go by themselves', () => {
  tell('リストに追加しました')
  vi.advanceTimersByTime(shownForMs - 1)
  expect(shown()).toEqual(['リストに追加しました'])
  vi.advanceTimersByTime(1)
  expect(shown()).toEqual([])
})

test('they stay for as long as somebody is on them, and have their whole time afterwards', () => {
  tell('ゴミ箱に移しました')
  const id = idOfFirst()
  vi.advanceTimersByTime(shownForMs - 1)
  hold(id)
  vi.advanceTimersByTime(10 * shownForMs)
  expect(shown()).toEqual(['ゴミ箱に移しました'])
  letGo(id)
  vi.advanceTimersByTime(shownForMs - 1)
  expect(shown()).toEqual(['ゴミ箱に移しました'])
  vi.advanceTimersByTime(1)
  expect(shown()).toEqual([])
})

test('a failure stays until it is closed, whoever comes and goes', () => {
  tellFailure({ code: 'read only', folder: '/library' })
  hold(idOfFirst())
  letGo(idOfFirst())
  vi.advanceTimersByTime(10 * shownForMs)
  expect(shown()).toHaveLength(1)
  close(idOfFirst())
  expect(shown()).toEqual([])
})
