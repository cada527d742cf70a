import { libraryFolderIn } from '../db/library-folder.ts'
import { app, dialog } from './api.ts'
import { hearLinks, keepLink, linkAmong, wordsBeforeLink } from './deep-links.ts'
import { guardPages } from './guard-pages.ts'
import { registerScheme } from './scheme.ts'
import { isOnlyInstance } from './single-instance.ts'
import { startOptions } from './start-options.ts'

// Only what has to be said before the system gets ready for windows. The rest is loaded while it does.

// `electron .` has one word more than the installed program.
const words = process.argv.slice(app.isPackaged ? 1 : 2)
const { userDataFolder, libraryFolder, commandLine, isTest } = startOptions(
  wordsBeforeLink(words),
  process.env,
)

if (userDataFolder) app.setPath('userData', userDataFolder)
registerScheme()
guardPages()

const started = Promise.withResolvers<void>()
const forward = (link: string | null) => void started.promise.then(() => comeForward(link))

// Not awaited: Electron becomes ready only when this file has been run to its end.
if (commandLine) runCommand(commandLine).catch(giveUp)
else if (isOnlyInstance((others) => forward(linkAmong(others)))) {
  hearLinks(forward)
  const link = linkAmong(words)
  if (link !== null) keepLink(link)
  start().then(started.resolve, giveUp)
} else app.quit()

async function start(): Promise<void> {
  const ready = app.whenReady()
  const { openApp } = await import('./open-app.ts')
  await openApp({
    folder: libraryFolder ?? libraryFolderIn(app.getPath('userData')),
    isTest: isTest && !app.isPackaged,
    ready,
  })
}

/** Shows the window in front, and has it open a link. */
async function comeForward(link: string | null): Promise<void> {
  const windows = await import('./windows.ts')
  if (link !== null) keepLink(link)
  windows.showWindow()
  if (link !== null) windows.command('open link')
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
