import type { z } from 'zod'
import type { Changed, Result } from '../db/model.ts'
import type { CallName, contract, Output } from './contract.ts'

// What passes between main and a worker thread. Both ends are this program, so nothing is parsed a second time here:
// calls.ts has parsed what a window asked, and will parse what it is answered.

/** The calls of the contract that one kind of answerer answers. */
export type AnsweredBy<Who extends 'library' | 'search' | 'shell'> = {
  [N in CallName]: (typeof contract)[N]['answeredBy'] extends Who ? N : never
}[CallName]

/** A call's input as its schema hands it on. */
export type Parsed<N extends CallName> = z.output<(typeof contract)[N]['input']>

/** One function for each call; an answer that has to wait for a file may come later. */
export type Answers<N extends CallName, Asked> = {
  readonly [Name in N]: (
    asked: Asked,
    input: Parsed<Name>,
  ) => Result<Output<Name>> | Promise<Result<Output<Name>>>
}

/** A call under way, by its number. */
export type CallTo<N extends CallName> = {
  [Name in N]: {
    readonly kind: 'call'
    readonly id: number
    readonly name: Name
    readonly input: Parsed<Name>
  }
}[N]

/** A worker that is told to close gives back what it holds, and ends by itself. */
export type ToWorker<N extends CallName> = CallTo<N> | { readonly kind: 'close' }

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'changed'; readonly changed: readonly Changed[] }
