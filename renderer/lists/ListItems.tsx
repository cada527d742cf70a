import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { List, ListEntry, ListItemId } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { open } from '../app/places.ts'
import { stored } from '../browse/pages/stored.ts'
import { undoable } from '../browse/pages/undoable.ts'
import { OrderedList } from '../design/OrderedList.tsx'
import { entryName } from './entry-name.ts'
import { HeadingRow } from './HeadingRow.tsx'
import { ReadableRow } from './ReadableRow.tsx'
import { placesOf, repeats } from './repeats.ts'
import { SelectedBar } from './SelectedBar.tsx'

interface ListItemsProps {
  readonly list: List
  readonly entries: readonly ListEntry[]
}

/** The items of a list in their order. */
export function ListItems({ list, entries }: ListItemsProps) {
  const { t } = useTranslation('lists')
  const [chosen, setChosen] = useState<readonly ListItemId[]>([])
  // Some may have gone since.
  const selected = entries.flatMap(({ item }) => (chosen.includes(item.id) ? [item.id] : []))
  const repeated = repeats(entries)
  const places = placesOf(entries)
  const nameOf = (entry: ListEntry) =>
    entryName(entry) || t(entry.item.kind === 'talk' ? 'item.gone' : 'item.goneLink')

  async function remove(ids: ListItemId[]) {
    const [first] = entries.filter(({ item }) => ids.includes(item.id))
    if (!first) return
    const words =
      ids.length === 1
        ? t('item.removed', { name: nameOf(first) })
        : t('item.removedMany', { count: ids.length })
    await undoable('lists.remove', { id: list.id, items: ids }, words)
  }

  function openItem(id: ListItemId) {
    const entry = entries.find(({ item }) => item.id === id)
    if (entry?.talk) open('talk', entry.talk.id)
    else if (entry?.link) void act('shell.openExternal', { url: entry.link.url })
  }

  return (
    <section className="page-section" aria-label={t('items', { title: list.title })}>
      {entries.length > 0 && (
        <div className="list-hint">
          {selected.length > 0 ? (
            <SelectedBar listId={list.id} selected={selected} onRemove={() => void remove(selected)} />
          ) : (
            entries.length > 1 && <p className="faint small">{t('hint')}</p>
          )}
        </div>
      )}
      <OrderedList
        label={t('items', { title: list.title })}
        rows={entries.map((entry) => ({ ...entry, id: entry.item.id }))}
        nameOf={nameOf}
        onOrder={(order) => stored('lists.order', { id: list.id, items: [...order] })}
        onOpen={openItem}
        onRemove={(ids) => void remove(ids)}
        onSelect={setChosen}
        empty={<p className="muted">{t('empty')}</p>}
      >
        {(entry) =>
          entry.item.kind === 'heading' ? (
            <HeadingRow entry={entry} onRemove={() => void remove([entry.id])} />
          ) : (
            <ReadableRow
              entry={entry}
              name={nameOf(entry)}
              place={places.get(entry.id) ?? 0}
              repeats={repeated.get(entry.id) ?? null}
              onOpen={() => openItem(entry.id)}
              onRemove={() => void remove([entry.id])}
            />
          )
        }
      </OrderedList>
    </section>
  )
}
