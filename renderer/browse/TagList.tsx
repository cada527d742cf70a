import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../app/call.ts'
import { usePages } from '../app/use-pages.ts'
import type { Stretch } from '../design/paged-rows.ts'
import { RecordList } from './RecordList.tsx'

/** All tags by their paths, so that those of one family stand together. */
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
        const ownPart = path.lastIndexOf('/') + 1
        return (
          <div className="row-line">
            <span className="tag-dot" style={colour ? { background: colour } : undefined} />
            <span className="row-title">
              <span className="tag-parent">{path.slice(0, ownPart)}</span>
              {path.slice(ownPart)}
            </span>
            <span className="row-end fixed">{talks}</span>
          </div>
        )
      }}
      empty={t('tags.empty')}
    />
  )
}
