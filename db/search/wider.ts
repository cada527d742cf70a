import type { Reader } from '../sqlite.ts'
import type { Wider } from './expression.ts'
import { glossaryOf } from './glossary.ts'
import { normalise } from './normalise.ts'
import { mendedWords } from './typos.ts'
import { vocabularyOf } from './words.ts'

/**
 * In so many words a part of a word is sought while somebody waits: each is one more alternative in the query, and 4,000
 * of them take 50 ms. English has about 3,000 words with "ing" in a library of 100,000 talks.
 */
const mostWords = 4000

/**
 * What the queries of one search may be widened by. Each question is worked out once.
 *
 * @param most words that a part of a word is sought in; where that leaves some out, `leavesOut` says so
 */
export function widerOf(library: Reader, without: readonly string[] = [], most = mostWords): Wider {
  const inside = once((word) => vocabularyOf(library).holding(word, most + 1))
  const endingIn = once((word) => vocabularyOf(library).endingIn(word, most + 1))
  return {
    glossary: glossaryOf(library),
    without: new Set(without.map(normalise)),
    inside: (word) => inside(word).slice(0, most),
    endingIn: (word) => endingIn(word).slice(0, most),
    leavesOut: (word) => inside(word).length > most,
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
