import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Failure } from '../../../db/model.ts'
import { RecentNotes } from '../recent-notes.ts'
import type { Autosaver, SaveNote } from './autosaver.ts'
import { autosaverOf } from './autosaver.ts'
import type { SaveStatus, Stored } from './machine.ts'

export interface Autosave {
  readonly autosaver: Autosaver
  readonly status: SaveStatus
  /** Why the last save failed, with `status` `failed`. */
  readonly failure: Failure | null
}

/**
 * Saves a note by itself: within 500 ms of a pause in typing, every two seconds without one, and at once when the
 * window is left, hidden or closed, or the talk is. It only ever reads what the editor reported, so it cannot disturb
 * a composition.
 *
 * @param key     which note; it is read once, as is `stored`: another note is another component (`key`)
 * @param stored  the note as the library holds it
 */
export function useAutosave(key: string, stored: Stored, save: SaveNote): Autosave {
  const [autosaver] = useState(() => autosaverAsLeft(key, stored, save))
  const status = useSyncExternalStore(autosaver.subscribe, autosaver.status)
  const failure = useSyncExternalStore(autosaver.subscribe, autosaver.failure)
  useEffect(() => savesOnLeaving(autosaver), [autosaver])
  return { autosaver, status, failure }
}

/**
 * What a view has read of a note may be older than the save that was made on leaving it; the autosave of that time
 * knows better. Has another window saved meanwhile, `useOutsideChange` finds out.
 */
const left = new RecentNotes<Autosaver>()

function autosaverAsLeft(key: string, stored: Stored, save: SaveNote): Autosaver {
  const autosaver = left.get(key) ?? autosaverOf(key, stored, save)
  left.keep(key, autosaver)
  return autosaver
}

function savesOnLeaving(autosaver: Autosaver): () => void {
  const leave = () => void autosaver.flush()
  window.addEventListener('blur', leave)
  window.addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', leave)
  return () => {
    window.removeEventListener('blur', leave)
    window.removeEventListener('pagehide', leave)
    document.removeEventListener('visibilitychange', leave)
    leave()
  }
}
