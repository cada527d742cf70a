import { act } from '../app/act.ts'
import { focusTitle } from '../app/focus.ts'
import { go } from '../app/places.ts'
import { undoable } from '../browse/pages/undoable.ts'
import { i18n } from '../i18n/i18n.ts'

/** Makes a list that holds what a search finds, under the search's own words: a name can be given later. */
export async function makeLiveList(query: string, title = query): Promise<void> {
  const list = await act('lists.create', { title, query })
  if (!list) return
  go({ section: 'lists', opened: { kind: 'list', id: list.id } })
  focusTitle(list.title)
}

/** The search that finds the talks of a tag. */
export const queryOfTag = (path: string): string =>
  /^[\p{L}\p{N}/_.-]+$/u.test(path) ? `tag:${path}` : `tag:"${path.replaceAll('"', ' ')}"`

export const freeze = (id: string): Promise<boolean> =>
  undoable('lists.freeze', id, i18n.t('lists:live.frozen'))
