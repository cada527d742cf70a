import { useSyncExternalStore } from 'react'
import type { Selection } from './selection.ts'

/** What lies over the window, and what of it is folded away: of this window only, gone with it. */
export interface WindowState {
  readonly overlay: 'palette' | 'shortcuts' | 'add to list' | 'share list' | null
  /** The records that an overlay was opened for. */
  readonly about: Selection | null
  readonly isSidebarFolded: boolean
}

let state: WindowState = { overlay: null, about: null, isSidebarFolded: false }
const listeners = new Set<() => void>()

export function useWindowState(): WindowState {
  return useSyncExternalStore(subscribe, windowState, windowState)
}

export function setWindowState(change: Partial<WindowState>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

/** Asks into which reading list these records go. */
export function askForList(about: Selection | null): void {
  setWindowState({ overlay: 'add to list', about })
}

export const windowState = (): WindowState => state
export const closeOverlay = (): void => setWindowState({ overlay: null })

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
