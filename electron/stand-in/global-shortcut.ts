import type { Used } from '../api.ts'

/** Chromium holds no key of the whole system for us, so none is to be had; a test presses one (electron/test-channel.ts). */
export const globalShortcut = {
  register: () => false,
  unregister() {},
} satisfies Used['globalShortcut']
