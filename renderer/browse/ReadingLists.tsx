import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../app/use-answer.ts'
import { allRows } from '../design/paged-rows.ts'
import { fits } from './fits.ts'
import { RecordList } from './RecordList.tsx'

/** The reading lists, the one touched last first. */
export function ReadingLists() {
  const { t } = useTranslation('browse')
  const [filter, setFilter] = useState('')
  const answer = useAnswer('lists.all', null)
  const rows = useMemo(
    () => allRows(answer?.ok ? answer.value.filter(({ title }) => fits(title, filter)) : [], filter),
    [answer, filter],
  )
  return (
    <RecordList
      kind="list"
      title={t('lists.title')}
      pages={{ rows, isThere: answer !== null, failure: answer && !answer.ok ? answer.failure : null }}
      filter={filter}
      onFilter={setFilter}
      filterLabel={t('lists.filter')}
      lines={1}
      draw={({ title, items, isLive }) => (
        <div className="row-line">
          <span className="row-title">{title}</span>
          <span className="row-end fixed">{isLive ? t('lists.live') : items}</span>
        </div>
      )}
      empty={t('lists.empty')}
      create="new list"
    />
  )
}
