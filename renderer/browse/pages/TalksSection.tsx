import type { TalkRow } from '../../../db/model.ts'
import { TalkLine } from './TalkLine.tsx'

interface TalksSectionProps {
  readonly title: string
  readonly empty: string
  readonly talks: readonly TalkRow[]
  readonly without?: 'speakers'
}

/** The talks of a person or a tag. */
export function TalksSection({ title, empty, talks, without }: TalksSectionProps) {
  return (
    <section className="page-section" aria-label={title}>
      <div className="section-head">
        <h2 className="section-title">{title}</h2>
        {talks.length > 0 && <span className="faint small numbers">{talks.length}</span>}
      </div>
      {talks.length === 0 && <p className="muted">{empty}</p>}
      <ul>
        {talks.map((talk) => (
          <li key={talk.id} className="card-row">
            <TalkLine talk={talk} {...(without ? { without } : {})} />
          </li>
        ))}
      </ul>
    </section>
  )
}
