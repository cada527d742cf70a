import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../app/call.ts'
import { usePages } from '../app/use-pages.ts'
import type { Stretch } from '../design/paged-rows.ts'
import { RecordList } from './RecordList.tsx'

/** All tags by their paths, each under the one that it belongs to. */
export function TagList() {
  const { t } = useTranslation('browse')
  const [filter, setFilter] = useState('')
  const ask = useCallback((stretch: Stretch) => call('tags.page', { filter, ...stretch }), [filter])
  const pages = usePages('tags.page', ask)
  return (
    <RecordList
      kind="tag"
      title={t('tags.title')}
      pages={pages}
      filter={filter}
      onFilter={setFilter}
      filterLabel={t('tags.filter')}
      lines={1}
      draw={({ path, colour, talks }) => {
        const parts = path.split('/')
        return (
          <div className="row-line" style={{ paddingLeft: `calc(${parts.length - 1} * var(--space-4))` }}>
            <span className="tag-dot" style={colour ? { background: colour } : undefined} />
            <span className="row-title">
              {parts.length > 1 && <span className="unseen">{parts.slice(0, -1).join('/')}/</span>}
              {parts.at(-1)}
            </span>
            <span className="row-end fixed">{talks}</span>
          </div>
        )
      }}
      empty={t('tags.empty')}
    />
  )
}
