import type { ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../app/commands.ts'
import { commands } from '../app/commands.ts'
import { copyLinks, linksTo } from '../app/deep-links.ts'
import { FailureNotice } from '../app/FailureNotice.tsx'
import { filterFieldId, focusFilter, focusPage, takeFocus } from '../app/focus.ts'
import type { PageKind } from '../app/places.ts'
import { currentPlace, go, slide, usePlace } from '../app/places.ts'
import type { Selection } from '../app/selection.ts'
import { useReportedSelection } from '../app/selection.ts'
import { trash } from '../app/trash.ts'
import type { Pages } from '../app/use-pages.ts'
import { askForList } from '../app/window-state.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import type { MenuEntry } from '../design/Menu.tsx'
import { SearchField } from '../design/SearchField.tsx'
import { useCursor } from '../design/use-cursor.ts'
import { VirtualList } from '../design/VirtualList.tsx'
import { PaneHead } from './PaneHead.tsx'

// Menus and what positions them would be a fifth of the first script.
const ContextMenu = lazy(async () => ({ default: (await import('../design/ContextMenu.tsx')).ContextMenu }))

interface RecordListProps<Row> {
  readonly kind: PageKind
  readonly title: string
  readonly pages: Pages<Row>
  readonly filter: string
  readonly onFilter: (filter: string) => void
  readonly filterLabel: string
  readonly draw: (row: Row) => ReactNode
  readonly lines: 1 | 2
  readonly groupOf?: (row: Row) => string
  /** One sentence for a library that has none yet, and the command that makes one. */
  readonly empty: string
  readonly create?: CommandId & ('new talk' | 'new event' | 'new list')
}

/** A section's list: a field that filters as one types, and the rows; a row opens its page beside it. */
export function RecordList<Row extends { readonly id: string }>(props: RecordListProps<Row>) {
  const { kind, title, pages, filter, onFilter, filterLabel, draw, lines, groupOf, empty, create } = props
  const { t } = useTranslation('browse')
  const { opened } = usePlace()
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null)

  const cursor = useCursor<Row>({
    listId: `list-of-${kind}`,
    rows: pages.rows,
    idOf: (row) => row.id,
    openedId: opened?.kind === kind ? opened.id : null,
    onOpen(row, how) {
      const place = { section: currentPlace().section, opened: { kind, id: row.id } }
      if (how === 'look') slide(place)
      else go(place)
      if (how === 'enter') focusPage()
    },
  })
  const selection = { kind, ids: [...cursor.selectedIds] }
  const entries = useEntries(selection)
  useReportedSelection(selection)

  const isEmpty = pages.isThere && pages.rows.total === 0
  return (
    <>
      <PaneHead title={title} {...(create ? { create } : {})}>
        <SearchField
          inputId={filterFieldId}
          inputRef={takeFocus}
          label={filterLabel}
          value={filter}
          onChange={onFilter}
          onListKey={cursor.onFieldKey}
          {...(isEmpty ? {} : { listId: cursor.listId })}
          activeId={cursor.activeId}
        />
      </PaneHead>
      {pages.failure && <FailureNotice failure={pages.failure} />}
      {isEmpty && filter !== '' && <EmptyState words={t('nothingFits', { filter })} />}
      {isEmpty && filter === '' && <EmptyState words={empty} chord={create && commands[create].chord} />}
      {!isEmpty && (
        <VirtualList
          label={title}
          cursor={cursor}
          draw={draw}
          lines={lines}
          {...(groupOf ? { groupOf } : {})}
          onType={focusFilter}
          onMenu={setMenuAt}
          onDelete={() => void trash(selection)}
        />
      )}
      {menuAt && (
        <Suspense>
          <ContextMenu label={title} entries={entries} at={menuAt} onClose={() => setMenuAt(null)} />
        </Suspense>
      )}
    </>
  )
}

/** What can be done with the selected rows. */
function useEntries(selection: Selection): readonly MenuEntry[] {
  const { t } = useTranslation('app')
  const entry = (id: 'add to list' | 'copy link' | 'move to trash') => ({
    id,
    words: t(`command.${id}`),
    chord: commands[id].chord,
  })
  const toTrash: MenuEntry = {
    ...entry('move to trash'),
    icon: 'trash',
    danger: true,
    run: () => void trash(selection),
  }
  const toList: MenuEntry = { ...entry('add to list'), icon: 'list', run: () => askForList(selection) }
  const copy: MenuEntry = { ...entry('copy link'), icon: 'link', run: () => void copyLinks(selection) }
  const others = [
    ...(selection.kind === 'list' ? [] : [toList]),
    ...(linksTo(selection).length > 0 ? [copy] : []),
  ]
  return [...others, 'line', toTrash]
}
