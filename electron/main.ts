import { libraryFolderIn } from '../db/library-folder.ts'
import type { Printer } from '../db/lists/share.ts'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme } from './api.ts'
import { callsFor } from './calls.ts'
import { saveBeforeQuitting } from './closing.ts'
import { menuTemplate } from './menu.ts'
import { menuWords } from './menu-words.ts'
import { newestOnly } from './newest-only.ts'
import { printToPdf } from './print-to-pdf.ts'
import { registerScheme, servePages, servePrinting } from './protocol.ts'
import { guardPages, refuseRequests } from './security.ts'
import { answerFromShell } from './shell-calls.ts'
import { isOnlyInstance } from './single-instance.ts'
import { startOptions } from './start-options.ts'
import { command, openWindow, showWindow, tellWindows } from './windows.ts'
import { workerOn } from './worker-client.ts'

// `electron .` has one word more than the installed program.
const words = process.argv.slice(app.isPackaged ? 1 : 2)
const { userDataFolder, libraryFolder, commandLine, isTest } = startOptions(words, process.env)

if (userDataFolder) app.setPath('userData', userDataFolder)
registerScheme()
guardPages()

// Not awaited: Electron becomes ready only when this file has been run to its end.
if (commandLine) runCommand(commandLine).catch(giveUp)
else if (isOnlyInstance(showWindow)) start().catch(giveUp)
else app.quit()

async function start(): Promise<void> {
  const folder = libraryFolder ?? libraryFolderIn(app.getPath('userData'))
  const workerScript = (name: string) => new URL(`./${name}.js`, import.meta.url)
  const library = workerOn(workerScript('library-worker'), folder, (changed) =>
    tellWindows('changed', changed),
  )
  const search = workerOn(workerScript('search-worker'), folder)
  // While the system gets ready for windows. The search follows when the first picture is out of the way.
  library.start()
  const ask = newestOnly(search.call)

  const answerCall = callsFor({
    library: (name, input) => library.call(name, input),
    search: (name, input, from) => ask(name, input, from.id),
    shell: (name, input, from) => answerFromShell(name, input, { from, library: library.call }),
  })
  ipcMain.handle('call', answerCall)
  saveBeforeQuitting(async () => {
    await Promise.all([library.close(), search.close()])
  })

  await app.whenReady()
  refuseRequests()
  servePages(folder)
  const template = menuTemplate(menuWords(app.getLocale()), process.platform, {
    command,
    newWindow: openWindow,
    theme: (wish) => {
      nativeTheme.themeSource = wish
    },
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  if (isTest && !app.isPackaged) {
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
  openWindow().once('ready-to-show', search.start)
}

/** `talkshelf search …`: the command line of the installed app. */
async function runCommand(words: readonly string[]): Promise<void> {
  const { run } = await import('../db/cli/run.ts')
  // The window that prints is the only one, and its end is not ours.
  app.on('window-all-closed', () => {})
  const print: Printer = async (page) => {
    await app.whenReady()
    servePrinting()
    return printToPdf(page)
  }
  app.exit(await run(words, process.env, print))
}

/** Without a window there is no better place to say it. */
function giveUp(problem: unknown): void {
  console.error('talkshelf: cannot start', problem)
  dialog.showErrorBox('Talkshelf', String(problem))
  app.exit(1)
}
