import { act } from '../app/act.ts'
import { show } from '../app/places.ts'
import { tell } from '../app/toasts.ts'
import { askForList } from '../app/window-state.ts'
import { i18n } from '../i18n/i18n.ts'
import { makeLiveList } from '../lists/live-acts.ts'
import { currentQuery } from './query.ts'

/** So many hits go into a list at once; a list of more is not read by anybody. */
const mostIntoList = 500

/** Keeps the query in the sidebar. Nothing asks for a name: it can be given there, later. */
export async function saveQuery(): Promise<void> {
  const query = asked()
  if (query === null) return
  const saved = await act('searches.save', { query })
  if (saved) tell(i18n.t('search:saved.done', { name: saved.name }))
}

/** Asks into which reading list all talks go that the query finds, the ones that are not shown included. */
export async function addFoundToList(): Promise<void> {
  const query = asked()
  if (query === null) return
  const { without } = currentQuery()
  const found = await act('search.run', { query, limit: mostIntoList, in: ['talk'], without: [...without] })
  if (found) askForList({ kind: 'talk', ids: found.results.map(({ id }) => id) })
}

/** Makes a reading list that holds what the query finds, now and later. */
export async function makeFoundLive(): Promise<void> {
  const query = asked()
  if (query !== null) await makeLiveList(query)
}

/** Writes all that the query finds into a file, where the person says. */
export async function exportFound(format: 'markdown' | 'json'): Promise<void> {
  const query = asked()
  if (query === null) return
  const written = await act('search.export', { query, format })
  if (written) tell(i18n.t('search:found.written', { count: written.items, path: written.path }))
}

/** The query that is asked; where there is none, its field is. */
function asked(): string | null {
  const query = currentQuery().text.trim()
  if (query === '') show('search')
  return query === '' ? null : query
}
