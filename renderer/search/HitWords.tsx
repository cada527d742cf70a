import type { SearchResult } from '../../db/model.ts'
import { RowBeside } from '../browse/RowBeside.tsx'
import { Marked } from '../design/Marked.tsx'
import { fromMatch } from './from-match.ts'

// Half a line of the narrowest list.
const leadLength = 12

/** One hit: its title, where it belongs, and the piece of text that shows why it was found. */
export function HitWords({ hit }: { readonly hit: SearchResult }) {
  const { title, titleMatches, date, speakers, event, snippet, matches, inFile } = hit
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
          <RowBeside speakers={speakers} event={event} />
        </div>
      )}
      {snippet !== '' && (
        <p className="row-snippet">
          {inFile && <span className="row-file">{inFile}</span>}
          <Marked {...fromMatch({ text: snippet, ranges: matches }, leadLength)} />
        </p>
      )}
    </>
  )
}
