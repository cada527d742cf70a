import { failed } from '../db/model/result.ts'
import type { Result } from '../db/model.ts'
import type { CallName } from './contract.ts'

type Ask = (name: CallName, input: unknown) => Promise<Result<unknown>>

interface Waiting {
  readonly input: unknown
  resolve(result: Result<unknown> | Promise<Result<unknown>>): void
}

/**
 * Asks one question at a time. Of the questions that wait meanwhile, each window has only its newest of a kind: who
 * types faster than the search answers is answered about what stands there now, and the older ones are `superseded`.
 */
export function newestOnly(
  ask: Ask,
): (name: CallName, input: unknown, windowId: number) => Promise<Result<unknown>> {
  const waiting = new Map<string, Waiting & { readonly name: CallName }>()
  let isAsking = false

  async function askAll(): Promise<void> {
    isAsking = true
    for (const [key, { name, input, resolve }] of waiting) {
      waiting.delete(key)
      const answer = ask(name, input)
      resolve(answer)
      // A rejection is whoever asked to see; here it only ends the wait.
      await answer.catch(() => {})
    }
    isAsking = false
  }

  return (name, input, windowId) => {
    const key = `${windowId} ${name}`
    waiting.get(key)?.resolve(failed({ code: 'superseded' }))
    // Deleted first, to stand behind the questions of other windows that came before.
    waiting.delete(key)
    const { promise, resolve } = Promise.withResolvers<Result<unknown>>()
    waiting.set(key, { name, input, resolve })
    if (!isAsking) void askAll()
    return promise
  }
}
