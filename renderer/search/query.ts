import { useSyncExternalStore } from 'react'

// The query lives as long as its window: leaving the search for a page and coming back finds it as it was.
let query = ''
const listeners = new Set<() => void>()

/** What is searched for in this window. */
export function useQuery(): string {
  return useSyncExternalStore(subscribe, () => query)
}

export function setQuery(next: string): void {
  query = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
