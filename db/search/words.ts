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
 * All words of a library, in memory: 48,000 of them are 0.5 MB, and one pass over them takes a millisecond. They are
 * only ever added to, so that staying up to date is asking for those after the last one seen.
 */
export interface Vocabulary {
  readonly words: readonly string[]
}

export function vocabularyOf(library: Reader): Vocabulary {
  let known = vocabularies.get(library)
  if (!known) {
    known = { words: [], last: 0 }
    vocabularies.set(library, known)
  }
  // A cleared index numbers its words from 1 again.
  if ((newestWord.get(library)?.n ?? 0) < known.last) {
    known.words.length = 0
    known.last = 0
  }
  for (const { n, word } of wordsAfter.all(library, known.last)) {
    known.words.push(word)
    known.last = n
  }
  return known
}

const vocabularies = new WeakMap<Reader, { words: string[]; last: number }>()

const newestWord = query(z.object({ n: z.int().nullable() }), 'SELECT max(n) AS n FROM search_word')
const wordsAfter = query(
  z.object({ n: z.int(), word: z.string() }),
  'SELECT n, word FROM search_word WHERE n > ? ORDER BY n',
)
