interface Piece {
  readonly text: string
  readonly ranges: readonly (readonly [number, number])[]
}

/**
 * The same piece of text, begun near its first match, so that two short lines of a list still show it.
 *
 * @param lead  how many UTF-16 units stand before the match at most; a character is never cut in two
 */
export function fromMatch({ text, ranges }: Piece, lead: number): Piece {
  const first = ranges[0]?.[0] ?? 0
  if (first <= lead) return { text, ranges }
  const cut = charactersEnd(text, first - lead)
  const moved = 1 - cut
  return {
    text: `…${text.slice(cut)}`,
    ranges: ranges.map(([from, to]) => [from + moved, to + moved] as const),
  }
}

/** The end of the character (as a reader counts them) that this place lies in or after. */
function charactersEnd(text: string, place: number): number {
  const around = new Intl.Segmenter().segment(text).containing(place)
  if (!around || around.index === place) return place
  return around.index + around.segment.length
}
