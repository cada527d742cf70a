import { useEffect, useState } from 'react'
import type { Answer, CallName, Input } from '../../electron/contract.ts'
import { call } from './call.ts'
import { firstAnswer } from './first-answers.ts'
import { kindsReadBy } from './reads.ts'
import { pauseInWriting } from './writing-pause.ts'

/**
 * The library's answer to one call, asked again when what it read has changed; `null` until the first one. While a
 * new question is on its way, the old answer stays: nothing flashes.
 *
 * @param input  what to ask (`null` for a call that takes nothing); `undefined` asks nothing and gives `null`
 */
export function useAnswer<N extends CallName>(name: N, input: Input<N> | undefined): Answer<N> | null {
  return useLatestAnswer(name, input).answer
}

export interface LatestAnswer<N extends CallName> {
  readonly answer: Answer<N> | null
  /** What it answers. */
  readonly question: Input<N> | null
  /** It answers the question before, and the right one is on its way. */
  readonly isOld: boolean
}

/** The same, with the question that it answers: Enter must not take a hit of what was typed before. */
export function useLatestAnswer<N extends CallName>(name: N, input: Input<N> | undefined): LatestAnswer<N> {
  const question = useSteady(input)
  const [latest, setLatest] = useState<{ question: Input<N>; answer: Answer<N> } | null>(() => {
    const answer = question === undefined ? null : firstAnswer(name, question)
    return answer && question !== undefined ? { question, answer } : null
  })
  useEffect(() => {
    if (question === undefined) return
    return follow(name, question, (answer) =>
      setLatest((before) =>
        before?.question === question && before.answer.ok && isToKeep(name, answer)
          ? before
          : { question, answer },
      ),
    )
  }, [name, question])
  if (question === undefined) {
    // What comes after a rest begins anew: nobody wants to see again what was asked before it.
    if (latest !== null) setLatest(null)
    return { answer: null, question: null, isOld: false }
  }
  return {
    answer: latest?.answer ?? null,
    question: latest?.question ?? null,
    isOld: latest?.question !== question,
  }
}

/**
 * A library whose folder has gone leaves in sight what was read from it, and above all what somebody is writing there.
 * That it has gone is for its status to say, over the whole window.
 */
function isToKeep<N extends CallName>(name: N, answer: Answer<N>): boolean {
  return name !== 'library.status' && !answer.ok && answer.failure.code === 'library gone'
}

/**
 * Asks, and asks again after every change of what the call reads, as soon as nobody is in the middle of a line: the
 * save of a note changes what half of the window reads. Changes that come until the answer is there lead to one more
 * question, not to one each.
 *
 * @returns its own undo, after which no answer arrives any more
 */
function follow<N extends CallName>(
  name: N,
  input: Input<N>,
  onAnswer: (answer: Answer<N>) => void,
): () => void {
  const kinds = kindsReadBy(name)
  let isOver = false
  let isAsking = false
  let isStale = false

  async function ask() {
    isAsking = true
    do {
      if (isStale) await pauseInWriting()
      if (isOver) return
      isStale = false
      const answer = await call(name, input)
      if (isOver) return
      // Another view of this window asked the same after it; both want an answer.
      if (!answer.ok && answer.failure.code === 'superseded') isStale = true
      else onAnswer(answer)
    } while (isStale)
    isAsking = false
  }

  const unsubscribe = window.talkshelf.onChanged((changes) => {
    if (!changes.some(({ kind }) => kinds.includes(kind))) return
    isStale = true
    if (!isAsking) void ask()
  })
  void ask()
  return () => {
    isOver = true
    unsubscribe()
  }
}

/** The same object for as long as it says the same, so that an effect does not start anew for an equal question. */
export function useSteady<Value>(value: Value): Value {
  const [steady, setSteady] = useState(value)
  if (steady === value || JSON.stringify(steady) === JSON.stringify(value)) return steady
  setSteady(value)
  return value
}
