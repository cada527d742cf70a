import type { Used } from '../api.ts'
import { app as anApp } from './app.ts'
import { BrowserWindow as ABrowserWindow } from './browser-window.ts'
import { dialog as aDialog } from './dialog.ts'
import { globalShortcut as aGlobalShortcut } from './global-shortcut.ts'
import { ipcMain as anIpcMain } from './ipc-main.ts'
import { Menu as AMenu } from './menu.ts'
import { nativeTheme as aNativeTheme } from './native-theme.ts'
import { session as aSession } from './permissions.ts'
import { protocol as aProtocol } from './protocol.ts'
import { screen as aScreen } from './screen.ts'
import { shell as aShell } from './shell.ts'
import { Tray as ATray } from './tray.ts'

/**
 * What `import … from 'electron'` gives where the stand-in takes Electron's place (register.ts): the part of
 * Electron's API that Talkshelf uses, over Debian's Chromium. What is not here throws when it is touched; it never
 * pretends.
 */
export const {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  Tray,
} = {
  app: only('app', anApp),
  BrowserWindow: only('BrowserWindow', ABrowserWindow),
  dialog: only('dialog', aDialog),
  globalShortcut: only('globalShortcut', aGlobalShortcut),
  ipcMain: only('ipcMain', anIpcMain),
  Menu: only('Menu', AMenu),
  nativeTheme: only('nativeTheme', aNativeTheme),
  protocol: only('protocol', aProtocol),
  screen: only('screen', aScreen),
  session: only('session', aSession),
  shell: only('shell', aShell),
  Tray: only('Tray', ATray),
} satisfies Used

/** The same thing, loud about a member that it lacks. `then` is what `await` looks for in anything. */
function only<T extends object>(name: string, thing: T): T {
  return new Proxy(thing, {
    get(target, member) {
      if (member in target || typeof member === 'symbol' || member === 'then') {
        const value = Reflect.get(target, member)
        // Private fields are known to the object itself, not to what stands before it.
        return typeof value === 'function' && !value.prototype ? value.bind(target) : value
      }
      throw new Error(`${name}.${member} is not available in the stand-in`)
    },
  })
}
