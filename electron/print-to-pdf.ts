import { randomUUID } from 'node:crypto'
import type { Result } from '../db/model.ts'
import { done, failed } from '../db/model.ts'
import type { UsedWindow } from './api.ts'
import { BrowserWindow } from './api.ts'

/** Pages that are just being printed, by their addresses. They are no page of ours: no call is answered there. */
const pages = new Map<string, string>()

/** Answers the request for a page that is being printed; `null` for any other request. */
export function pageToPrint({ url }: Request): Response | null {
  const page = pages.get(url)
  return page === undefined
    ? null
    : new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/**
 * Prints a page to PDF in a window that nobody sees, with bookmarks and tags, on the paper that the page itself asks
 * for. The page runs nothing and, by its own policy, fetches nothing.
 *
 * @param signal  ends it at once, and the window with it
 */
export async function printToPdf(page: string, signal?: AbortSignal): Promise<Result<Uint8Array>> {
  if (signal?.aborted) return failed({ code: 'cancelled' })
  const address = `app://print/${randomUUID()}`
  pages.set(address, page)
  const window = new BrowserWindow({
    width: 800,
    height: 600,
    show: false,
    webPreferences: {
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  // What is printed in a window that goes may never be answered.
  const { promise: ended, resolve } = Promise.withResolvers<Result<Uint8Array>>()
  signal?.addEventListener('abort', () => resolve(failed({ code: 'cancelled' })))
  try {
    return await Promise.race([printedIn(window, address), ended])
  } catch (problem) {
    return failed({ code: 'not printed', reason: String(problem) })
  } finally {
    pages.delete(address)
    window.destroy()
  }
}

async function printedIn(window: UsedWindow, address: string): Promise<Result<Uint8Array>> {
  await window.loadURL(address)
  return done(
    await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateDocumentOutline: true,
      generateTaggedPDF: true,
    }),
  )
}
