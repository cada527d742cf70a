import type { Failure } from '../../db/model.ts'
import { i18n } from '../i18n/i18n.ts'
import { sizeWords } from './size-words.ts'

export interface FailureWords {
  /** What was tried and what stands in the way. */
  readonly said: string
  /** What is safe, and what to do. */
  readonly todo: string
}

/** A failure as a person reads it, in the language of the window. A code without words does not compile. */
export function failureWords(failure: Failure): FailureWords {
  const facts = readable(failure)
  return {
    said: i18n.t(`failure:${failure.code}.said`, { replace: facts }),
    todo: i18n.t(`failure:${failure.code}.todo`, { replace: facts }),
  }
}

/** The facts as they stand in a sentence: sizes with their unit, lists joined. */
function readable(failure: Failure): Record<string, string> {
  return Object.fromEntries(
    Object.entries(failure).map(([name, fact]) => {
      if (Array.isArray(fact)) return [name, fact.join(' / ')]
      if (/bytes$/i.test(name)) return [name, sizeWords(Number(fact))]
      return [name, String(fact ?? '')]
    }),
  )
}
