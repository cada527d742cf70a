import { useTranslation } from 'react-i18next'
import type { SearchResult } from '../../db/model.ts'
import { useAnswer } from '../app/use-answer.ts'
import { Dialog } from '../design/Dialog.tsx'
import type { Query } from './query.ts'

interface WhyHereProps {
  readonly hit: SearchResult
  readonly query: Query
  readonly onClose: () => void
}

// As far as the list of hits goes.
const explainedHits = 200

/** Why a hit stands where it stands: how near it is to the words, what was found in which field, and what that weighs. */
export function WhyHere({ hit, query, onClose }: WhyHereProps) {
  const { t } = useTranslation('search')
  const { text, without } = query
  const answer = useAnswer('search.run', {
    query: text,
    limit: explainedHits,
    without: [...without],
    explain: true,
  })
  if (!answer?.ok) return null
  const results = answer.value.results
  const place = results.findIndex(({ id }) => id === hit.id)
  const why = results[place]?.why ?? []

  return (
    <Dialog title={t('why.title', { title: hit.title })} isOpen onClose={onClose}>
      <p>
        {t('why.place', { place: place + 1, count: answer.value.total })} {t(`why.nearness.${hit.nearness}`)}
      </p>
      {why.length === 0 ? (
        <p className="muted">{t('why.byConditions')}</p>
      ) : (
        <table className="why">
          <thead>
            <tr>
              <th scope="col">{t('why.field')}</th>
              <th scope="col">{t('why.found')}</th>
              <th scope="col" className="number">
                {t('why.times')}
              </th>
              <th scope="col" className="number">
                {t('why.weight')}
              </th>
            </tr>
          </thead>
          <tbody>
            {why.map(({ field, found, times, weight }) => (
              <tr key={`${field} ${found}`}>
                <td>{t(`why.fields.${field}`)}</td>
                <td lang="ja">
                  <mark>{found}</mark>
                </td>
                <td className="number">{times}</td>
                <td className="number">{weight}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}
