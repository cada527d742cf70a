import { z } from 'zod'
import type { Reader } from '../sqlite.ts'
import { runs } from './cut.ts'
import { query } from './statement.ts'

/**
 * The words of a normalised text that can be found from their inside or in spite of a typing error: Latin words of
 * four letters and more, and katakana words of four characters and more (ポストモーテム, モニタリング).
 */
export function* wordsIn(normalised: string): Generator<string, void, undefined> {
  for (const run of runs(normalised)) {
    if (run.characters < 4 || run.kind === 'sign') continue
    const text = normalised.slice(run.start, run.end)
    if (run.kind === 'word') yield text
    else yield* text.match(katakanaWord) ?? []
  }
}

const katakanaWord = /[ァ-ヺー]{4,}/gu

/**
 * All words of a library, in memory. They are only ever added to, so that staying up to date is asking for those after
 * the last one seen. Both questions leave nearly all words unread: what stands inside of words is sought by the
 * engine's own `indexOf` in one long string of them, and what is similar must have nearly the same letters.
 */
export class Vocabulary {
  readonly #words: string[] = []
  #lengths = new Uint8Array(1024)
  #letters = new Uint32Array(1024)
  /** The Latin ones, a line each. In a string of their own, since one katakana makes each letter of it two bytes. */
  #latin = '\n'

  add(words: readonly string[]): void {
    this.#makeRoom(this.#words.length + words.length)
    for (const word of words) {
      const index = this.#words.push(word) - 1
      this.#lengths[index] = word.length
      this.#letters[index] = lettersOf(word)
    }
    const latin = words.filter((word) => !katakanaStart.test(word))
    if (latin.length > 0) this.#latin += `${latin.join('\n')}\n`
  }

  /** The Latin words that hold this one, not at their beginning; at most so many, those that the library met first. */
  holding(part: string, most: number): string[] {
    const found: string[] = []
    for (let at = this.#latin.indexOf(part); at >= 0 && found.length < most; ) {
      const start = this.#latin.lastIndexOf('\n', at) + 1
      const end = this.#latin.indexOf('\n', at)
      if (at > start && !this.#latin.startsWith(part, start)) found.push(this.#latin.slice(start, end))
      at = this.#latin.indexOf(part, end)
    }
    return found
  }

  /** The Latin words that end in this one and have more before it. */
  endingIn(part: string, most: number): string[] {
    const found: string[] = []
    const ending = `${part}\n`
    for (let at = this.#latin.indexOf(ending); at >= 0 && found.length < most; ) {
      const start = this.#latin.lastIndexOf('\n', at) + 1
      if (at > start && at + part.length < this.#latin.length)
        found.push(this.#latin.slice(start, at + part.length))
      at = this.#latin.indexOf(ending, at + ending.length - 1)
    }
    return found
  }

  /** The words that may be so many typing errors away: about as long, with about the same letters. */
  *similarTo(term: string, errors: number): Generator<string, void, undefined> {
    const letters = lettersOf(term)
    for (let index = 0; index < this.#words.length; index++) {
      if (Math.abs((this.#lengths[index] ?? 0) - term.length) > errors) continue
      // One wrong letter takes one away and brings another.
      if (bitsIn((this.#letters[index] ?? 0) ^ letters) > 2 * errors) continue
      yield this.#words[index] ?? ''
    }
  }

  #makeRoom(words: number): void {
    if (words <= this.#lengths.length) return
    const room = Math.max(words, this.#lengths.length * 2)
    const [lengths, letters] = [this.#lengths, this.#letters]
    this.#lengths = new Uint8Array(room)
    this.#letters = new Uint32Array(room)
    this.#lengths.set(lengths)
    this.#letters.set(letters)
  }
}

const katakanaStart = /^[ァ-ヺー]/u

/** Which letters a word has: a bit each, of which some share one. */
function lettersOf(word: string): number {
  let letters = 0
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31)
  return letters
}

function bitsIn(number: number): number {
  let bits = 0
  for (let left = number; left !== 0; left &= left - 1) bits++
  return bits
}

/** The words of a library as they are now. */
export function vocabularyOf(library: Reader): Vocabulary {
  let known = vocabularies.get(library)
  // A cleared index numbers its words from 1 again.
  if (!known || (newestWord.get(library)?.n ?? 0) < known.last) {
    known = { vocabulary: new Vocabulary(), last: 0 }
    vocabularies.set(library, known)
  }
  const added = wordsAfter.all(library, known.last)
  known.vocabulary.add(added.map(({ word }) => word))
  known.last = added.at(-1)?.n ?? known.last
  return known.vocabulary
}

const vocabularies = new WeakMap<Reader, { vocabulary: Vocabulary; last: number }>()

const newestWord = query(z.object({ n: z.int().nullable() }), 'SELECT max(n) AS n FROM search_word')
const wordsAfter = query(
  z.object({ n: z.int(), word: z.string() }),
  'SELECT n, word FROM search_word WHERE n > ? ORDER BY n',
)
