import { fileURLToPath } from 'node:url'
import type { UsedWindow, WindowOptions } from './api.ts'
import { BrowserWindow, nativeTheme } from './api.ts'
import { saveBeforeClosing } from './closing.ts'

/** The bundle of main and the preload lie in neighbouring folders of out/. */
const preload = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url))

/** What shows before the first paint: --color-background of renderer/design/tokens.css. */
const canvas = { light: '#fefefd', dark: '#1b1c1f' }

/** A window for a page of ours, with nothing in it yet: it may do what a page may, and saves before it is closed. */
export function newWindow(
  options: Omit<WindowOptions, 'webPreferences' | 'backgroundColor' | 'show'>,
): UsedWindow {
  const window = new BrowserWindow({
    ...options,
    show: false,
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
  saveBeforeClosing(window)
  // A page that has crashed is shown anew: what was committed is in the library.
  window.webContents.on('render-process-gone', (_, { reason }) => {
    console.error(`talkshelf: a window's page is gone (${reason})`)
    window.webContents.reload()
  })
  return window
}

/** Loads a page of ours into it. */
export function loadPage(window: UsedWindow, address: string): void {
  window.loadURL(address).catch((problem) => console.error('talkshelf: a window cannot be loaded', problem))
}
