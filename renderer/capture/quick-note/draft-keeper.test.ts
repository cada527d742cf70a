import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { QuickNoteDraft, Result } from '../../../db/model.ts'
import { done, failed } from '../../../db/model.ts'
import { draftKeeper } from './draft-keeper.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2023-10-20T10:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const stored = () => vi.fn(async (_: QuickNoteDraft | null): Promise<Result<null>> => done(null))
const tenOClock = '2023-10-20T10:00:00.000Z'

test('a text is kept a moment after the last key, once', async () => {
  const keep = stored()
  const keeper = draftKeeper(null, keep)
  for (const text of ['信', '信頼', '信頼性']) keeper.type(text)
  expect(keep).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1000)
  expect(keep.mock.calls).toEqual([[{ text: '信頼性', begunAt: tenOClock }]])
})

test('the time of a note is that of its first word, through a crash too', async () => {
  const keeper = draftKeeper({ text: '信', begunAt: '2023-10-20T09:58:00.000Z' }, stored())
  keeper.type('信頼')
  expect(keeper.begunAt()).toBe(Date.parse('2023-10-20T09:58:00Z'))
  keeper.type('')
  expect(keeper.begunAt()).toBeNull()
  keeper.type('別の話')
  expect(keeper.begunAt()).toBe(Date.parse(tenOClock))
})

test('a field that was emptied leaves no draft', async () => {
  const keep = stored()
  const keeper = draftKeeper({ text: '信', begunAt: tenOClock }, keep)
  keeper.type(' \n')
  await keeper.flush()
  expect(keep.mock.calls).toEqual([[null]])
})

test('what is kept already is not written again', async () => {
  const keep = stored()
  const keeper = draftKeeper({ text: '信', begunAt: tenOClock }, keep)
  await keeper.flush()
  keeper.type('信頼')
  await keeper.flush()
  await keeper.flush()
  await vi.advanceTimersByTimeAsync(1000)
  expect(keep).toHaveBeenCalledTimes(1)
})

test('what could not be kept is tried again', async () => {
  const keep = stored()
  keep.mockResolvedValueOnce(failed({ code: 'file unwritable', file: 'quick-note.json', reason: 'ENOSPC' }))
  const keeper = draftKeeper(null, keep)
  keeper.type('信頼')
  await keeper.flush()
  await keeper.flush()
  expect(keep.mock.calls).toEqual([
    [{ text: '信頼', begunAt: tenOClock }],
    [{ text: '信頼', begunAt: tenOClock }],
  ])
})
