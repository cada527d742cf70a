import { runs } from './cut.ts'
import type { Vocabulary } from './words.ts'

/**
 * Words that differ from what was typed by a typing error: one letter too many, too few, wrong or swapped with the
 * next one; two such from eight letters on. Latin words of five letters and more and katakana words only: pairs of
 * other Japanese characters are words of their own.
 *
 * @param term   normalised
 * @param words  the library's; they may leave out those that are not similar
 * @returns the nearest first, at most 8
 */
export function mendedWords(term: string, words: Pick<Vocabulary, 'similarTo'>): string[] {
  if (!canBeMended(term)) return []
  const allowed = term.length >= 8 ? 2 : 1
  const isKatakana = katakanaTerm.test(term)
  const near: { word: string; errors: number }[] = []
  for (const word of words.similarTo(term, allowed)) {
    if (Math.abs(word.length - term.length) > allowed || katakanaTerm.test(word) !== isKatakana) continue
    if (word.startsWith(term)) continue
    const errors = editDistance(term, word, allowed)
    if (errors > 0 && errors <= allowed) near.push({ word, errors })
  }
  near.sort((one, other) => one.errors - other.errors || one.word.length - other.word.length)
  return near.slice(0, most).map(({ word }) => word)
}

/** Whether typing errors are forgiven in this term: it is one Latin word of five letters, or one in katakana of four. */
export function canBeMended(term: string): boolean {
  if (katakanaTerm.test(term)) return true
  const [first, second] = runs(term)
  return second === undefined && first?.kind === 'word' && first.characters >= 5 && !/^\d+$/u.test(term)
}

const katakanaTerm = /^[ァ-ヺー]{4,}$/u
const most = 8

/**
 * Optimal string alignment: the least number of letters to add, leave out, change or swap with their neighbour
 * (Damerau–Levenshtein without moving a letter twice). Stops as soon as it is more than `most`.
 *
 *         g r a f a n a          each cell: errors between the beginnings of both words
 *       0 1 2 3 4 5 6 7          grafna → grafana: 1
 */
export function editDistance(one: string, other: string, most: number): number {
  const width = other.length + 1
  let beforeLast = new Uint8Array(width)
  let last = Uint8Array.from({ length: width }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = new Uint8Array(width)
    current[0] = row
    let best = row
    for (let column = 1; column < width; column++) {
      const isSame = one.charCodeAt(row - 1) === other.charCodeAt(column - 1)
      let errors = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      )
      const isSwapped =
        row > 1 &&
        column > 1 &&
        one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
      if (isSwapped) errors = Math.min(errors, (beforeLast[column - 2] ?? 0) + 1)
      current[column] = errors
      best = Math.min(best, errors)
    }
    if (best > most) return best
    beforeLast = last
    last = current
  }
  return last[width - 1] ?? 0
}
