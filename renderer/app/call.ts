import type { Answer, CallName, Door, Input } from '../../electron/contract.ts'

declare global {
  interface Window {
    readonly talkshelf: Door
  }
}

/** Asks the library or the shell. Only a value or a failure comes back; it never throws for a reason outside the program. */
export function call<N extends CallName>(name: N, input: Input<N>): Promise<Answer<N>> {
  return window.talkshelf.call(name, input)
}
