import type { Reader } from '../sqlite.ts'
import { countUpTo } from './candidates.ts'
import type { Wider } from './expression.ts'
import { longPhrase } from './expression.ts'
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
  const inside = once((word: string) => vocabularyOf(library).holding(word, most + 1))
  const endingIn = once((word: string) => vocabularyOf(library).endingIn(word, most + 1))
  return {
    glossary: glossaryOf(library),
    without: new Set(without.map(normalise)),
    inside: (word) => inside(word).slice(0, most),
    endingIn: (word) => endingIn(word).slice(0, most),
    leavesOut: (word) => inside(word).length > most,
    mayStand: once((tokens: readonly string[]) => mayStand(library, tokens)),
    mended: once((word: string) => mendedWords(word, vocabularyOf(library))),
  }
}

/**
 * Looks for the first tokens of a phrase, twice as many each time. Those that stand somewhere are found at once; with
 * the first that do not, it is known that the whole phrase does not.
 */
function mayStand(library: Reader, tokens: readonly string[]): boolean {
  for (let length = longPhrase / 2; length < tokens.length; length *= 2) {
    if (countUpTo(library, `"${tokens.slice(0, length).join(' ')}"`, null, 1) === 0) return false
  }
  return true
}

function once<Question extends string | readonly string[], Answer>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const answers = new Map<string, Answer>()
  return (question) => {
    const key = question.toString()
    const known = answers.get(key)
    if (known !== undefined) return known
    const found = answer(question)
    answers.set(key, found)
    return found
  }
}
