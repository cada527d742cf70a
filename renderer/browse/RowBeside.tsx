interface RowBesideProps {
  readonly speakers: readonly string[]
  readonly event: string | null | undefined
}

/** Who spoke, and where: 清水 · ゆるSRE勉強会 #2. */
export function RowBeside({ speakers, event }: RowBesideProps) {
  return (
    <span className="row-beside">
      {speakers.join('、')}
      {speakers.length > 0 && event && <span className="faint"> · </span>}
      {event}
    </span>
  )
}
