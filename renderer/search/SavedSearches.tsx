import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedSearch } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { show, usePlace } from '../app/places.ts'
import { useAnswer } from '../app/use-answer.ts'
import { isComposing, submitsOn } from '../design/composition.ts'
import { Icon } from '../design/Icon.tsx'
import { makeLiveList } from '../lists/live-acts.ts'
import { setQuery, useQuery } from './query.ts'

const ContextMenu = lazy(async () => ({ default: (await import('../design/ContextMenu.tsx')).ContextMenu }))

/** The searches that were kept: a press asks one again; F2 renames it, Delete takes it out, and so does its menu. */
export function SavedSearches() {
  const { t } = useTranslation('search')
  const answer = useAnswer('searches.all', null)
  const searches = answer?.ok ? answer.value : []
  if (searches.length === 0) return null
  return (
    <div className="saved-searches">
      <h2 className="sidebar-heading" id="saved-searches">
        {t('saved.label')}
      </h2>
      <ul aria-labelledby="saved-searches">
        {searches.map((search) => (
          <li key={search.id}>
            <SavedSearchItem search={search} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function SavedSearchItem({ search }: { readonly search: SavedSearch }) {
  const { t } = useTranslation('search')
  const { section } = usePlace()
  const { text } = useQuery()
  const [isRenamed, setIsRenamed] = useState(false)
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null)
  const remove = () => void act('searches.remove', search.id)

  if (isRenamed) return <NameField search={search} onDone={() => setIsRenamed(false)} />
  return (
    <>
      <button
        type="button"
        className="sidebar-item"
        title={search.query}
        aria-current={section === 'search' && text.trim() === search.query ? 'page' : undefined}
        onClick={() => {
          setQuery(search.query)
          show('search')
        }}
        onKeyDown={(event) => {
          if (event.key === 'F2') setIsRenamed(true)
          else if (event.key === 'Delete') remove()
        }}
        onContextMenu={(event) => {
          event.preventDefault()
          const { left, bottom } = event.currentTarget.getBoundingClientRect()
          // The menu key gives no place of the pointer.
          const isByKey = event.clientX === 0 && event.clientY === 0
          setMenuAt(isByKey ? { x: left, y: bottom } : { x: event.clientX, y: event.clientY })
        }}
      >
        <Icon name="search" />
        <span className="one-line" lang="ja">
          {search.name}
        </span>
      </button>
      {menuAt && (
        <Suspense>
          <ContextMenu
            label={search.name}
            at={menuAt}
            onClose={() => setMenuAt(null)}
            entries={[
              {
                id: 'rename',
                words: t('saved.rename'),
                icon: 'edit',
                chord: 'F2',
                run: () => setIsRenamed(true),
              },
              {
                id: 'live',
                words: t('saved.live'),
                icon: 'list',
                run: () => void makeLiveList(search.query, search.name),
              },
              {
                id: 'remove',
                words: t('saved.remove'),
                icon: 'trash',
                chord: 'Delete',
                danger: true,
                run: remove,
              },
            ]}
          />
        </Suspense>
      )}
    </>
  )
}

function NameField({ search, onDone }: { readonly search: SavedSearch; readonly onDone: () => void }) {
  const { t } = useTranslation('search')
  const [name, setName] = useState(search.name)

  function save() {
    const words = name.trim()
    if (words !== '' && words !== search.name) void act('searches.rename', { id: search.id, name: words })
    onDone()
  }

  return (
    <input
      ref={takeFocus}
      className="input"
      aria-label={t('saved.nameOf', { name: search.name })}
      value={name}
      lang="ja"
      spellCheck={false}
      onChange={(event) => setName(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (submitsOn(event)) save()
        else if (event.key === 'Escape') onDone()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}

function takeFocus(field: HTMLInputElement | null) {
  field?.focus()
  field?.select()
}
