import { parentPort, workerData } from 'node:worker_threads'
import type { Library } from '../db/library.ts'
import { openLibrary } from '../db/library.ts'
import type { Changed, Result } from '../db/model.ts'
import { done, failed, RecordKind } from '../db/model.ts'
import { sqliteFailure } from '../db/sqlite-failure.ts'
import type { Pause } from '../db/upkeep.ts'
import { settle, upkeepBetweenTalks } from '../db/upkeep.ts'
import type { CallName } from './contract.ts'
import type { Answers, CallTo, FromWorker, ToWorker } from './worker-port.ts'

/** How often the library's folder is looked for, in milliseconds; a vanished one is to be noticed within two seconds. */
const presenceInterval = 1000

/** Upkeep begins when the first window has asked for what it shows, in milliseconds after the library was opened. */
const upkeepDelay = 2000

/** How long nothing is saved before the library settles, in milliseconds: about as long as a pause in typing. */
const settleDelay = 500

/** How often upkeep looks whether the talk that it waits for is over, in milliseconds. */
const talkInterval = 5000

/**
 * A worker's whole work: opens the library that main names in `workerData`, answers calls in the order in which they
 * come, tells main what a commit has changed, and closes the library when main says so.
 *
 * What runs `beside` the calls begins with the library, and its own end is called before the library's.
 *
 * A library that cannot be opened fails every call, each of which tries again: the disk may be back by then.
 */
export function answerCalls<N extends CallName>(
  access: 'read' | 'write',
  answers: Answers<N, Library>,
  beside: (library: Library) => () => void = () => () => {},
): void {
  const port = parentPort
  if (!port) throw new Error('answerCalls runs in a worker thread only')
  const folder: string = workerData
  const tell = (message: FromWorker) => port.postMessage(message)
  const tellChanged = (changed: readonly Changed[]) => tell({ kind: 'changed', changed })

  let library: Library | null = null
  let wasPresent = true
  let endBeside = () => {}

  function open(): Result<Library> {
    if (library) return done(library)
    const opened = openLibrary(folder, { access })
    if (!opened.ok) return opened
    library = opened.value
    library.onChanged(tellChanged)
    if (access === 'write') {
      keepUp(library, upkeepBetweenTalks(library), upkeepDelay)
      settleAfterChanges(library)
    }
    endBeside = beside(library)
    return opened
  }

  async function answer<Name extends N>({ name, input }: CallTo<Name>): Promise<Result<unknown>> {
    try {
      const opened = open()
      if (!opened.ok) return opened
      const present = opened.value.presence()
      return present.ok ? await answers[name](opened.value, input) : present
    } catch (problem) {
      const failure = library ? sqliteFailure(problem, library) : null
      if (failure) return failed(failure)
      console.error(`talkshelf: ${name} threw`, problem)
      return failed({ code: 'internal', call: name, reason: String(problem) })
    }
  }

  /** A folder that vanishes, or is back, changes everything that a window shows: each view asks again. */
  function lookForFolder(): void {
    const isPresent = library?.presence().ok ?? true
    if (isPresent !== wasPresent) tellChanged(RecordKind.options.map((kind) => ({ kind, ids: [] })))
    wasPresent = isPresent
  }

  const watch = access === 'write' ? setInterval(lookForFolder, presenceInterval) : undefined
  let last: Promise<unknown> = Promise.resolve()
  port.on('message', (message: ToWorker<N>) => {
    if (message.kind === 'call') {
      last = last.then(async () => tell({ kind: 'answer', id: message.id, result: await answer(message) }))
      return
    }
    last = last.then(() => {
      clearInterval(watch)
      endBeside()
      library?.close()
      port.close()
    })
  })
}

/** Clears up after saves, once there was none for a moment: each one that comes puts it off. */
function settleAfterChanges(library: Library): void {
  let waiting: NodeJS.Timeout | undefined
  library.onChanged(() => {
    clearTimeout(waiting)
    waiting = setTimeout(() => keepUp(library, settle(library)), settleDelay)
  })
}

/** Takes one step at a time, between the calls of the windows, as long as the library is open. */
function keepUp(library: Library, steps: Generator<Pause | undefined>, delay = 0): void {
  setTimeout(() => {
    if (!library.reader.open) return
    try {
      const { done, value } = steps.next()
      if (!done) keepUp(library, steps, value === 'a talk runs' ? talkInterval : 0)
    } catch (problem) {
      // A full disk can wait for the next time: whoever saves is told of it.
      if (!sqliteFailure(problem, library)) throw problem
      console.error('talkshelf: upkeep stopped', problem)
    }
  }, delay)
}
