import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { listItems, lists } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { ListId, ListItem, ListPage, Result } from '../model.ts'
import { done, failed, ListItemId } from '../model.ts'
import { newId } from '../new-record.ts'
import type { Reader } from '../sqlite.ts'
import { listPage } from './lists.ts'

interface Carried {
  /** In the order in which they shall stand. */
  readonly items: readonly ListItemId[]
  readonly to: ListId
}

/** Takes items out of their list and puts them, with their reasons, at the end of another one: one step of undo. */
export function moveItems(library: Library, carried: Carried): Result<ListPage> {
  return carry(library, 'lists.move', carried, (journal, item, position) => {
    journal.update(listItems, item.id, { listId: carried.to, position })
    closeGaps(journal, item.listId)
    journal.touch(lists, item.listId)
  })
}

/** Puts items, with their reasons, at the end of another list as well. Nobody has read them there yet. */
export function copyItems(library: Library, carried: Carried): Result<ListPage> {
  return carry(library, 'lists.copy', carried, (journal, item, position) => {
    journal.create(listItems, {
      ...item,
      id: newId(ListItemId),
      listId: carried.to,
      position,
      isRead: false,
    })
  })
}

function carry(
  library: Library,
  label: string,
  { items, to }: Carried,
  put: (journal: Journal, item: ListItem, position: number) => void,
): Result<ListPage> {
  const list = find(library.reader, lists, to)
  if (!list) return failed({ code: 'not found', kind: 'list', id: to })
  const carried = act(library, label, list.title, (journal) => {
    const end = itemsOf(journal.db, to).length
    for (const [index, id] of items.entries()) {
      const item = find(journal.db, listItems, id)
      if (!item) return failed({ code: 'not found', kind: 'list item', id })
      put(journal, item, end + index)
    }
    closeGaps(journal, to)
    journal.touch(lists, to)
    return done(null)
  })
  return carried.ok ? listPage(library, to) : carried
}

const itemsOf = (db: Reader, id: ListId) => select(db, listItems, 'list_id = ? ORDER BY position', id)

function closeGaps(journal: Journal, id: ListId) {
  for (const [position, item] of itemsOf(journal.db, id).entries())
    journal.update(listItems, item.id, { position })
}
