import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { Group } from 'react-aria-components/Group'
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { isComposing } from './composition.ts'
import { Icon } from './Icon.tsx'
import { dropped, stepped } from './order.ts'
import { usePut } from './use-put.ts'

interface OrderedListProps<Row extends { readonly id: string }> {
  readonly label: string
  readonly rows: readonly Row[]
  /** What a row is called, for a screen reader. */
  readonly nameOf: (row: Row) => string
  readonly children: (row: Row, place: number) => ReactNode
  /** All ids in their new order; answers whether it was stored. */
  readonly onOrder: (order: readonly Row['id'][]) => Promise<boolean>
  /** Enter, or a double click. */
  readonly onOpen?: (id: Row['id']) => void
  /** Delete or Backspace. */
  readonly onRemove?: (ids: Row['id'][]) => void
  /** Alt+Enter, in a field of the row, too. */
  readonly onSplit?: (id: Row['id']) => void
  /** What is selected now, in the order of the rows. */
  readonly onSelect?: (ids: Row['id'][]) => void
  readonly empty: ReactNode
}

/**
 * Rows that a person puts in order: by dragging, by Alt+↑ and Alt+↓ (all selected ones together), or with a screen
 * reader by the handle of each. Tab goes into a row, arrows go from row to row. What is typed within a row stays there.
 */
export function OrderedList<Row extends { readonly id: string }>(props: OrderedListProps<Row>) {
  type Id = Row['id']
  const { label, rows, nameOf, children, onOpen, onRemove, onSplit, onSelect, empty } = props
  const [selected, setSelected] = useState<ReadonlySet<Id>>(new Set())
  const stored: readonly Id[] = rows.map(({ id }) => id)
  const [order, reorder] = usePut(stored, (ids) => ids.join(), props.onOrder)
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

  function select(ids: Id[]) {
    setSelected(new Set(ids))
    onSelect?.(ids)
  }

  function onKeyDown(event: KeyboardEvent) {
    const row = event.target instanceof Element ? event.target.closest('[role=row]') : null
    const [focused] = idsOf([row?.getAttribute('data-key')])
    if (focused === undefined || isComposing(event)) return
    const chosen = selected.has(focused) ? selected : new Set([focused])
    const isInRow = event.target !== row
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      reorder(stepped(order, chosen, event.key === 'ArrowUp' ? 'up' : 'down'))
    } else if (event.altKey && event.key === 'Enter' && onSplit) {
      onSplit(focused)
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
        onSelectionChange={(keys) => select(keys === 'all' ? [...order] : idsOf(keys))}
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
            <Group role="presentation" className="ordered-content" onFocus={stayInField}>
              {children(row, index + 1)}
            </Group>
          </GridListItem>
        ))}
      </GridList>
    </div>
  )
}

/** Whoever goes straight into a field of a row stays there: the list would move the keyboard to its first row. */
const stayInField = (event: SyntheticEvent) => event.stopPropagation()

function neverMissing(id: string): never {
  throw new Error(`no row ${id}`)
}
