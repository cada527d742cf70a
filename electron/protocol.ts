import { fileURLToPath } from 'node:url'
import { protocol } from './api.ts'
import { picturesIn } from './attachment-files.ts'
import { pagesIn } from './pages.ts'
import { pageToPrint } from './print-to-pdf.ts'

/** The windows' files, as they are built: out/renderer beside out/main. */
const folder = fileURLToPath(new URL('../renderer/', import.meta.url))

/**
 * Serves the windows' files at app://talkshelf/, a library's pictures at app://talkshelf/attachments/, and pages that
 * are just being printed at app://print/. To be called when the app is ready.
 *
 * @param complete  what else is to stand in a page
 */
export function servePages(libraryFolder: string, complete: (html: string) => Promise<string>): void {
  const [pages, pictures] = [pagesIn(folder, complete), picturesIn(libraryFolder)]
  protocol.handle(
    'app',
    async (request) => pageToPrint(request) ?? (await pictures(request)) ?? pages(request),
  )
}

/** Without windows only what is printed is served. To be called when the app is ready. */
export function servePrinting(): void {
  protocol.handle('app', (request) => pageToPrint(request) ?? new Response(null, { status: 404 }))
}
