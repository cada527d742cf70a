/**
 * The one form in which text is compared: Unicode NFKC, lower case, without the code points that nobody sees
 * (soft hyphens, joiners, marks of direction, variation selectors). ｋ６, Ｋ6 and k6 become one; so do ﾚﾋﾞｭｰ and
 * レビュー, が written as two code points and が. Nothing looser happens here: what might be wrong in some text is
 * an OR in the query (spellings.ts).
 */
export function normalise(text: string): string {
  if (plainEnd(text, 0) === text.length) return text.toLowerCase()
  return folded(invisible.test(text) ? text.replaceAll(everyInvisible, '') : text)
}

/** A normalised text that still knows where in the original each of its units came from. */
export interface Normalised {
  readonly text: string
  /**
   * Where the piece of the original began that became UTF-16 unit k; one more entry, at the end, holds the length
   * of the original. `null` while the two run in step, as in nearly every note.
   */
  readonly at: Uint32Array | null
}

/**
 * The same normal form, with a map back to the original. Pieces that change together (a base with its marks,
 * ㍿ → 株式会社) stay together in the map, so that a range never cuts one.
 */
export function normaliseWithMap(text: string): Normalised {
  const first = plainEnd(text, 0)
  if (first === text.length) return { text: text.toLowerCase(), at: null }
  const pieces: string[] = []
  const starts: number[] = []
  for (let start = 0; start < text.length; ) {
    const runEnd = plainEnd(text, start)
    if (runEnd > start) {
      pieces.push(text.slice(start, runEnd).toLowerCase())
      for (let unit = start; unit < runEnd; unit++) starts.push(unit)
      start = runEnd
      continue
    }
    const end = pieceEnd(text, start)
    const piece = normalise(text.slice(start, end))
    pieces.push(piece)
    for (let unit = 0; unit < piece.length; unit++) starts.push(start)
    start = end
  }
  starts.push(text.length)
  return { text: pieces.join(''), at: Uint32Array.from(starts) }
}

/** The range of the original from which `[start, end)` of the normalised text came, in whole pieces. */
export function originalRange(
  normalised: Normalised,
  start: number,
  end: number,
): [start: number, end: number] {
  const { at } = normalised
  if (!at) return [start, end]
  const last = at[end - 1] ?? 0
  let after = end
  while (at[after] === last && after < at.length - 1) after++
  return [at[start] ?? 0, at[after] ?? 0]
}

const invisible = /\p{Cf}|\u034f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u
const everyInvisible = new RegExp(invisible, 'gu')

// Lower case can undo NFKC (J + caron has no capital of its own, its small letter has), hence the second time. A
// sigma is σ or ς by its place in the word, and a query is not always a whole word.
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll('ς', 'σ')
}

// Code units that normalise to themselves but for their case, one to one, whatever stands beside them (marks apart):
// ASCII and the punctuation, kana and Han that make up nearly all Japanese text. A table, for each result's whole note
// goes through it: a regular expression takes five times as long.
const isPlain = new Uint8Array(0x10000)
for (const [first, last] of [
  [0x00, 0x7f],
  [0x3001, 0x3029],
  [0x3041, 0x3096],
  [0x309d, 0x309e],
  [0x30a1, 0x30fe],
  [0x4e00, 0x9fff],
] as const) {
  isPlain.fill(1, first, last + 1)
}

/** Where the run of plain code units ends that begins at `start`; its last one is left to a mark that follows. */
function plainEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && isPlain[text.charCodeAt(end)] === 1) end++
  return end > start && end < text.length && joinsAt(text, end) ? end - 1 : end
}

// What may change together with the piece before it: marks, half-width voicing marks, the vowels and final
// consonants of Hangul in their three blocks, and what is dropped.
const joins = /[\p{M}\p{Cf}\u3099\u309a\uff9e\uff9f\u1160-\u11ff\u3131-\u318e\uffa0-\uffdc]/u

function pieceEnd(text: string, start: number): number {
  let end = start + unitsAt(text, start)
  while (end < text.length && joinsAt(text, end)) end += unitsAt(text, end)
  return end
}

function joinsAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit < 0xad || (unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x4e00 && unit <= 0x9fff)) return false
  return joins.test(String.fromCodePoint(text.codePointAt(index) ?? 0))
}

function unitsAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}
