import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { useAnswer } from '../../app/use-answer.ts'
import { todaysDate } from '../../browse/use-today.ts'
import { EmptyState } from '../../design/EmptyState.tsx'
import { focusFirstEmpty } from './focus-first-empty.ts'
import { ReviewCard } from './ReviewCard.tsx'

/** After the last talk: what was thought of each one, while it is remembered. By keyboard alone, field after field. */
export function EveningReview() {
  const { t } = useTranslation('review')
  const [date] = useState(todaysDate)
  const answer = useAnswer('talks.evening', { date, talkId: null })
  useEffect(() => focusFirstEmpty(), [])
  if (!answer) return <div className="page-scroll" aria-busy="true" />
  if (!answer.ok) return <FailureNotice failure={answer.failure} />
  const talks = answer.value.talks.filter(({ status }) => status !== 'skipped')
  if (talks.length === 0) return <EmptyState words={t('none')} />
  return (
    <div className="page-scroll">
      <div className="page" data-unbarred>
        <header className="page-head">
          <h1 className="page-title">{t('title')}</h1>
          <p className="muted phrases">{t('intro')}</p>
        </header>
        <ol className="review">
          {talks.map(({ id }) => (
            <ReviewCard key={id} talkId={id} />
          ))}
        </ol>
      </div>
    </div>
  )
}
