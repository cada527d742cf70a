import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { listItems, lists } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { ListId, ListPage, Result } from '../model.ts'
import { done, failed, ListItemId } from '../model.ts'
import { newId } from '../new-record.ts'
import { foundBy } from './found-talks.ts'
import { listPage } from './lists.ts'

/** Makes an ordinary list of a live one: what its search finds now become items, behind those that it has. */
export function freezeList(library: Library, id: ListId): Result<ListPage> {
  const list = find(library.reader, lists, id)
  if (!list) return failed({ code: 'not found', kind: 'list', id })
  const frozen = act(library, 'lists.freeze', list.title, (journal) => {
    const own = select(journal.db, listItems, 'list_id = ?', id).length
    const { found } = foundBy(journal.db, list, Number.MAX_SAFE_INTEGER)
    for (const [n, { talk }] of found.entries()) {
      journal.create(listItems, {
        id: newId(ListItemId),
        listId: id,
        position: own + n,
        kind: 'talk',
        talkId: talk.id,
        linkId: null,
        heading: '',
        why: '',
        isRead: false,
      })
    }
    journal.update(lists, id, { query: null })
    return done(null)
  })
  return frozen.ok ? listPage(library, id) : frozen
}
