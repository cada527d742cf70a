import type { TextRange } from '../model/search.ts'

export interface Snippet {
  readonly snippet: string
  readonly matches: TextRange[]
}

/**
 * Cuts the piece of a text that best shows why it was found.
 *
 * @param text    as stored, not normalised
 * @param matches ranges in `text`: UTF-16 units, end exclusive, sorted, never overlapping
 * @param centre  the match to show, with half of `width` to each side
 * @param width   in Latin letters; a Japanese character is as wide as two
 * @returns the piece, and the ranges that lie in it, moved into it. No match and no grapheme is ever cut in two
 */
export function snippet(
  text: string,
  matches: readonly TextRange[],
  centre: TextRange | null,
  width = 240,
): Snippet {
  const [from, to] = centre ?? [0, 0]
  const start = centre ? before(text, from, width / 2) : 0
  const end = after(text, to, centre ? width / 2 : width)
  const inside = matches.filter(([first, last]) => first < end && last > start)
  const first = Math.min(start, inside[0]?.[0] ?? start)
  const last = Math.max(end, inside.at(-1)?.[1] ?? end)
  return {
    snippet: text.slice(first, last),
    matches: inside.map(([matchStart, matchEnd]) => [matchStart - first, matchEnd - first]),
  }
}

// A cut is moved to where a reader would pause, when that is near.
const pause = /[\s。、．，！？!?]/u
const near = 16

function before(text: string, from: number, width: number): number {
  let index = from
  for (let left = width; index > 0 && left > 0; index--) left -= widthOf(text, index - 1)
  if (index === 0) return 0
  for (let pauseAt = index; pauseAt < Math.min(index + near, from); pauseAt++) {
    if (pause.test(text.charAt(pauseAt))) return graphemeBorder(text, pauseAt + 1)
  }
  return graphemeBorder(text, index)
}

function after(text: string, to: number, width: number): number {
  let index = to
  for (let left = width; index < text.length && left > 0; index++) left -= widthOf(text, index)
  if (index >= text.length) return text.length
  for (let pauseAt = index; pauseAt > Math.max(index - near, to); pauseAt--) {
    if (pause.test(text.charAt(pauseAt - 1))) return graphemeBorder(text, pauseAt)
  }
  return graphemeBorder(text, index)
}

function widthOf(text: string, index: number): number {
  return text.charCodeAt(index) < 0x1100 ? 1 : 2
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })
// The longest emoji in use, a family or a flag with its tags, has 14 units; twice that is looked at.
const window = 28

/** The border of a grapheme at or before the index: 👩‍💻 and か + ゛ are one each. */
function graphemeBorder(text: string, index: number): number {
  if (index <= 0 || index >= text.length) return index
  const start = Math.max(0, index - window)
  const grapheme = graphemes.segment(text.slice(start, index + window)).containing(index - start)
  return start + (grapheme?.index ?? index - start)
}
