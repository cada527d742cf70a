import type { InvokeEvent } from './api.ts'
import { app, ipcMain, Menu, nativeTheme } from './api.ts'
import { saveBeforeQuitting } from './closing.ts'
import type { CallName } from './contract.ts'
import { firstPictures } from './first-picture.ts'
import { menuTemplate } from './menu.ts'
import { menuWords } from './menu-words.ts'
import { newestOnly } from './newest-only.ts'
import { preferences } from './preferences.ts'
import { servePages } from './protocol.ts'
import { libraryWindows, openQuickNote } from './quick-note-window.ts'
import { refuseRequests } from './security.ts'
import { trayTemplate } from './tray.ts'
import { command, onOpening, openWindow, showWindow, tellWindows } from './windows.ts'
import { workerOn } from './worker-client.ts'

/** How the app is to be opened. */
interface Opening {
  /** The library's. */
  readonly folder: string
  readonly isTest: boolean
  /** Kept when the system is ready for windows. */
  readonly ready: Promise<void>
}

/** When the names are read, in milliseconds after the first picture: for a large library that takes a second or two. */
const namesDelay = 2500
const anyName = { typed: '', kinds: [], limit: 1 }

/** What is asked with each key, and answered within one; counts, names and relations may take longer. */
const isForAKey = (name: CallName) => name === 'search.run' || name === 'search.places'

/** Brings the parts of the app together, and opens its first window. */
export async function openApp({ folder, isTest, ready }: Opening): Promise<void> {
  const workerScript = (name: string) => new URL(`./${name}.js`, import.meta.url)
  const library = workerOn(workerScript('library-worker'), folder, (changed) =>
    tellWindows('changed', changed),
  )
  const search = workerOn(workerScript('search-worker'), folder)
  // What takes longer than a key may, on a thread of its own: the hits for the next key never wait for it.
  const longer = workerOn(workerScript('search-worker'), folder)
  const pictures = firstPictures(folder, workerScript('picture-worker'), (name, input) =>
    name === 'shell.preferences' ? { ok: true, value: preferences() } : library.call(name, input),
  )
  // While the system gets ready for windows, unless there is a picture. The search follows when that is painted.
  if (!pictures.isKept) library.start()
  const ask = newestOnly(search.call)
  const askLonger = newestOnly(longer.call)

  // The contract is the largest part of main, and nothing asks before there is a page.
  const calls = ready.then(async () => {
    const [{ callsFor }, { answerFromShell }] = await Promise.all([
      import('./calls.ts'),
      import('./shell-calls.ts'),
    ])
    return callsFor({
      library: (name, input) => library.call(name, input),
      search: (name, input, from) => (isForAKey(name) ? ask : askLonger)(name, input, from.id),
      shell: (name, input, from) => answerFromShell(name, input, { from, library: library.call }),
    })
  })
  const answer = async (event: InvokeEvent, name: unknown, input: unknown) =>
    (await calls)(event, name, input)
  ipcMain.handle('call', answer)
  saveBeforeQuitting(async () => {
    const keepPicture = await pictures.last()
    await Promise.all([search.close(), longer.close()])
    // Last: whoever closes a library last takes its write-ahead log in.
    await library.close()
    keepPicture()
  })

  await ready
  refuseRequests()
  servePages(folder, pictures.into)
  onOpening(pictures.order)
  const painted = new Promise<void>((resolve) => openWindow().once('ready-to-show', resolve))
  void painted.then(library.start).then(search.start)
  void painted.then(() => setTimeout(() => void longer.call('names.find', anyName), namesDelay))

  const words = menuWords(app.getLocale())
  const template = menuTemplate(words, process.platform, {
    command,
    quickNote: openQuickNote,
    newWindow: openWindow,
    theme: (wish) => {
      nativeTheme.themeSource = wish
    },
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  const tray = trayTemplate(words, { quickNote: openQuickNote, showWindow })
  if (isTest) {
    const { openTestChannel } = await import('./test-channel.ts')
    openTestChannel(app.getPath('userData'), { menu: template, tray, calls: answer })
  }
  void painted.then(async () => {
    const { openWaysIn } = await import('./ways-in.ts')
    await openWaysIn(library.call, tray)
  })

  app.on('window-all-closed', () => {
    // On macOS an app stays until it is told to quit.
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (libraryWindows().length === 0) openWindow()
  })
}
