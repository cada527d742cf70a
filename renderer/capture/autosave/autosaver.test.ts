import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { autosaverOf, flushNotes } from './autosaver.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(async () => {
  await vi.runAllTimersAsync()
  vi.useRealTimers()
})

/** A library of one note. While `isFull`, it refuses. */
function aLibrary() {
  const library = {
    text: '',
    isFull: false,
    save: async (text: string) => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      if (library.isFull)
        return { ok: false, failure: { code: 'disk full', file: 'talkshelf.sqlite' } } as const
      library.text = text
      return { ok: true, hash: `#${text}` } as const
    },
  }
  return library
}
const empty = { text: '', hash: '#' }

test('what is typed is in the library half a second later', async () => {
  const library = aLibrary()
  const note = autosaverOf('talk 1', empty, library.save)
  note.typed('信頼性は会話です')
  await vi.advanceTimersByTimeAsync(500)
  expect(library.text).toBe('信頼性は会話です')
  expect(note.status()).toBe('saved')
})

test('quitting saves every note that is open, at once', async () => {
  const one = aLibrary()
  const two = aLibrary()
  autosaverOf('talk 1', empty, one.save).typed('first')
  autosaverOf('talk 2', empty, two.save).typed('second')
  const flushed = flushNotes()
  await vi.advanceTimersByTimeAsync(10)
  await flushed
  expect([one.text, two.text]).toEqual(['first', 'second'])
})

test('a talk that was left with a failed save is found again as it was left, and saved once there is room', async () => {
  const library = aLibrary()
  library.isFull = true
  autosaverOf('talk 1', empty, library.save).typed('kept')
  await vi.advanceTimersByTimeAsync(500)
  const again = autosaverOf('talk 1', empty, library.save)
  expect(again.state().text).toBe('kept')
  expect(again.failure()).toEqual({ code: 'disk full', file: 'talkshelf.sqlite' })
  library.isFull = false
  await vi.advanceTimersByTimeAsync(1500)
  expect(library.text).toBe('kept')
  expect(autosaverOf('talk 1', { text: 'newer', hash: '#newer' }, library.save).state().text).toBe('newer')
})

test('who listens is told of every change, and no longer once it has stopped', async () => {
  const note = autosaverOf('talk 1', empty, aLibrary().save)
  const seen: string[] = []
  const stop = note.subscribe(() => seen.push(note.status()))
  note.typed('a')
  await vi.advanceTimersByTimeAsync(500)
  stop()
  note.typed('b')
  expect(seen).toEqual(['unsaved', 'saving', 'saved'])
})
