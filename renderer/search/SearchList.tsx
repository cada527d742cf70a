import type { KeyboardEvent } from 'react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchResult } from '../../db/model.ts'
import { FailureNotice } from '../app/FailureNotice.tsx'
import { focusSearch } from '../app/focus.ts'
import { usePlace } from '../app/places.ts'
import { useReportedSelection } from '../app/selection.ts'
import { PaneHead } from '../browse/PaneHead.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { useCursor } from '../design/use-cursor.ts'
import { VirtualList } from '../design/VirtualList.tsx'
import { Facets } from './Facets.tsx'
import { FoundMenu } from './FoundMenu.tsx'
import { useReportedFound } from './found.ts'
import { HitMenu } from './HitMenu.tsx'
import { HitWords } from './HitWords.tsx'
import { MorePlaces } from './MorePlaces.tsx'
import { openHit } from './open-hit.ts'
import { QueryField } from './QueryField.tsx'
import { setQuery, useQuery } from './query.ts'
import { RecentQueries, useRecentCursor } from './RecentQueries.tsx'
import { SearchHelp } from './SearchHelp.tsx'
import { Understood } from './Understood.tsx'
import { useHits } from './use-hits.ts'
import { WhyHere } from './WhyHere.tsx'

/** Search as one types: the hits, with the words that were found marked; the old ones stay until the new are there. */
export function SearchList() {
  const { t } = useTranslation('search')
  const { opened } = usePlace()
  const query = useQuery()
  const isBlank = query.text.trim() === ''
  const { answer, found, query: answered, isOld, rows } = useHits(query)
  const [isEnterWaiting, setIsEnterWaiting] = useState(false)
  const [explained, setExplained] = useState<SearchResult | null>(null)
  const [placesOf, setPlacesOf] = useState<SearchResult | null>(null)
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null)

  const cursor = useCursor<SearchResult>({
    listId: 'list-of-hits',
    rows,
    idOf: ({ id }) => id,
    openedId: opened?.id ?? null,
    onOpen: (hit, how) => openHit(hit, how, answered.text),
    startsOnFirst: true,
  })
  const recent = useRecentCursor(isBlank)
  const ruled = isBlank ? recent : cursor
  const selected = found?.results.filter(({ id }) => cursor.selectedIds.has(id)) ?? []
  useReportedSelection({
    kind: 'talk',
    ids: selected.filter(({ kind }) => kind === 'talk').map(({ id }) => id),
  })
  const { view } = cursor
  useReportedFound(
    useMemo(
      () =>
        found && {
          query: answered,
          results: found.results,
          show(hit) {
            view.current?.reveal(found.results.indexOf(hit))
            openHit(hit, 'look', answered.text)
          },
        },
      [found, answered, view],
    ),
  )

  // Enter came faster than the hits for what was typed: it opens the first of them, not one of the old ones.
  useEffect(() => {
    const first = rows.at(0)
    if (!isEnterWaiting || isOld) return
    setIsEnterWaiting(false)
    if (first) openHit(first, 'enter', answered.text)
  }, [isEnterWaiting, isOld, rows, answered])

  function onListKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter' && isOld) setIsEnterWaiting(true)
    else ruled.onFieldKey(event)
  }

  return (
    <>
      <PaneHead title={t('title')}>
        <QueryField
          label={t('label')}
          value={query.text}
          onChange={setQuery}
          onListKey={onListKey}
          listId={ruled.rows.total > 0 ? ruled.listId : undefined}
          activeId={ruled.activeId}
        />
        <FoundMenu isBlank={isBlank} />
      </PaneHead>
      {isBlank && <RecentQueries cursor={recent} />}
      {isBlank && <SearchHelp />}
      {answer && !answer.ok && answer.failure.code !== 'superseded' && (
        <FailureNotice failure={answer.failure} />
      )}
      {found && <Facets query={answered} understood={found.understood} />}
      {found && <Understood answer={found} query={answered} />}
      {found && found.results.length === 0 && <EmptyState words={t('nothing', { query: answered.text })} />}
      {rows.total > 0 && (
        <VirtualList
          key={answered.text}
          label={t('hits')}
          cursor={cursor}
          lines={3}
          draw={(hit) => <HitWords hit={hit} />}
          onType={focusSearch}
          onMenu={setMenuAt}
          onSpace={() => setPlacesOf(selected.find(({ kind }) => kind === 'talk') ?? null)}
        />
      )}
      {menuAt && (
        <HitMenu
          hits={selected}
          query={answered}
          at={menuAt}
          onPlaces={setPlacesOf}
          onExplain={setExplained}
          onClose={() => setMenuAt(null)}
        />
      )}
      {placesOf && <MorePlaces hit={placesOf} query={answered} onClose={() => setPlacesOf(null)} />}
      {explained && <WhyHere hit={explained} query={answered} onClose={() => setExplained(null)} />}
    </>
  )
}
