import { useSyncExternalStore } from 'react'

/** What hits can be narrowed by, in the order in which it is shown. */
export const facetNames = ['tag', 'year', 'series', 'speaker', 'kind'] as const
export type FacetName = (typeof facetNames)[number]

// Which one shows its values stays as it is from search to search, for as long as its window lives.
let opened: FacetName | null = 'tag'
const listeners = new Set<() => void>()

export function useOpenFacet(): FacetName | null {
  return useSyncExternalStore(subscribe, () => opened)
}

/** Shows the values of this facet in place of another's, or folds them away if they are in sight. */
export function toggleFacet(name: FacetName): void {
  opened = opened === name ? null : name
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
