import type { SearchResult } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { focusPage } from '../app/focus.ts'
import { go, slide } from '../app/places.ts'
import { rememberQuery } from './recent.ts'

/**
 * Opens a hit beside the list; a link opens in the browser, but not for a cursor that only passes.
 *
 * @param how   `look`: the cursor came here; `open`: a click; `enter`: the Enter key, which goes on into the page
 * @param query that found it
 */
export function openHit(hit: SearchResult, how: 'look' | 'open' | 'enter', query: string): void {
  if (how !== 'look') void rememberQuery(query)
  if (hit.kind === 'link') {
    if (how !== 'look' && hit.url !== undefined) void act('shell.openExternal', { url: hit.url })
    return
  }
  const place = { section: 'search', opened: { kind: hit.kind, id: hit.id } } as const
  if (how === 'look') slide(place)
  else go(place)
  if (how === 'enter') focusPage()
}
