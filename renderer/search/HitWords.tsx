import { useTranslation } from 'react-i18next'
import type { SearchResult } from '../../db/model.ts'
import { dateFromText } from '../../db/model.ts'
import { RowBeside } from '../browse/RowBeside.tsx'
import { rowDate } from '../browse/row-date.ts'
import { Marked } from '../design/Marked.tsx'
import { fromMatch } from './from-match.ts'

// Half a line of the narrowest list.
const leadLength = 12

/** One hit: its title, where it belongs, and the piece of text that shows why it was found. */
export function HitWords({ hit }: { readonly hit: SearchResult }) {
  const { i18n } = useTranslation()
  const { title, titleMatches, date, speakers, event, snippet, matches, inFile } = hit
  const startsOn = date === null ? null : dateFromText(date)
  return (
    <>
      <div className="row-line">
        <span className="row-title">
          <Marked text={title} ranges={titleMatches} />
        </span>
        {startsOn && <time className="row-end fixed">{rowDate(startsOn, i18n.language)}</time>}
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
