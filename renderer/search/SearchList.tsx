import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchResult } from '../../db/model.ts'
import { FailureNotice } from '../app/FailureNotice.tsx'
import { focusPage, focusSearch, searchFieldId } from '../app/focus.ts'
import type { Opened } from '../app/places.ts'
import { go, slide, usePlace } from '../app/places.ts'
import { useReportedSelection } from '../app/selection.ts'
import { useLatestAnswer } from '../app/use-answer.ts'
import { PaneHead } from '../browse/PaneHead.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { allRows } from '../design/paged-rows.ts'
import { SearchField } from '../design/SearchField.tsx'
import { useCursor } from '../design/use-cursor.ts'
import { VirtualList } from '../design/VirtualList.tsx'
import { HitWords } from './HitWords.tsx'
import { setQuery, useQuery } from './query.ts'
import { SearchHelp } from './SearchHelp.tsx'
import { Understood } from './Understood.tsx'

const shownHits = 200

/** Search as one types: the hits, with the words that were found marked; the old ones stay until the new are there. */
export function SearchList() {
  const { t } = useTranslation('search')
  const { opened } = usePlace()
  const query = useQuery()
  const [without, setWithout] = useState<readonly string[]>([])
  const isBlank = query.trim() === ''
  const { answer, question, isOld } = useLatestAnswer(
    'search.run',
    isBlank ? undefined : { query, limit: shownHits, without: [...without] },
  )
  const found = answer?.ok ? answer.value : null
  const answered = question?.query
  const rows = useMemo(() => allRows(found?.results ?? [], answered), [found, answered])
  const [isEnterWaiting, setIsEnterWaiting] = useState(false)

  function onOpen(hit: SearchResult, how: 'look' | 'open' | 'enter') {
    const to = pageOf(hit)
    if (!to) return
    if (how === 'look') slide({ section: 'search', opened: to })
    else go({ section: 'search', opened: to })
    if (how === 'enter') focusPage()
  }

  const cursor = useCursor<SearchResult>({
    listId: 'list-of-hits',
    rows,
    idOf: ({ id }) => id,
    openedId: opened?.id ?? null,
    onOpen,
    startsOnFirst: true,
  })
  const talks = found?.results.filter(({ kind, id }) => kind === 'talk' && cursor.selectedIds.has(id)) ?? []
  useReportedSelection({ kind: 'talk', ids: talks.map(({ id }) => id) })

  // Enter came faster than the hits for what was typed: it opens the first of them, not one of the old ones.
  useEffect(() => {
    const first = rows.at(0)
    if (!isEnterWaiting || isOld) return
    setIsEnterWaiting(false)
    if (first) onOpen(first, 'enter')
  })

  return (
    <>
      <PaneHead title={t('title')}>
        <SearchField
          inputId={searchFieldId}
          inputRef={takeFocus}
          label={t('label')}
          value={query}
          onChange={(typed) => {
            setWithout([])
            setQuery(typed)
          }}
          onListKey={(event) => {
            if (event.key === 'Enter' && isOld) setIsEnterWaiting(true)
            else cursor.onFieldKey(event)
          }}
          {...(rows.total > 0 ? { listId: cursor.listId } : {})}
          activeId={cursor.activeId}
        />
      </PaneHead>
      {isBlank && <SearchHelp />}
      {answer && !answer.ok && <FailureNotice failure={answer.failure} />}
      {found && (
        <Understood
          answer={found}
          without={without}
          onWithout={setWithout}
          shown={Math.min(shownHits, found.total)}
        />
      )}
      {found && found.results.length === 0 && (
        <EmptyState words={t('nothing', { query: answered ?? query })} />
      )}
      {rows.total > 0 && (
        <VirtualList
          key={answered}
          label={t('hits')}
          cursor={cursor}
          lines={3}
          draw={(hit) => <HitWords hit={hit} />}
          onType={focusSearch}
        />
      )}
    </>
  )
}

/** The page that a hit opens; a link of no talk and no event has none. */
function pageOf({ kind, id }: SearchResult): Opened | null {
  return kind === 'link' ? null : { kind, id }
}

function takeFocus(field: HTMLInputElement | null) {
  field?.focus()
  field?.select()
}
