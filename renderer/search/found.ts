import { useEffect, useSyncExternalStore } from 'react'
import type { SearchResult } from '../../db/model.ts'
import type { Query } from './query.ts'

/** The hits that are on the screen, and the question that they answer: what walking, the note and the menus go by. */
export interface Found {
  readonly query: Query
  readonly results: readonly SearchResult[]
  /** Opens a hit beside the list, which shows it. */
  readonly show: (hit: SearchResult) => void
}

let found: Found | null = null
const listeners = new Set<() => void>()

export const currentFound = (): Found | null => found

export function useFound(): Found | null {
  return useSyncExternalStore(subscribe, currentFound)
}

/** The list of hits tells here what it shows, for as long as it stands there. */
export function useReportedFound(shown: Found | null): void {
  useEffect(() => {
    set(shown)
    return () => set(null)
  }, [shown])
}

function set(next: Found | null) {
  found = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
