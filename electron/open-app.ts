import { app, BrowserWindow, ipcMain, Menu, nativeTheme } from './api.ts'
import { saveBeforeQuitting } from './closing.ts'
import { firstPictures } from './first-picture.ts'
import { menuTemplate } from './menu.ts'
import { menuWords } from './menu-words.ts'
import { newestOnly } from './newest-only.ts'
import { preferences } from './preferences.ts'
import { servePages } from './protocol.ts'
import { refuseRequests } from './security.ts'
import { command, onOpening, openWindow, tellWindows } from './windows.ts'
import { workerOn } from './worker-client.ts'

/** How the app is to be opened. */
interface Opening {
  /** The library's. */
  readonly folder: string
  readonly isTest: boolean
  /** Kept when the system is ready for windows. */
  readonly ready: Promise<void>
}

/** Brings the parts of the app together, and opens its first window. */
export async function openApp({ folder, isTest, ready }: Opening): Promise<void> {
  const workerScript = (name: string) => new URL(`./${name}.js`, import.meta.url)
  const library = workerOn(workerScript('library-worker'), folder, (changed) =>
    tellWindows('changed', changed),
  )
  const search = workerOn(workerScript('search-worker'), folder)
  // While the system gets ready for windows. The search follows when the first picture is out of the way.
  library.start()
  const pictures = firstPictures(workerScript('picture-worker'), (name, input) =>
    name === 'shell.preferences' ? { ok: true, value: preferences() } : library.call(name, input),
  )
  const ask = newestOnly(search.call)

  // The contract is the largest part of main, and nothing asks before there is a page.
  const calls = ready.then(async () => {
    const [{ callsFor }, { answerFromShell }] = await Promise.all([
      import('./calls.ts'),
      import('./shell-calls.ts'),
    ])
    return callsFor({
      library: (name, input) => library.call(name, input),
      search: (name, input, from) => ask(name, input, from.id),
      shell: (name, input, from) => answerFromShell(name, input, { from, library: library.call }),
    })
  })
  ipcMain.handle('call', async (event, name, input) => (await calls)(event, name, input))
  saveBeforeQuitting(async () => {
    await Promise.all([library.close(), search.close()])
  })

  await ready
  refuseRequests()
  servePages(folder, pictures.into)
  onOpening(pictures.order)
  openWindow().once('ready-to-show', search.start)

  const template = menuTemplate(menuWords(app.getLocale()), process.platform, {
    command,
    newWindow: openWindow,
    theme: (wish) => {
      nativeTheme.themeSource = wish
    },
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  if (isTest) {
    const { openTestChannel } = await import('./test-channel.ts')
    openTestChannel(app.getPath('userData'), template)
  }

  app.on('window-all-closed', () => {
    // On macOS an app stays until it is told to quit.
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow()
  })
}
