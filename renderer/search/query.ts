import { useSyncExternalStore } from 'react'

/** What is searched for in one window. It lives as long as the window: coming back to the search finds it as it was. */
export interface Query {
  readonly text: string
  /** Spellings of the glossary that the reader took back: they widen nothing. */
  readonly without: readonly string[]
}

let query: Query = { text: '', without: [] }
const listeners = new Set<() => void>()

export const currentQuery = (): Query => query

export function useQuery(): Query {
  return useSyncExternalStore(subscribe, currentQuery, currentQuery)
}

/** Asks something else: what was taken back belonged to the words before. */
export function setQuery(text: string): void {
  set({ text, without: [] })
}

/** Asks the same with a condition more or less: what was taken back stays so. */
export function changeQuery(text: string): void {
  set({ ...query, text })
}

export function takeBack(spelling: string): void {
  set({ ...query, without: [...query.without, spelling] })
}

export function giveBack(spelling: string): void {
  set({ ...query, without: query.without.filter((other) => other !== spelling) })
}

function set(next: Query) {
  query = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
