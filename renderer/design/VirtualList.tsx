import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { isComposing } from './composition.ts'
import type { Cursor } from './use-cursor.ts'
import { optionId } from './use-cursor.ts'

interface VirtualListProps<Row> {
  readonly label: string
  readonly cursor: Cursor<Row>
  readonly draw: (row: Row) => ReactNode
  /** How many lines a row has: 1 (36 px), 2 (54 px), 3 (92 px). */
  readonly lines: 1 | 2 | 3
  /** The name of the group that a row belongs to; a new one gets a heading over it. */
  readonly groupOf?: (row: Row) => string
  /** Somebody types with the list in focus: give the field above it the focus, then the text goes there. */
  readonly onType?: () => void
  /** The menu of the selected rows is asked for, here. */
  readonly onMenu?: (at: { readonly x: number; readonly y: number }) => void
  /** Delete was pressed. */
  readonly onDelete?: () => void
  /** Space was pressed. */
  readonly onSpace?: () => void
}

const heights = { 1: 36, 2: 54, 3: 92 } as const
const headingHeight = 32
/** `npm run bench -- start` waits for the paint of the first words that a list shows. */
const firstPaint = { elementtiming: 'first-list' }

/**
 * A list of any length, of which only what is in sight is drawn; a screen reader still hears how long it is and
 * where it stands. The cursor stays with the list (`aria-activedescendant`), so the keyboard never loses a row that
 * was scrolled away.
 */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { label, cursor, draw, lines, groupOf, onType, onMenu, onDelete, onSpace } = props
  const { rows, listId } = cursor
  const frame = useRef<HTMLDivElement>(null)
  const startsGroup = (index: number) => groupAt(props, index) !== groupAt(props, index - 1)
  const virtualizer = useVirtualizer({
    count: rows.total,
    getScrollElement: () => frame.current,
    estimateSize: (index) => heights[lines] + (groupOf && startsGroup(index) ? headingHeight : 0),
    overscan: 8,
    getItemKey: (index) => index,
    // Before there is anything to measure: what a first picture draws.
    initialRect: { width: 320, height: 900 },
    // What has the cursor is always there, so that a screen reader can point at it.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      return cursor.index < 0 || inSight.includes(cursor.index)
        ? inSight
        : [...inSight, cursor.index].sort((a, b) => a - b)
    },
  })
  const drawn = virtualizer.getVirtualItems()
  const first = virtualizer.range?.startIndex ?? 0
  const last = virtualizer.range?.endIndex ?? 0

  useEffect(() => rows.want(first, last), [rows, first, last])
  // Headings come with their rows, and change the heights of those below.
  useEffect(() => {
    if (rows.total > 0) virtualizer.measure()
  }, [virtualizer, rows])
  useEffect(() => {
    cursor.view.current = {
      reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
      rowsInSight: () => Math.floor((frame.current?.clientHeight ?? 0) / heights[lines]),
    }
  }, [cursor.view, virtualizer, lines])

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault()
      const row = document.getElementById(optionId(listId, cursor.index))?.getBoundingClientRect()
      if (row) onMenu?.({ x: row.left + 24, y: row.bottom })
    } else if (event.key === 'Delete' && !isComposing(event)) onDelete?.()
    else if (event.key === ' ' && onSpace && !isComposing(event)) {
      event.preventDefault()
      onSpace()
    } else if (isText(event)) onType?.()
    else cursor.onKeyDown(event)
  }

  return (
    <div
      ref={frame}
      id={listId}
      className="list"
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={cursor.activeId}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="list-rows" style={{ height: virtualizer.getTotalSize() }} role="presentation" lang="ja">
        {drawn.map(({ index, start }) => {
          const row = rows.at(index)
          const id = row && cursor.idOf(row)
          return (
            <div
              key={index}
              className="list-slot"
              style={{ transform: `translateY(${start}px)` }}
              role="presentation"
            >
              {row && groupOf && startsGroup(index) && (
                <div className="list-heading" role="presentation" {...(index === 0 && firstPaint)}>
                  {groupOf(row)}
                </div>
              )}
              <div
                id={optionId(listId, index)}
                className="row"
                data-lines={lines}
                data-active={index === cursor.index || undefined}
                role="option"
                aria-selected={id !== undefined && cursor.selectedIds.has(id)}
                aria-setsize={rows.total}
                aria-posinset={index + 1}
                tabIndex={-1}
                onMouseDown={(event) => {
                  // The list keeps the keyboard, not the row.
                  event.preventDefault()
                  frame.current?.focus()
                  if (event.button === 0) cursor.onPress(index, event)
                }}
                onContextMenu={(event) => {
                  event.preventDefault()
                  cursor.onContextPress(index)
                  onMenu?.({ x: event.clientX, y: event.clientY })
                }}
              >
                {row && draw(row)}
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function groupAt<Row>({ groupOf, cursor }: VirtualListProps<Row>, index: number): string | undefined {
  const row = index < 0 ? undefined : cursor.rows.at(index)
  return row && groupOf?.(row)
}

/** A key that writes, or the first of a composition. */
function isText(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  return isComposing(event) || (event.key.length === 1 && event.key !== ' ')
}
