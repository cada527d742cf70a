import type { KeyboardEvent, ReactNode } from 'react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { isComposing } from './composition.ts'
import { Icon } from './Icon.tsx'
import { dropped, stepped } from './order.ts'

interface OrderedListProps<Id extends string, Row extends { readonly id: Id }> {
  readonly label: string
  readonly rows: readonly Row[]
  /** What a row is called, for a screen reader. */
  readonly nameOf: (row: Row) => string
  readonly children: (row: Row, place: number) => ReactNode
  /** All ids in their new order. */
  readonly onOrder: (order: Id[]) => void
  /** Enter, or a double click. */
  readonly onOpen?: (id: Id) => void
  /** Delete or Backspace. */
  readonly onRemove?: (ids: Id[]) => void
  readonly empty: ReactNode
}

/**
 * Rows that a person puts in order: by dragging, by Alt+↑ and Alt+↓ (all selected ones together), or with a screen
 * reader by the handle of each. Tab goes into a row, arrows go from row to row. What is typed within a row stays there.
 */
export function OrderedList<Id extends string, Row extends { readonly id: Id }>(
  props: OrderedListProps<Id, Row>,
) {
  const { label, rows, nameOf, children, onOpen, onRemove, empty } = props
  const [selected, setSelected] = useState<ReadonlySet<Id>>(new Set())
  const stored = rows.map(({ id }) => id)
  const { order, reorder } = useOrder(stored, props.onOrder)
  const rowById = new Map(rows.map((row) => [row.id, row]))
  const ordered = order.flatMap((id) => rowById.get(id) ?? [])
  const idsOf = (keys: Iterable<unknown>) => {
    const wanted = new Set(keys)
    return order.filter((id) => wanted.has(id))
  }

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      idsOf(keys).map((id) => ({ 'text/plain': nameOf(rowById.get(id) ?? neverMissing(id)) })),
    onReorder({ keys, target }) {
      const [onto] = idsOf([target.key])
      if (onto !== undefined && target.dropPosition !== 'on')
        reorder(dropped(order, new Set(idsOf(keys)), onto, target.dropPosition))
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
  })

  function onKeyDown(event: KeyboardEvent) {
    const row = event.target instanceof Element ? event.target.closest('[role=row]') : null
    const [focused] = idsOf([row?.getAttribute('data-key')])
    if (focused === undefined || isComposing(event)) return
    const chosen = selected.has(focused) ? selected : new Set([focused])
    const isInRow = event.target !== row
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      reorder(stepped(order, chosen, event.key === 'ArrowUp' ? 'up' : 'down'))
    } else if (!isInRow && onRemove && (event.key === 'Delete' || event.key === 'Backspace')) {
      onRemove(order.filter((id) => chosen.has(id)))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="ordered" onKeyDownCapture={onKeyDown}>
      <GridList
        aria-label={label}
        className="ordered-rows"
        items={ordered}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={(keys) => setSelected(new Set(keys === 'all' ? order : idsOf(keys)))}
        onAction={(key) => {
          const [id] = idsOf([key])
          if (id !== undefined) onOpen?.(id)
        }}
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => empty}
      >
        {ordered.map((row, index) => (
          <GridListItem key={row.id} id={row.id} textValue={nameOf(row)} className="ordered-row">
            <Button slot="drag" className="ordered-grip">
              <Icon name="grip" />
            </Button>
            {children(row, index + 1)}
          </GridListItem>
        ))}
      </GridList>
    </div>
  )
}

/** The order as it was just put, until the library gives one that differs from the one before. */
function useOrder<Id extends string>(stored: readonly Id[], onOrder: (order: Id[]) => void) {
  const [put, setPut] = useState<{ readonly order: readonly Id[]; readonly over: string } | null>(null)
  const storedKey = stored.join()
  const order = put !== null && put.over === storedKey ? put.order : stored
  function reorder(next: Id[]) {
    if (next.join() === order.join()) return
    setPut({ order: next, over: storedKey })
    onOrder(next)
  }
  return { order, reorder }
}

function neverMissing(id: string): never {
  throw new Error(`no row ${id}`)
}
