import type { MouseEvent } from 'react'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileFound } from '../../../db/model.ts'
import type { MenuEntry } from '../../design/Menu.tsx'
import { allRows } from '../../design/paged-rows.ts'
import { useCursor } from '../../design/use-cursor.ts'
import { VirtualList } from '../../design/VirtualList.tsx'
import { FileRow } from './FileRow.tsx'
import { columns } from './file-columns.ts'
import type { ImportRun } from './import-run.ts'
import { leaveOut, showFile, takeTheirs } from './import-run.ts'

const ContextMenu = lazy(async () => ({
  default: (await import('../../design/ContextMenu.tsx')).ContextMenu,
}))

const listId = 'files-found'
/** The list has the keyboard as soon as it is there. */
const focusList = () => document.getElementById(listId)?.focus()

/** What was found in each file. Space leaves the selected ones out, or takes them in again. */
export function FileTable({ run }: { readonly run: ImportRun }) {
  const { t } = useTranslation('import')
  const { id, found, leftOut, shown } = run
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null)
  const rows = useMemo(() => allRows(found, id), [found, id])
  const cursor = useCursor<FileFound>({
    listId,
    rows,
    idOf: ({ index }) => String(index),
    openedId: shown === null ? null : String(shown),
    onOpen(file, how) {
      showFile(file.index)
      if (how === 'enter') requestAnimationFrame(() => document.getElementById('shown-file')?.focus())
    },
  })
  useEffect(focusList, [])

  const selected = found.filter(({ index }) => cursor.selectedIds.has(String(index)))
  const isAllOut = selected.every(({ index }) => leftOut.has(index))
  const toggle = () =>
    leaveOut(
      selected.map(({ index }) => index),
      !isAllOut,
    )
  const conflicting = selected.flatMap((file) =>
    file.is === 'read' ? file.conflicts.map((conflict) => conflict.id) : [],
  )
  const entries: readonly MenuEntry[] = [
    { id: 'leave out', words: t(isAllOut ? 'files.takeIn' : 'files.leaveOut'), run: toggle },
    ...(conflicting.length === 0
      ? []
      : [
          'line' as const,
          { id: 'mine', words: t('files.conflicts.mine'), run: () => takeTheirs(conflicting, false) },
          { id: 'theirs', words: t('files.conflicts.theirs'), run: () => takeTheirs(conflicting, true) },
        ]),
  ]

  /** A click on the sign at the left of a row leaves it out; elsewhere it shows the file. */
  function onPress(place: number, event: MouseEvent) {
    const file = rows.at(place)
    const isOnSign = event.target instanceof Element && event.target.closest('.file-sign') !== null
    if (file && isOnSign) leaveOut([file.index], !leftOut.has(file.index))
    else cursor.onPress(place, event)
  }

  return (
    <section className="file-table" data-rows={found.length} aria-label={t('files.table')}>
      <div className="file-row file-head" aria-hidden="true">
        <span />
        <span>{t('files.columns.file')}</span>
        <span className="file-format">{t('files.columns.format')}</span>
        {columns.map((column) => (
          <span key={column} className="file-number">
            {t(`files.columns.${column}`)}
          </span>
        ))}
      </div>
      <VirtualList
        label={t('files.table')}
        cursor={{ ...cursor, onPress }}
        draw={(file) => <FileRow file={file} isLeftOut={leftOut.has(file.index)} />}
        lines={1}
        onMenu={setMenuAt}
        onSpace={toggle}
        onDelete={toggle}
      />
      {menuAt && (
        <Suspense>
          <ContextMenu
            label={t('files.table')}
            entries={entries}
            at={menuAt}
            onClose={() => setMenuAt(null)}
          />
        </Suspense>
      )}
    </section>
  )
}
