import type { SearchResult } from '../../db/model.ts'
import { Marked } from '../design/Marked.tsx'

/** One hit: its title, where it belongs, and the piece of text that shows why it was found. */
export function HitWords({ hit }: { readonly hit: SearchResult }) {
  const { title, titleMatches, date, speakers, event, snippet, matches } = hit
  return (
    <>
      <div className="row-line">
        <span className="row-title">
          <Marked text={title} ranges={titleMatches} />
        </span>
        {date && <time className="row-end fixed">{date.replace(/^--/, '')}</time>}
      </div>
      {(speakers.length > 0 || event) && (
        <div className="row-line">
          <span className="row-beside">
            {speakers.length > 0 && <span className="row-speakers">{speakers.join('、')}</span>}
            {event}
          </span>
        </div>
      )}
      {snippet !== '' && (
        <p className="row-snippet">
          <Marked text={snippet} ranges={matches} />
        </p>
      )}
    </>
  )
}
