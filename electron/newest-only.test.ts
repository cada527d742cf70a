import { expect, test } from 'vitest'
import type { Result } from '../db/model.ts'
import { done } from '../db/model.ts'
import type { CallName } from './contract.ts'
import { newestOnly } from './newest-only.ts'

/** A search that answers when it is told to, and what it was asked, in order. */
function aSlowSearch() {
  const asked: unknown[] = []
  const waiting: (() => void)[] = []
  const ask = newestOnly((_: CallName, input: unknown) => {
    asked.push(input)
    return new Promise<Result<unknown>>((resolve) => waiting.push(() => resolve(done(input))))
  })
  const answerNext = async () => {
    waiting.shift()?.()
    // Lets all that follows from the answer happen.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    asked,
    answerNext,
    search: (input: string, windowId: number) => ask('search.run', input, windowId),
  }
}

const superseded = { ok: false, failure: { code: 'superseded' } }

test('who types faster than the search answers is answered about the newest words', async () => {
  const { asked, answerNext, search } = aSlowSearch()
  const answers = ['信', '信頼', '信頼性'].map((words) => search(words, 1))
  await answerNext()
  await answerNext()
  expect(await Promise.all(answers)).toEqual([done('信'), superseded, done('信頼性')])
  expect(asked).toEqual(['信', '信頼性'])
})

test('one window does not supersede what another asked', async () => {
  const { answerNext, search } = aSlowSearch()
  const answers = [search('k', 1), search('SLO', 2), search('k6', 1)]
  for (let i = 0; i < 3; i++) await answerNext()
  expect(await Promise.all(answers)).toEqual([done('k'), done('SLO'), done('k6')])
})

test('a search that fails does not keep the next one waiting', async () => {
  const failures = [new Error('no'), null]
  const ask = newestOnly(async (_, input) => {
    const failure = failures.shift()
    if (failure) throw failure
    return done(input)
  })
  await expect(ask('search.run', 'k', 1)).rejects.toThrow('no')
  expect(await ask('search.run', 'k6', 1)).toEqual(done('k6'))
})
