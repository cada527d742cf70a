import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { UsedWindow } from './api.ts'
import { app, BrowserWindow, nativeTheme, screen } from './api.ts'
import { saveBeforeClosing } from './closing.ts'
import type { Command } from './contract.ts'
import { home } from './origin.ts'
import type { Place } from './window-place.ts'
import { reachable, rememberedPlace, rememberPlace } from './window-place.ts'

/** The bundle of main and the preload lie in neighbouring folders of out/. */
const preload = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url))

const firstSize = { width: 1280, height: 800 }
/** How far a further window stands from the one in front, right and down. */
const step = 28

/** What shows before the first paint: --color-background of renderer/design/tokens.css. */
const canvas = { light: '#fefefd', dark: '#1b1c1f' }

let whenOpening = () => {}

/** Says who is told that a window is about to ask for its page. */
export function onOpening(listener: () => void): void {
  whenOpening = listener
}

/** Opens a window where the last one stood, or a step away from the one in front. It shows when it has painted. */
export function openWindow(): UsedWindow {
  const front = BrowserWindow.getFocusedWindow()
  const place = front ? beside(front) : rememberedHere()
  const window = new BrowserWindow({
    ...firstSize,
    ...(place && { x: place.x, y: place.y, width: place.width, height: place.height }),
    minWidth: 480,
    minHeight: 360,
    show: false,
    title: 'Talkshelf',
    backgroundColor: nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (place?.isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () => rememberPlace(placeFile(), placeOf(window)))
  saveBeforeClosing(window)
  // A page that has crashed is shown anew: what was committed is in the library.
  window.webContents.on('render-process-gone', (_, { reason }) => {
    console.error(`talkshelf: a window's page is gone (${reason})`)
    window.webContents.reload()
  })
  whenOpening()
  window.loadURL(home).catch((problem) => console.error('talkshelf: a window cannot be loaded', problem))
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

const frontWindow = () => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null

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
