import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { focusSearch } from '../app/focus.ts'
import { Button } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import { allRows } from '../design/paged-rows.ts'
import type { Cursor } from '../design/use-cursor.ts'
import { useCursor } from '../design/use-cursor.ts'
import { VirtualList } from '../design/VirtualList.tsx'
import { setQuery } from './query.ts'
import { forgetQueries, useRecentQueries } from './recent.ts'

/** The recent queries under the empty field, ruled by its arrows like hits; Enter or a click asks one again. */
export function useRecentCursor(isBlank: boolean): Cursor<string> {
  const queries = useRecentQueries()
  const rows = useMemo(() => allRows(isBlank ? queries : [], 'recent'), [isBlank, queries])
  return useCursor<string>({
    listId: 'list-of-recent-queries',
    rows,
    idOf: (query) => query,
    openedId: null,
    onOpen(query, how) {
      if (how === 'look') return
      setQuery(query)
      focusSearch()
    },
  })
}

// In pixels: the list fills its frame, so the frame has to know how high it is.
const headHeight = 36
const rowHeight = 36

export function RecentQueries({ cursor }: { readonly cursor: Cursor<string> }) {
  const { t } = useTranslation('search')
  if (cursor.rows.total === 0) return null
  return (
    <section
      className="recent-queries"
      aria-label={t('recent.label')}
      style={{ height: headHeight + cursor.rows.total * rowHeight }}
    >
      <div className="section-head pane-rows">
        <h3 className="section-title">{t('recent.label')}</h3>
        <Button kind="link" onPress={forgetQueries}>
          {t('recent.forget')}
        </Button>
      </div>
      <VirtualList
        label={t('recent.label')}
        cursor={cursor}
        lines={1}
        draw={(query) => (
          <div className="recent-query">
            <Icon name="restore" />
            <span className="one-line">{query}</span>
          </div>
        )}
        onType={focusSearch}
      />
    </section>
  )
}
