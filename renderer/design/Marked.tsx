interface MarkedProps {
  readonly text: string
  /** UTF-16 units, end exclusive, sorted, never overlapping. */
  readonly ranges: readonly (readonly [number, number])[]
}

/** A text with some of its words marked. */
export function Marked({ text, ranges }: MarkedProps) {
  return (
    <>
      {ranges.map(([from, to], index) => (
        <span key={from}>
          {text.slice(ranges[index - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  )
}
