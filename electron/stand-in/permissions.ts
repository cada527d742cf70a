import type { Protocol as DevTools } from 'devtools-protocol'
import type { Used, UsedSession } from '../api.ts'
import { app } from './app.ts'

type CheckHandler = Parameters<UsedSession['setPermissionCheckHandler']>[0]

/** Electron's names of what a page may ask for, and Chromium's. */
const permissions = new Map<string, DevTools.Browser.PermissionType>([
  ['clipboard-read', 'clipboardReadWrite'],
  ['clipboard-sanitized-write', 'clipboardSanitizedWrite'],
  ['geolocation', 'geolocation'],
  ['midi', 'midi'],
  ['notifications', 'notifications'],
  ['persistent-storage', 'durableStorage'],
])

/** Asks the app once, not at each request: Chromium is told beforehand what to grant, and refuses all the rest. */
export const session = {
  defaultSession: {
    setPermissionCheckHandler(isGranted: CheckHandler) {
      const granted = [...permissions].filter(([name]) => isGranted(null, name)).map(([, theirs]) => theirs)
      void app
        .whenReady()
        .then(() => app.desktop.browser.send('Browser.grantPermissions', { permissions: granted }))
    },
    // What the check refuses is never requested, and no download ever begins (desktop.ts).
    setPermissionRequestHandler() {},
    on() {},
  },
} satisfies Used['session']
