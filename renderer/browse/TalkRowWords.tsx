import { useTranslation } from 'react-i18next'
import type { TalkRow } from '../../db/model.ts'
import { RowBeside } from './RowBeside.tsx'
import { rowDate } from './row-date.ts'

/** A talk in two lines: its title and date; who spoke, where, and its tags. */
export function TalkRowWords({ talk }: { readonly talk: TalkRow }) {
  const { i18n } = useTranslation()
  const { event } = talk
  return (
    <>
      <div className="row-line">
        <span className="row-title">{talk.title}</span>
        {event?.startsOn && <time className="row-end fixed">{rowDate(event.startsOn, i18n.language)}</time>}
      </div>
      <div className="row-line">
        <RowBeside speakers={talk.speakers} event={event?.title} />
        {talk.tags.length > 0 && (
          <span className="row-end">{talk.tags.map((path) => `#${path}`).join(' ')}</span>
        )}
      </div>
    </>
  )
}
