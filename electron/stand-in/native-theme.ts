import type { Protocol as DevTools } from 'devtools-protocol'
import type { Used } from '../api.ts'
import { openWindows } from './open-windows.ts'

type Source = Used['nativeTheme']['themeSource']

let source: Source = 'system'

export const nativeTheme = {
  get themeSource(): Source {
    return source
  },
  set themeSource(wished: Source) {
    source = wished
    for (const { webContents } of openWindows) webContents.setMedia(emulatedMedia())
  },
  get shouldUseDarkColors() {
    return source === 'dark'
  },
} satisfies Used['nativeTheme']

/** What pages are told of the theme; an empty value leaves it to the system. */
export const emulatedMedia = (): DevTools.Emulation.SetEmulatedMediaRequest => ({
  features: [{ name: 'prefers-color-scheme', value: source === 'system' ? '' : source }],
})
