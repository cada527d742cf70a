import type { UsedContents, UsedWindow } from './api.ts'
import { app, BrowserWindow } from './api.ts'

/** A window that does not answer is not waited for longer, in milliseconds; what it had saved by itself is safe. */
const patience = 2000

/** The windows asked to save, by the id of their page, until they have said that they did. */
const asked = new Map<number, () => void>()

let isQuitting = false

/** A window has nothing unsaved left: its answer to the command `flush`. */
export function flushed(contents: UsedContents): void {
  asked.get(contents.id)?.()
}

/** A window that is closed saves first. */
export function saveBeforeClosing(window: UsedWindow): void {
  window.on('close', (event) => {
    if (isQuitting) return
    event.preventDefault()
    void flush(window).then(() => window.destroy())
  })
}

/** On quit every window saves, then the library is closed, then the windows go. */
export function saveBeforeQuitting(closeLibrary: () => Promise<void>): void {
  let isUnderWay = false
  app.on('before-quit', (event) => {
    if (isQuitting) return
    event.preventDefault()
    if (isUnderWay) return
    isUnderWay = true
    void Promise.all(BrowserWindow.getAllWindows().map(flush))
      .then(closeLibrary)
      .catch((problem) => console.error('talkshelf: the library could not be closed in order', problem))
      .then(() => {
        isQuitting = true
        app.quit()
      })
  })
}

function flush({ webContents }: UsedWindow): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, patience)
  asked.set(webContents.id, resolve)
  webContents.send('command', 'flush')
  return promise.finally(() => {
    clearTimeout(timer)
    asked.delete(webContents.id)
  })
}
