/** A word found in a text: as the list writes it, as the text does, and where. */
export interface FoundWord {
  readonly word: string
  readonly text: string
  readonly at: number
}

interface Options {
  readonly ignoresCase: boolean
  /** Whether an English plural of a word counts as the word. */
  readonly takesPlurals: boolean
}

/**
 * Makes a function that finds any of many words in a text, the longest at each place, none inside another. Latin
 * words stand alone: `k6` is not in `k65535`; Japanese has no blanks to look for. Looks only at the words that begin
 * with the letter at hand, for an expression of some hundred alternatives tries each of them at every place.
 */
export function wordFinder(
  words: readonly string[],
  { ignoresCase, takesPlurals }: Options,
): (text: string) => FoundWord[] {
  const fold = (text: string) => (ignoresCase ? lowerCase(text) : text)
  const byFirstLetter = Map.groupBy(
    words.toSorted((a, b) => b.length - a.length).map((word) => ({ word, folded: fold(word) })),
    ({ folded }) => folded.charAt(0),
  )
  return (text) => {
    const folded = fold(text)
    const found: FoundWord[] = []
    for (let at = 0; at < folded.length; at += 1) {
      if (isLatin(folded[at]) && isLatin(folded[at - 1])) continue
      for (const candidate of byFirstLetter.get(folded.charAt(at)) ?? []) {
        if (!folded.startsWith(candidate.folded, at)) continue
        const end = endOfWord(folded, at + candidate.folded.length, takesPlurals)
        if (end === null) continue
        found.push({ word: candidate.word, text: text.slice(at, end), at })
        at = end - 1
        break
      }
    }
    return found
  }
}

function endOfWord(text: string, end: number, takesPlurals: boolean): number | null {
  if (!isLatin(text[end - 1]) || !isLatin(text[end])) return end
  const plural = takesPlurals
    ? ['s', 'es'].find((ending) => text.startsWith(ending, end) && !isLatin(text[end + ending.length]))
    : undefined
  return plural === undefined ? null : end + plural.length
}

/** Asked of every letter of a text, so it compares codes: 0-9, A-Z, `_`, a-z. */
function isLatin(letter: string | undefined): boolean {
  const code = letter?.charCodeAt(0) ?? 0
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122)
  )
}

/** Place for place the same: İ has two units in lower case, and then nothing is folded. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}
