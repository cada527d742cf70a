import type { z } from 'zod'
import type { Result } from '../db/model.ts'
import { failed } from '../db/model.ts'
import type { InvokeEvent, UsedContents } from './api.ts'
import type { CallName } from './contract.ts'
import { contract } from './contract.ts'
import { isOurs } from './origin.ts'

/** Whoever answers a call: the library, the search or the shell. Its input is parsed, its answer not yet. */
export type Answerer = (name: CallName, input: unknown, from: UsedContents) => Promise<Result<unknown>>

export type Answerers = Readonly<Record<'library' | 'search' | 'shell', Answerer>>

/**
 * The one way in from a window. Checks who asks, looks the call up in the contract, parses what goes in and what
 * comes out, and gives back a value or a failure.
 *
 * A foreign frame and a call that does not exist get no answer at all: it throws.
 */
export function callsFor(
  answerers: Answerers,
): (event: InvokeEvent, name: unknown, input: unknown) => Promise<Result<unknown>> {
  return async ({ sender, senderFrame }, name, input) => {
    if (!isOurs(senderFrame))
      throw new Error(`A call from ${senderFrame?.url ?? 'a frame that is gone'} is refused`)
    if (!isCallName(name)) throw new Error(`There is no call ${JSON.stringify(name)} in the contract`)
    const call = contract[name]
    const asked = call.input.safeParse(input)
    if (!asked.success) return failed({ code: 'bad input', ...firstIssue(asked.error) })
    try {
      const answer = await answerers[call.answeredBy](name, asked.data, sender)
      return answer.ok ? { ok: true, value: call.output.parse(answer.value) } : answer
    } catch (problem) {
      console.error(`talkshelf: ${name} failed`, problem)
      return failed({ code: 'internal', call: name, reason: String(problem) })
    }
  }
}

const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(contract, name)

/** Where the input does not fit its schema, and why: one issue is enough to find the mistake. */
function firstIssue({ issues }: z.ZodError): { where: string; reason: string } {
  const [issue] = issues
  return { where: issue?.path.join('.') ?? '', reason: issue?.message ?? '' }
}
