import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RelatedTalk } from '../../db/model.ts'
import { open } from '../app/places.ts'
import { useAnswer } from '../app/use-answer.ts'

const mostShown = 5

/** Talks about the same as this one, each with what they have in common. */
export function RelatedTalks({ talkId }: { readonly talkId: string }) {
  const { t } = useTranslation('search')
  const isIdle = useIsIdle()
  const answer = useAnswer('talks.related', isIdle ? { id: talkId, limit: mostShown } : undefined)
  const related = answer?.ok ? answer.value : []
  if (related.length === 0) return null
  return (
    <section className="page-section" aria-label={t('related.label')}>
      <h2 className="section-title">{t('related.label')}</h2>
      <ul>
        {related.map((talk) => (
          <li key={talk.id} className="card-row">
            <RelatedLine talk={talk} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `true` once the window has had nothing else to do: whoever runs down a list asks for nothing of this. */
function useIsIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false)
  useEffect(() => {
    const request = requestIdleCallback(() => setIsIdle(true), { timeout: 500 })
    return () => cancelIdleCallback(request)
  }, [])
  return isIdle
}

function RelatedLine({ talk }: { readonly talk: RelatedTalk }) {
  const { t } = useTranslation('search')
  const { id, title, event, shared } = talk
  const reasons = [
    ...shared.speakers,
    ...shared.tags,
    ...(shared.event ? [t('related.sameEvent')] : []),
    ...(shared.words.length > 0
      ? [t('related.words', { words: shared.words.join(t('related.between')) })]
      : []),
  ]
  return (
    <div className="talk-line">
      <button type="button" className="talk-name" lang="ja" onClick={() => open('talk', id)}>
        {title}
      </button>
      <p className="talk-beside" lang="ja">
        {event && !shared.event && <span>{event}</span>}
        {reasons.map((reason) => (
          <span key={reason}>{reason}</span>
        ))}
      </p>
    </div>
  )
}
