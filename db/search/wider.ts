import type { Reader } from '../sqlite.ts'
import type { Wider } from './expression.ts'
import { glossaryOf } from './glossary.ts'
import { normalise } from './normalise.ts'
import { mendedWords } from './typos.ts'
import { vocabularyOf } from './words.ts'

/**
 * More alternatives than this make a query slow and find little: of the words that hold a given one on their inside,
 * the thousand that the library met first are nearly all that are common in it.
 */
const mostWords = 1000

/** What the queries of one search may be widened by. Each question is worked out once. */
export function widerOf(library: Reader, without: readonly string[] = []): Wider {
  return {
    glossary: glossaryOf(library),
    without: new Set(without.map(normalise)),
    inside: once((word) => vocabularyOf(library).holding(word, mostWords)),
    endingIn: once((word) => vocabularyOf(library).endingIn(word, mostWords)),
    mended: once((word) => mendedWords(word, vocabularyOf(library))),
  }
}

function once(answer: (word: string) => string[]): (word: string) => readonly string[] {
  const answers = new Map<string, readonly string[]>()
  return (word) => {
    const known = answers.get(word)
    if (known) return known
    const found = answer(word)
    answers.set(word, found)
    return found
  }
}
