import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { failed } from '../db/model/result.ts'
import type { Changed, Result } from '../db/model.ts'
import type { CallName } from './contract.ts'
import type { FromWorker } from './worker-port.ts'

/** Main's end of a worker thread. */
export interface WorkerClient {
  /** Gets the thread ready, so that the first call does not wait for that. */
  start(): void
  call(name: CallName, input: unknown): Promise<Result<unknown>>
  /** Lets the calls that were made be answered, the library be closed, and the thread end. */
  close(): Promise<void>
}

interface Asked {
  readonly name: CallName
  resolve(result: Result<unknown>): void
}

/**
 * A worker on a library's folder, which starts when it is told to or first asked. Should its thread die, the calls
 * that it had are answered with a failure, and the next one starts it anew: what was committed is safe, and a window
 * can go on.
 */
export function workerOn(
  script: URL,
  folder: string,
  onChanged: (changed: readonly Changed[]) => void = () => {},
): WorkerClient {
  const awaited = new Map<number, Asked>()
  let lastId = 0
  let worker: Worker | null = null
  let isClosed = false

  function launch(): Worker {
    const started = new Worker(script, { workerData: folder })
    started.on('message', (message: FromWorker) => {
      if (message.kind === 'changed') return onChanged(message.changed)
      awaited.get(message.id)?.resolve(message.result)
      awaited.delete(message.id)
    })
    started.on('error', (problem) => console.error(`talkshelf: ${script.pathname} died`, problem))
    started.on('exit', () => {
      if (worker === started) worker = null
      for (const { name, resolve } of awaited.values()) {
        resolve(failed({ code: 'internal', call: name, reason: 'the worker thread ended' }))
      }
      awaited.clear()
    })
    return started
  }

  return {
    start() {
      if (!isClosed) worker ??= launch()
    },
    async call(name, input) {
      if (isClosed) return failed({ code: 'internal', call: name, reason: 'the app is about to end' })
      const { promise, resolve } = Promise.withResolvers<Result<unknown>>()
      const id = ++lastId
      awaited.set(id, { name, resolve })
      worker ??= launch()
      worker.postMessage({ kind: 'call', id, name, input })
      return promise
    },
    async close() {
      isClosed = true
      if (!worker) return
      const exited = once(worker, 'exit')
      worker.postMessage({ kind: 'close' })
      await exited
    },
  }
}
