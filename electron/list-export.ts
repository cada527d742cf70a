import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { v7 } from 'uuid'
import type { Written } from '../db/lists/write-exported.ts'
import { clearUnfinished } from '../db/lists/write-exported.ts'
import type { ExportState, Result } from '../db/model.ts'
import { done, failed } from '../db/model.ts'
import { shell } from './api.ts'
import { printToPdf } from './print-to-pdf.ts'

/** How long a window waits for one answer, in milliseconds, as with an import. */
const patience = 150

/** What the thread of an export says. */
export type ExportWords =
  | { readonly say: 'print'; readonly page: string }
  | { readonly say: 'writing'; readonly done: number; readonly of: number }
  | { readonly say: 'ended'; readonly result: Result<Written> }

export interface Export {
  /** A `SharedList` as JSON. */
  readonly list: string
  /** The library's, with the photos. */
  readonly folder: string
  readonly format: string
  /** Where it goes: a file, or a folder that is made. */
  readonly out: string
  readonly to: 'place' | 'viewer'
}

/**
 * One export while a person waits for it: a thread puts the list into its format and writes it, so that neither the
 * library nor the windows wait; a window that nobody sees prints.
 */
class ListExport {
  readonly id = v7()
  readonly #out: string
  readonly #worker: Worker
  readonly #stopping = new AbortController()
  readonly #ended = Promise.withResolvers<Result<Written>>()
  #state: Pick<ExportState, 'step' | 'done' | 'of'> = { step: 'making', done: 0, of: 1 }

  constructor(wanted: Export) {
    this.#out = wanted.out
    this.#worker = new Worker(new URL('./export-worker.js', import.meta.url), {
      workerData: wanted,
    })
    this.#worker.on('message', (words: ExportWords) => void this.#hear(words))
    this.#worker.on('error', (problem) => {
      console.error('talkshelf: an export ended', problem)
      this.#ended.resolve(failed({ code: 'internal', call: 'export.look', reason: String(problem) }))
    })
    // After what it has said, an end is no news.
    this.#worker.on('exit', () => this.#ended.resolve(failed({ code: 'cancelled' })))
  }

  /** Waits until it is done, but no longer than a moment. */
  async look(): Promise<Result<ExportState>> {
    const ended = await Promise.race([this.#ended.promise, sleep(patience, null)])
    if (ended !== null && !ended.ok) return ended
    return done({ id: this.id, ...this.#state, written: ended === null ? null : ended.value })
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#worker.terminate()
    clearUnfinished(this.#out)
  }

  async #hear(words: ExportWords): Promise<void> {
    if (words.say === 'ended') return this.#ended.resolve(words.result)
    if (words.say === 'writing') {
      this.#state = { step: 'writing', done: words.done, of: words.of }
      return
    }
    this.#state = { step: 'printing', done: 0, of: 1 }
    const printed = await printToPdf(words.page, this.#stopping.signal)
    if (printed.ok) this.#worker.postMessage(printed.value)
    else {
      this.#ended.resolve(printed)
      await this.stop()
    }
  }
}

/** Exports that windows wait for. */
const running = new Map<string, { readonly run: ListExport; readonly to: Export['to'] }>()

/** Begins an export, and waits a moment: mostly it is done then. */
export async function beginExport(wanted: Export): Promise<Result<ExportState>> {
  const run = new ListExport(wanted)
  running.set(run.id, { run, to: wanted.to })
  return lookAtExport({ id: run.id })
}

export async function lookAtExport({ id }: { readonly id: string }): Promise<Result<ExportState>> {
  const found = running.get(id)
  if (!found) return failed({ code: 'cancelled' })
  const state = await found.run.look()
  if (state.ok && state.value.written === null) return state
  running.delete(id)
  if (!state.ok || found.to === 'place' || state.value.written === null) return state
  const { path } = state.value.written
  const reason = await shell.openPath(path)
  return reason === '' ? state : failed({ code: 'file unreadable', file: path, reason })
}

/** Ends an export that nobody wants any more. One that is not there has ended already. */
export async function dropExport({ id }: { readonly id: string }): Promise<Result<null>> {
  const found = running.get(id)
  running.delete(id)
  await found?.run.stop()
  return done(null)
}

/** A folder of its own, so that the viewer shows the list's name. The system empties its folder of such things. */
export const placeForViewer = async (name: string): Promise<string> =>
  join(await mkdtemp(join(tmpdir(), 'talkshelf-print-')), name)
