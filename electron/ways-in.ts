import type { Result } from '../db/model.ts'
import type { MenuEntry } from './api.ts'
import { contract } from './contract.ts'
import { claimLinks } from './deep-links.ts'
import { openQuickNote } from './quick-note-window.ts'
import type { Held } from './shortcuts.ts'
import { holdShortcut } from './shortcuts.ts'
import { putIntoTray } from './tray.ts'

type Ask = (name: 'settings.get', input: null) => Promise<Result<unknown>>

/** The ways into the app from any other program: the tray, the shortcut, and links. No first window waits for them. */
export async function openWaysIn(ask: Ask, tray: MenuEntry[]): Promise<void> {
  claimLinks()
  putIntoTray(tray, process.platform)
  await holdShortcutAsSet(ask)
}

/** Reads from the library which shortcut is wished, and holds that one. */
export async function holdShortcutAsSet(ask: Ask): Promise<Result<Held>> {
  const settings = await ask('settings.get', null)
  if (!settings.ok) return settings
  const { quickNoteShortcut } = contract['settings.get'].output.parse(settings.value)
  return { ok: true, value: holdShortcut(quickNoteShortcut, openQuickNote) }
}
