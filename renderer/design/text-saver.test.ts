import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { shownText, textSaver } from './text-saver.ts'

/** A saver whose library stores, or refuses, when the test says so. */
function aField(quietMs: number | null) {
  const saves: { readonly text: string; readonly answer: (isStored: boolean) => void }[] = []
  const saver = textSaver(quietMs)
  saver.saveWith((text) => new Promise((answer) => saves.push({ text, answer })))
  return { saver, saves, type: (text: string) => saver.type(text, '前', false) }
}

describe('a field that saves by itself', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('saves after a pause in typing, once', () => {
    const { saves, type } = aField(400)
    type('理')
    vi.advanceTimersByTime(300)
    type('理由')
    vi.advanceTimersByTime(399)
    expect(saves).toHaveLength(0)
    vi.advanceTimersByTime(1)
    expect(saves.map(({ text }) => text)).toEqual(['理由'])
  })

  test('does not save what an input method is still composing', () => {
    const { saver, saves } = aField(400)
    saver.type('りゆ', '', true)
    vi.advanceTimersByTime(5000)
    expect(saves).toHaveLength(0)
    saver.flush()
    expect(saves.map(({ text }) => text)).toEqual(['りゆ'])
  })

  test('saves what was typed during a save, after it', async () => {
    const { saver, saves, type } = aField(null)
    type('一')
    saver.flush()
    type('一二')
    saver.flush()
    expect(saves).toHaveLength(1)
    saves[0]?.answer(true)
    await vi.runAllTimersAsync()
    expect(saves.map(({ text }) => text)).toEqual(['一', '一二'])
  })

  test('keeps what could not be saved, and saves it when asked again', async () => {
    const { saver, saves, type } = aField(null)
    type('理由')
    saver.flush()
    saves[0]?.answer(false)
    await vi.runAllTimersAsync()
    expect(saver.get()).toMatchObject({ text: '理由', status: 'failed' })
    saver.flush()
    expect(saves.map(({ text }) => text)).toEqual(['理由', '理由'])
  })

  test('shows the typed text until the library has moved on, and then what is stored: undo shows at once', async () => {
    const { saver, saves, type } = aField(null)
    type('後')
    saver.flush()
    saves[0]?.answer(true)
    await vi.runAllTimersAsync()
    expect(shownText(saver.get(), '前', false)).toBe('後')
    expect(shownText(saver.get(), '別の窓で', false)).toBe('別の窓で')
    expect(shownText(saver.get(), '別の窓で', true)).toBe('後')
  })

  test('shows what was there before once that is stored again: an undo brings it back', async () => {
    const { saver, saves, type } = aField(null)
    type('後')
    saver.flush()
    saver.hear('前')
    saves[0]?.answer(true)
    await vi.runAllTimersAsync()
    saver.hear('後')
    saver.hear('前')
    expect(shownText(saver.get(), '前', false)).toBe('前')
    type('次')
    expect(shownText(saver.get(), '前', false)).toBe('次')
  })
})
