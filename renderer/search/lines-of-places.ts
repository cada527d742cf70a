type Range = readonly [number, number]

/** A line of a text that was hit, with its places. */
export interface HitLine {
  readonly text: string
  /** In `text`: UTF-16 units, end exclusive. */
  readonly ranges: readonly Range[]
  /** The number of its first place among all places of the text, from 0. */
  readonly firstPlace: number
}

/**
 * The lines of a text that a query hits, each once, without the blanks at its ends.
 *
 * @param places sorted, never overlapping, as `search.places` gives them; one over several lines counts for its first
 */
export function linesOfPlaces(text: string, places: readonly Range[]): HitLine[] {
  const lines: { from: number; text: string; ranges: Range[]; firstPlace: number }[] = []
  places.forEach(([from, to], place) => {
    const known = lines.at(-1)
    if (known && from <= known.from + known.text.length) {
      known.ranges.push(within(known, from, to))
      return
    }
    const start = text.lastIndexOf('\n', from - 1) + 1
    const end = text.indexOf('\n', from)
    const whole = text.slice(start, end === -1 ? text.length : end)
    const line = { from: start + whole.length - whole.trimStart().length, text: whole.trim() }
    lines.push({ ...line, ranges: [within(line, from, to)], firstPlace: place })
  })
  return lines.map(({ text: line, ranges, firstPlace }) => ({ text: line, ranges, firstPlace }))
}

function within(line: { readonly from: number; readonly text: string }, from: number, to: number): Range {
  return [Math.max(0, from - line.from), Math.min(line.text.length, to - line.from)]
}
