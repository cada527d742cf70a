import type { CallName, Input, Output } from '../../electron/contract.ts'
import { call } from './call.ts'
import { tellFailure } from './toasts.ts'

/**
 * Does something to the library. What stands in the way comes up as a toast; the answer is `undefined` then, and
 * the views stay as they are. Where a failure belongs beside the field that caused it, use `call`.
 */
export async function act<N extends CallName>(name: N, input: Input<N>): Promise<Output<N> | undefined> {
  const answer = await call(name, input)
  if (answer.ok) return answer.value
  tellFailure(answer.failure)
  return undefined
}
