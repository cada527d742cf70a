import { libraryFolderIn } from '../db/library-folder.ts'
import { app, dialog } from './api.ts'
import { guardPages } from './guard-pages.ts'
import { registerScheme } from './scheme.ts'
import { isOnlyInstance } from './single-instance.ts'
import { startOptions } from './start-options.ts'

// Only what has to be said before the system gets ready for windows. The rest is loaded while it does.

// `electron .` has one word more than the installed program.
const words = process.argv.slice(app.isPackaged ? 1 : 2)
const { userDataFolder, libraryFolder, commandLine, isTest } = startOptions(words, process.env)

if (userDataFolder) app.setPath('userData', userDataFolder)
registerScheme()
guardPages()

// Not awaited: Electron becomes ready only when this file has been run to its end.
if (commandLine) runCommand(commandLine).catch(giveUp)
else if (isOnlyInstance(() => void showWindow())) start().catch(giveUp)
else app.quit()

async function start(): Promise<void> {
  const ready = app.whenReady()
  const { openApp } = await import('./open-app.ts')
  await openApp({
    folder: libraryFolder ?? libraryFolderIn(app.getPath('userData')),
    isTest: isTest && !app.isPackaged,
    ready,
  })
}

async function showWindow(): Promise<void> {
  const windows = await import('./windows.ts')
  windows.showWindow()
}

/** `talkshelf search …`: the command line of the installed app. */
async function runCommand(words: readonly string[]): Promise<void> {
  const [{ run }, { print }] = await Promise.all([import('../db/cli/run.ts'), import('./print-alone.ts')])
  // The window that prints is the only one, and its end is not ours.
  app.on('window-all-closed', () => {})
  app.exit(await run(words, process.env, print))
}

/** Without a window there is no better place to say it. */
function giveUp(problem: unknown): void {
  console.error('talkshelf: cannot start', problem)
  dialog.showErrorBox('Talkshelf', String(problem))
  app.exit(1)
}
