import { useTranslation } from 'react-i18next'
import type { TalkRow } from '../../../db/model.ts'
import { open } from '../../app/places.ts'
import { dateWords } from './date-words.ts'

interface TalkLineProps {
  readonly talk: TalkRow
  /** What the page tells already; the timetable has fields for a talk's kind and minutes. */
  readonly without?: 'speakers' | 'timetable'
}

/** A talk in a page of something else: its title opens it; who, where and how long stand under it. */
export function TalkLine({ talk, without }: TalkLineProps) {
  const { t, i18n } = useTranslation('pages')
  const { id, title, speakers, event, kind, minutes, stars } = talk
  const namesEvent = without !== 'timetable'
  const beside = [
    without === 'speakers' ? '' : speakers.join('、'),
    !namesEvent || !event ? '' : event.title,
    !namesEvent || !event?.startsOn ? '' : dateWords(event.startsOn, i18n.language),
    kind === 'talk' || without === 'timetable' ? '' : t(`kinds.${kind}`),
    minutes === null || without === 'timetable' ? '' : `${minutes} ${t('talk.minutesUnit')}`,
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
