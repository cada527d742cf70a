import { useTranslation } from 'react-i18next'
import type { List, ListEntry } from '../../db/model.ts'
import { readingMinutes } from './reading-minutes.ts'

interface ListSummaryProps {
  readonly list: List
  readonly entries: readonly ListEntry[]
}

/** How much there is, how much of it is unread, and how long that takes. */
export function ListSummary({ list, entries }: ListSummaryProps) {
  const { t } = useTranslation('lists')
  const readable = entries.filter(({ item }) => item.kind !== 'heading')
  const unread = readable.filter(({ item }) => !item.isRead)
  if (readable.length === 0) return null
  return (
    <p className="talk-beside numbers">
      <span>{t('count', { count: readable.length })}</span>
      {unread.length === 0 ? (
        <span>{t('allRead')}</span>
      ) : (
        <>
          {unread.length < readable.length && <span>{t('unread', { count: unread.length })}</span>}
          <span>{t('minutes', { count: readingMinutes(list, entries) })}</span>
        </>
      )}
    </p>
  )
}
