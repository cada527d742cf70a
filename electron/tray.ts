import { fileURLToPath } from 'node:url'
import type { MenuEntry, UsedTray } from './api.ts'
import { Menu, Tray } from './api.ts'
import type { MenuWords } from './menu-words.ts'

/** What the item of the system's tray does. */
export interface TrayActs {
  quickNote(): void
  showWindow(): void
}

export const trayTemplate = (words: MenuWords, acts: TrayActs): MenuEntry[] => [
  { label: words.quickNote, click: acts.quickNote },
  { label: words.showWindow, click: acts.showWindow },
  { type: 'separator' },
  { label: words.quit, role: 'quit' },
]

// Nobody else holds it, and an item that is collected as garbage is gone from the tray.
let item: UsedTray | null = null

/** Puts the item into the system's tray: the menu bar of macOS, the notification area elsewhere. */
export function putIntoTray(template: MenuEntry[], platform: NodeJS.Platform): void {
  // On macOS a template, which the system draws in the colour of its bar; it finds the one for dense screens by name.
  const name = platform === 'darwin' ? 'trayTemplate.png' : 'tray.png'
  item = new Tray(fileURLToPath(new URL(`./${name}`, import.meta.url)))
  item.setToolTip('Talkshelf')
  item.setContextMenu(Menu.buildFromTemplate(template))
}
