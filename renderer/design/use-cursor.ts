import type { KeyboardEvent, MouseEvent } from 'react'
import { useRef, useState } from 'react'
import { isComposing } from './composition.ts'
import type { Rows } from './paged-rows.ts'

/** A list with a cursor, as its rows and the field above it see it. */
export interface Cursor<Row> {
  readonly listId: string
  readonly rows: Rows<Row>
  readonly idOf: (row: Row) => string
  /** Where the cursor stands; -1 for nowhere. */
  readonly index: number
  readonly selectedIds: ReadonlySet<string>
  /** Id of the element that has the cursor, for `aria-activedescendant`. */
  readonly activeId: string | undefined
  /** Keys of the list itself. */
  onKeyDown(event: KeyboardEvent): void
  /** The keys that a field above the list leaves to it. */
  onFieldKey(event: KeyboardEvent): void
  onPress(index: number, event: MouseEvent): void
  /** A click with the other button takes its row into the selection, unless it is in it. */
  onContextPress(index: number): void
  /** The list tells here how to bring a row into sight, and how many rows fill a page. */
  readonly view: { current: ListView | null }
}

export interface ListView {
  reveal(index: number): void
  rowsInSight(): number
}

interface CursorOptions<Row> {
  readonly listId: string
  readonly rows: Rows<Row>
  readonly idOf: (row: Row) => string
  /** The record that the page beside the list shows. */
  readonly openedId: string | null
  /**
   * `look`: the cursor came here and stays; `open`: a click; `enter`: the Enter key, which goes on into the page.
   */
  readonly onOpen: (row: Row, how: 'look' | 'open' | 'enter') => void
  /** Does the cursor stand on the first row by itself? So Enter in a search field opens the best hit. */
  readonly startsOnFirst?: boolean
}

interface Position {
  readonly id: string | null
  readonly index: number
}

const nowhere: Position = { id: null, index: -1 }
// A page is opened when the arrows rest, so that running down a list stays smooth.
const lookAfterMs = 90

/** The cursor and the selection of a list: kept by id, moved by keys and clicks. */
export function useCursor<Row>(options: CursorOptions<Row>): Cursor<Row> {
  const { listId, rows, idOf, openedId, onOpen, startsOnFirst = false } = options
  const [position, setPosition] = useState<Position>({ ...nowhere, id: openedId })
  const [anchor, setAnchor] = useState<number | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const [seen, setSeen] = useState({ openedId, source: rows.source })
  const view = useRef<ListView | null>(null)
  const look = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  // Another record was opened from elsewhere, or another list came: the cursor goes along.
  if (seen.openedId !== openedId || seen.source !== rows.source) {
    setSeen({ openedId, source: rows.source })
    if (seen.source !== rows.source || position.id !== openedId) {
      setPosition({ ...nowhere, id: openedId })
      setChosen(null)
      setAnchor(null)
    }
  }

  const index = placeOf(position, rows, idOf, startsOnFirst)
  const row = rows.at(index)
  const standing = row ? idOf(row) : position.id
  const selectedIds = chosen ?? new Set(standing === null ? [] : [standing])

  function stand(next: number, extend: boolean): Row | undefined {
    const to = Math.max(0, Math.min(rows.total - 1, next))
    const target = rows.at(to)
    const from = anchor ?? Math.max(0, index)
    setPosition({ id: target ? idOf(target) : null, index: to })
    setAnchor(extend ? from : to)
    setChosen(extend ? between(from, to) : null)
    view.current?.reveal(to)
    return target
  }

  function between(from: number, to: number): ReadonlySet<string> {
    const ids = new Set<string>()
    for (let place = Math.min(from, to); place <= Math.max(from, to); place += 1) {
      const between = rows.at(place)
      if (between) ids.add(idOf(between))
    }
    return ids
  }

  function move(next: number, extend: boolean) {
    if (rows.total === 0) return
    const target = stand(next, extend)
    clearTimeout(look.current)
    if (target && !extend) look.current = setTimeout(() => onOpen(target, 'look'), lookAfterMs)
  }

  function handle(event: KeyboardEvent, inField: boolean) {
    if (isComposing(event)) return
    const page = Math.max(1, (view.current?.rowsInSight() ?? 10) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: Math.max(0, index - 1),
      PageDown: index + page,
      PageUp: index - page,
      // In a field they move the caret.
      ...(inField ? {} : { Home: 0, End: rows.total - 1 }),
    }
    const next = steps[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (next !== undefined) {
      event.preventDefault()
      move(next, event.shiftKey && !inField)
    } else if (event.key === 'Enter') {
      const target = rows.at(index === -1 ? 0 : index)
      if (!target) return
      event.preventDefault()
      clearTimeout(look.current)
      if (index === -1) stand(0, false)
      onOpen(target, 'enter')
    }
  }

  return {
    listId,
    rows,
    idOf,
    index,
    selectedIds,
    activeId: index === -1 ? undefined : optionId(listId, index),
    view,
    onKeyDown: (event) => handle(event, false),
    onFieldKey: (event) => handle(event, true),
    onPress(place, event) {
      const target = rows.at(place)
      if (!target) return
      clearTimeout(look.current)
      if (event.shiftKey) stand(place, true)
      else if (event.ctrlKey || event.metaKey) {
        setPosition({ id: idOf(target), index: place })
        setAnchor(place)
        setChosen(toggled(selectedIds, idOf(target)))
      } else {
        stand(place, false)
        onOpen(target, 'open')
      }
    },
    onContextPress(place) {
      const target = rows.at(place)
      if (target && !selectedIds.has(idOf(target))) stand(place, false)
    },
  }
}

/** The id of the element of a row. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`

/** Where a record stands now: where it stood, or elsewhere among the rows in memory, or at least near its old place. */
function placeOf<Row>(
  position: Position,
  rows: Rows<Row>,
  idOf: (row: Row) => string,
  startsOnFirst: boolean,
): number {
  const isThere = (index: number) => {
    const row = rows.at(index)
    return row !== undefined && idOf(row) === position.id
  }
  if (position.id !== null) {
    if (isThere(position.index)) return position.index
    // A record opened from elsewhere is looked for in the first pages only: a scan of all would be felt.
    const reach = Math.min(rows.total, 1000)
    for (let index = 0; index < reach; index += 1) if (isThere(index)) return index
  }
  if (position.index === -1) return startsOnFirst && rows.total > 0 ? 0 : -1
  return Math.min(position.index, rows.total - 1)
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
