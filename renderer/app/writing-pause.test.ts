import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noteWritten, pauseInWriting } from './writing-pause.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Whether the pause has come, after this many milliseconds. */
async function hasCome(pause: Promise<void>, after: number): Promise<boolean> {
  let isThere = false
  void pause.then(() => {
    isThere = true
  })
  await vi.advanceTimersByTimeAsync(after)
  return isThere
}

test('where nobody writes, nothing waits', async () => {
  expect(await hasCome(pauseInWriting(), 0)).toBe(true)
})

test('while somebody writes, what can wait does, and no longer', async () => {
  noteWritten()
  const pause = pauseInWriting()
  for (let letter = 0; letter < 20; letter += 1) {
    expect(await hasCome(pause, 150)).toBe(false)
    noteWritten()
  }
  expect(await hasCome(pause, 399)).toBe(false)
  expect(await hasCome(pause, 1)).toBe(true)
  expect(await hasCome(pauseInWriting(), 0)).toBe(true)
})
