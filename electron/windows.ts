import { join } from 'node:path'
import type { UsedWindow } from './api.ts'
import { app, BrowserWindow, screen } from './api.ts'
import type { Command } from './contract.ts'
import { loadPage, newWindow } from './new-window.ts'
import { home } from './origin.ts'
import { isQuickNote, libraryWindows } from './quick-note-window.ts'
import type { Place } from './window-place.ts'
import { reachable, rememberedPlace, rememberPlace } from './window-place.ts'

const firstSize = { width: 1280, height: 800 }
/** How far a further window stands from the one in front, right and down. */
const step = 28

let whenOpening = () => {}

/** Says who is told that a window is about to ask for its page. */
export function onOpening(listener: () => void): void {
  whenOpening = listener
}

/** Opens a window where the last one stood, or a step away from the one in front. It shows when it has painted. */
export function openWindow(): UsedWindow {
  const front = frontWindow()
  const place = front ? beside(front) : rememberedHere()
  const window = newWindow({
    ...firstSize,
    ...(place && { x: place.x, y: place.y, width: place.width, height: place.height }),
    minWidth: 480,
    minHeight: 360,
    title: 'Talkshelf',
  })
  window.once('ready-to-show', () => {
    if (place?.isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () => rememberPlace(placeFile(), placeOf(window)))
  whenOpening()
  loadPage(window, home)
  return window
}

/** Brings the window used last to the front, or opens one where there is none. */
export function showWindow(): void {
  const window = frontWindow()
  if (!window) {
    openWindow()
    return
  }
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Asks something of the window in front. */
export function command(wish: Command): void {
  frontWindow()?.webContents.send('command', wish)
}

/** Tells every window. */
export function tellWindows(channel: 'changed', value: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, value)
}

/** The window of the library used last, as far as the system tells. */
function frontWindow(): UsedWindow | null {
  const focused = BrowserWindow.getFocusedWindow()
  return focused && !isQuickNote(focused) ? focused : (libraryWindows()[0] ?? null)
}

const placeFile = () => join(app.getPath('userData'), 'window.json')

const placeOf = (window: UsedWindow): Place => ({
  ...window.getNormalBounds(),
  isMaximized: window.isMaximized(),
})

function beside(window: UsedWindow): Place {
  const { x, y, ...rest } = placeOf(window)
  return { ...rest, x: x + step, y: y + step, isMaximized: false }
}

function rememberedHere(): Place | null {
  const place = rememberedPlace(placeFile())
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  return place && reachable(place, areas)
}
