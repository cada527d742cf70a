import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PAGE_END } from './page-end.ts'

/** A book of a thousand pages; nobody attaches more to a talk. */
const MOST_PAGES = 1000

/**
 * The text of a PDF, each page ended by a form feed. What can't be read (a password, damage) is one page without text,
 * so that nobody tries again and again.
 *
 * It takes a second or more of the thread that it runs on.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdfjs = await loadPdfjs()
  const task = pdfjs.getDocument({
    // A copy: pdfjs keeps what it is given.
    data: Uint8Array.from(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapPacked: true,
    BinaryDataFactory: Beside,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    disableFontFace: true,
  })
  try {
    const document = await task.promise
    let text = ''
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      text += items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
      text += PAGE_END
      page.cleanup()
    }
    return text === '' ? PAGE_END : text
  } catch (problem) {
    if (problem instanceof Error) return PAGE_END
    throw problem
  } finally {
    await task.destroy()
  }
}

/** pdfjs looks for its other half in a global before it would start a worker of the web, which Node has not. */
async function loadPdfjs() {
  const pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/**
 * Gives pdfjs the tables of Japanese character codes, which a PDF may name instead of holding them. The bundle keeps
 * them beside the worker's file; the sources have them in the package. Fonts are never asked for: nothing is drawn.
 */
class Beside {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`${kind} is not kept`)
    return new Uint8Array(await readFile(join(tablesFolder(), filename)))
  }
}

function tablesFolder(): string {
  const beside = join(import.meta.dirname, 'cmaps')
  return existsSync(beside)
    ? beside
    : join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')
}
