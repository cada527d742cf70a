import { Worker } from 'node:worker_threads'
import { PAGE_END } from '../db/attachments/page-end.ts'
import { keepText, nextUnread } from '../db/attachments/reading.ts'
import type { Library } from '../db/library.ts'
import { isTalkRunning } from '../db/talks/clocks.ts'

/** After the library was opened, and after a file came, in milliseconds: nobody waits for this. */
const rest = 3000

/** How often to look whether a talk is over, in milliseconds. */
const talkCheck = 30_000

/** A PDF that takes longer is one that was made to. */
const longest = 120_000

const heapMegabytes = 512

/**
 * Reads the text of PDFs that were attached, one after the other, each on a thread of its own, and never while a talk
 * runs.
 *
 * @param read  gives the text of the file at a path; tests have their own
 * @returns ends it
 */
export function readPdfs(library: Library, read: (path: string) => Reading = onThread): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let current: Reading | null = null
  let isOver = false
  /** Those whose text could not be kept now: not again before the next start. */
  const tried = new Set<string>()

  async function readNext(): Promise<void> {
    if (isTalkRunning(library)) return later(talkCheck)
    const unread = nextUnread(library, tried)
    if (!unread) return
    tried.add(unread.id)
    current = read(unread.path)
    const text = await current.text
    current = null
    if (isOver) return
    if (text !== null) keepText(library, { id: unread.id, text })
    later(0)
  }

  function later(delay: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void readNext(), delay)
  }

  const stopListening = library.onChanged((changed) => {
    if (current === null && changed.some(({ kind }) => kind === 'attachment')) later(rest)
  })
  later(rest)
  return () => {
    isOver = true
    clearTimeout(timer)
    stopListening()
    current?.stop()
  }
}

/** A file being read: its text, or `null` when it was stopped or is not there. */
export interface Reading {
  readonly text: Promise<string | null>
  stop(): void
}

function onThread(path: string): Reading {
  const worker = new Worker(new URL('./pdf-worker.js', import.meta.url), {
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  const { promise, resolve } = Promise.withResolvers<string | null>()
  const alarm = setTimeout(() => {
    resolve(PAGE_END)
    void worker.terminate()
  }, longest)
  worker.on('message', (text: string) => resolve(text))
  worker.on('error', (problem) => {
    console.error(`talkshelf: ${path} could not be read`, problem)
    // A file that takes all memory would do so at every start; one that is gone may come back.
    resolve('code' in problem && problem.code === 'ENOENT' ? null : PAGE_END)
  })
  worker.on('exit', () => {
    clearTimeout(alarm)
    resolve(null)
  })
  return { text: promise, stop: () => void worker.terminate() }
}
