import { useTranslation } from 'react-i18next'
import type { TalkRow } from '../../../db/model.ts'
import { open } from '../../app/places.ts'
import { dateWords } from './date-words.ts'

interface TalkLineProps {
  readonly talk: TalkRow
  /** The fact that the page tells already. */
  readonly without?: 'event' | 'speakers'
}

/** A talk in a page of something else: its title opens it; who, where and how long stand under it. */
export function TalkLine({ talk, without }: TalkLineProps) {
  const { t, i18n } = useTranslation('pages')
  const { id, title, speakers, event, kind, minutes, stars } = talk
  const beside = [
    without === 'speakers' ? '' : speakers.join('、'),
    without === 'event' || !event ? '' : event.title,
    without === 'event' || !event?.startsOn ? '' : dateWords(event.startsOn, i18n.language),
    kind === 'talk' ? '' : t(`kinds.${kind}`),
    minutes === null ? '' : `${minutes} ${t('talk.minutesUnit')}`,
    stars === 0 ? '' : '★'.repeat(stars),
  ].filter((words) => words !== '')

  return (
    <div className="talk-line">
      <button type="button" className="talk-name" lang="ja" onClick={() => open('talk', id)}>
        {title}
      </button>
      {beside.length > 0 && (
        <p className="talk-beside" lang="ja">
          {beside.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </p>
      )}
    </div>
  )
}
