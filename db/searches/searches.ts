import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { savedSearches } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { Result, SavedSearch } from '../model.ts'
import { done, failed, SavedSearchId } from '../model.ts'
import { bornAt, newId } from '../new-record.ts'

/** The searches that a person keeps, the oldest first: their places in the sidebar never move. */
export const allSearches = ({ reader }: Library): SavedSearch[] =>
  select(reader, savedSearches, 'deleted_at IS NULL ORDER BY n')

/** Keeps a query under its own words. One that is kept already is not kept twice. */
export function saveSearch(library: Library, { query }: { query: string }): Result<SavedSearch> {
  const words = query.trim()
  const known = allSearches(library).find((search) => search.query === words)
  if (known) return done(known)
  return act(library, 'searches.save', words, (journal) =>
    done(
      journal.create(savedSearches, {
        id: newId(SavedSearchId),
        name: words,
        query: words,
        ...bornAt(journal.now),
      }),
    ),
  )
}

export function renameSearch(
  library: Library,
  { id, name }: { id: SavedSearchId; name: string },
): Result<SavedSearch> {
  const search = find(library.reader, savedSearches, id)
  if (!search) return failed({ code: 'not found', kind: 'saved search', id })
  return act(library, 'searches.rename', search.name, (journal) =>
    done(journal.update(savedSearches, id, { name })),
  )
}

/** Takes it out of the sidebar at once; undo brings it back. */
export function removeSearch(library: Library, id: SavedSearchId): Result<null> {
  const search = find(library.reader, savedSearches, id)
  if (!search) return failed({ code: 'not found', kind: 'saved search', id })
  return act(library, 'searches.remove', search.name, (journal) => {
    journal.remove(savedSearches, id)
    return done(null)
  })
}
