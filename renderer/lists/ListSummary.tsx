import { useTranslation } from 'react-i18next'
import type { ListPage } from '../../db/model.ts'
import { readingMinutes } from './reading-minutes.ts'

/** How much there is, how much of it is unread, and how long that takes. */
export function ListSummary({ page: { list, entries, found, foundMore } }: { readonly page: ListPage }) {
  const { t } = useTranslation('lists')
  const readable = entries.filter(({ item }) => item.kind !== 'heading')
  const count = readable.length + found.length + foundMore
  const unread = readable.filter(({ item }) => !item.isRead)
  if (count === 0) return null
  return (
    <p className="talk-beside numbers">
      <span>{t('count', { count })}</span>
      {list.query !== null ? null : unread.length === 0 ? (
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
