import { quickNoteShortcut } from '../db/model.ts'
import type { Json } from '../db/settings/settings.ts'
import { globalShortcut } from './api.ts'

export type Held = 'held' | 'off' | 'not to be had'

let held: string | null = null

/**
 * Holds the shortcut of the quick note in the whole system, as it is set; lets go of the one before. Another program
 * may have it already, and not every system gives any: then there is none.
 *
 * @param set  what stands in the library's settings
 */
export function holdShortcut(set: Json | undefined, run: () => void): Held {
  const wished = quickNoteShortcut(set)
  const keys = wished === 'off' ? null : wished.replace('Mod', 'CommandOrControl')
  if (keys !== held) {
    if (held !== null) globalShortcut.unregister(held)
    held = keys !== null && globalShortcut.register(keys, run) ? keys : null
  }
  if (keys === null) return 'off'
  return held === null ? 'not to be had' : 'held'
}
