import type { TextRange } from '../model/search.ts'
import { runs } from './cut.ts'
import { shortestInside } from './expression.ts'
import type { Normalised } from './normalise.ts'
import { originalRange } from './normalise.ts'

/** A text to look for: the same rules that the index answers by, in code. */
export interface Sought {
  /** Normalised. */
  readonly text: string
  /** Must end where a word ends. */
  readonly isWhole: boolean
}

/**
 * Every place of a text, in the original, where the sought one stands: anywhere in Japanese; from the beginning of
 * a Latin word, or from its inside when three letters or more of it were given. Blanks, 、 and 。 match each other.
 */
export function placesOf(text: Normalised, sought: Sought): TextRange[] {
  const places: TextRange[] = []
  for (const [start, end] of rangesIn(text.text, sought)) places.push(originalRange(text, start, end))
  return places
}

/** How many times a normalised text holds the sought one. */
export function countPlaces(normalised: string, sought: Sought): number {
  let count = 0
  for (const _ of rangesIn(normalised, sought)) count++
  return count
}

/** Whether a normalised text holds the sought one. */
export function holds(normalised: string, sought: Sought): boolean {
  for (const _ of rangesIn(normalised, sought)) return true
  return false
}

function* rangesIn(text: string, { text: sought, isWhole }: Sought): Generator<TextRange, void, undefined> {
  const trimmed = sought.replace(outerBlanks, '')
  if (trimmed === '') return
  const needsStart = startsInShortWord(trimmed)
  for (const [start, end] of everyRange(text, trimmed)) {
    if (needsStart && wordCharacterBefore.test(text.slice(Math.max(0, start - 16), start))) continue
    if (isWhole && wordCharacterAfter.test(text.slice(end, end + 2))) continue
    yield [start, end]
  }
}

function* everyRange(text: string, sought: string): Generator<TextRange, void, undefined> {
  if (blanks.test(sought)) {
    const pattern = sought.split(blanks).map(literal).join('[\\s\\p{C}、。]+')
    for (const match of text.matchAll(new RegExp(pattern, 'gu')))
      yield [match.index, match.index + match[0].length]
    return
  }
  for (let start = text.indexOf(sought); start >= 0; start = text.indexOf(sought, start + sought.length)) {
    yield [start, start + sought.length]
  }
}

function startsInShortWord(sought: string): boolean {
  const [first] = runs(sought)
  return first?.kind === 'word' && first.characters < shortestInside
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}

const blanks = /[\s\p{C}、。]+/u
const outerBlanks = /^[\s\p{C}、。]+|[\s\p{C}、。]+$/gu

// Letters and digits that join a word: all but those of Japanese, where no word has a visible border.
const wordCharacterBefore =
  /[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]]\p{M}*$|(?<![\p{L}\p{N}\p{M}ー々〆〇])\p{M}+$/v
const wordCharacterAfter =
  /^(?:\p{M}|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]])/v

/** Sorted, and none overlapping or touching another. */
export function merged(ranges: readonly TextRange[]): TextRange[] {
  const sorted = ranges.toSorted((one, other) => one[0] - other[0] || one[1] - other[1])
  const result: TextRange[] = []
  for (const [start, end] of sorted) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}
