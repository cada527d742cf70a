import type { UsedWindow } from './api.ts'
import { BrowserWindow } from './api.ts'
import { loadPage, newWindow } from './new-window.ts'
import { home } from './origin.ts'

let open: UsedWindow | null = null

/** Opens the small window of the quick note, or brings the one that is open to the front. */
export function openQuickNote(): void {
  if (open) {
    if (open.isMinimized()) open.restore()
    open.focus()
    return
  }
  const window = newWindow({
    width: 520,
    height: 300,
    minWidth: 360,
    minHeight: 220,
    title: 'Talkshelf',
    autoHideMenuBar: true,
  })
  open = window
  window.once('ready-to-show', () => window.show())
  window.once('closed', () => {
    open = null
  })
  loadPage(window, `${home}#/quick-note`)
}

/** Closes it, when its page has saved. */
export function closeQuickNote(): void {
  open?.close()
}

export const isQuickNote = (window: UsedWindow): boolean => window.id === open?.id

/** All windows that show the library, oldest first. */
export const libraryWindows = (): UsedWindow[] =>
  BrowserWindow.getAllWindows().filter((window) => !isQuickNote(window))
