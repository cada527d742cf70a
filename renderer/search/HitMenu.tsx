import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchResult } from '../../db/model.ts'
import { commands } from '../app/commands.ts'
import { askForList } from '../app/window-state.ts'
import type { MenuEntry } from '../design/Menu.tsx'
import { openHit } from './open-hit.ts'
import type { Query } from './query.ts'

const ContextMenu = lazy(async () => ({ default: (await import('../design/ContextMenu.tsx')).ContextMenu }))

interface HitMenuProps {
  /** The selected ones. */
  readonly hits: readonly SearchResult[]
  readonly query: Query
  readonly at: { readonly x: number; readonly y: number }
  readonly onPlaces: (hit: SearchResult) => void
  readonly onExplain: (hit: SearchResult) => void
  readonly onClose: () => void
}

/** What can be done with the selected hits. */
export function HitMenu({ hits, query, at, onPlaces, onExplain, onClose }: HitMenuProps) {
  const { t } = useTranslation('search')
  const { t: inApp } = useTranslation('app')
  const [hit] = hits
  const talks = hits.filter(({ kind }) => kind === 'talk').map(({ id }) => id)
  if (!hit) return null

  const entries: MenuEntry[] = [
    { id: 'open', words: t('hit.open'), icon: 'forward', run: () => openHit(hit, 'enter', query.text) },
    {
      id: 'places',
      words: t('places.label'),
      icon: 'talk',
      chord: 'Space',
      isDisabled: hit.kind !== 'talk',
      run: () => onPlaces(hit),
    },
    { id: 'why', words: t('why.label'), icon: 'search', run: () => onExplain(hit) },
    'line',
    {
      id: 'list',
      words: inApp('command.add to list'),
      icon: 'list',
      chord: commands['add to list'].chord,
      isDisabled: talks.length === 0,
      run: () => askForList({ kind: 'talk', ids: talks }),
    },
  ]
  return (
    <Suspense>
      <ContextMenu label={t('hit.menu')} entries={entries} at={at} onClose={onClose} />
    </Suspense>
  )
}
