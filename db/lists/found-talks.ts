import { select } from '../history/records.ts'
import { links } from '../history/subjects.ts'
import { slidesFirst } from '../links/links.ts'
import type { List, ListPage } from '../model.ts'
import { everyHit } from '../search/search.ts'
import type { Reader } from '../sqlite.ts'
import { newestEventFirst, talkRows } from '../talks/talk-rows.ts'

/**
 * The talks that a live list's search finds now and that are no items of it: the newest evening first, each in its
 * order, so that the same library gives the same list. An ordinary list finds nothing.
 *
 * Neither typing errors nor parts of the search count: what the list holds must not change with how much there is.
 */
export function foundBy(
  db: Reader,
  { id, query }: List,
  most: number,
): Pick<ListPage, 'found' | 'foundMore'> {
  if (query === null) return { found: [], foundMore: 0 }
  const inItems = 'SELECT talk_id FROM list_item WHERE list_id = ? AND talk_id IS NOT NULL'
  const rows = talkRows(
    db,
    `t.id IN (SELECT value FROM json_each(?)) AND t.deleted_at IS NULL AND t.id NOT IN (${inItems})
     ORDER BY ${newestEventFirst}`,
    JSON.stringify(everyHit(db, query, { in: ['talk'] })),
    id,
  )
  const shown = rows.slice(0, most)
  const linksOf = Map.groupBy(
    select(
      db,
      links,
      'talk_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL ORDER BY position',
      JSON.stringify(shown.map((row) => row.id)),
    ),
    ({ talkId }) => talkId,
  )
  return {
    found: shown.map((talk) => ({ talk, links: slidesFirst(linksOf.get(talk.id) ?? []) })),
    foundMore: rows.length - shown.length,
  }
}
