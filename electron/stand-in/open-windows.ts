import type { BrowserWindow } from './browser-window.ts'

/** All windows there are, oldest first. */
export const openWindows = new Set<BrowserWindow>()
