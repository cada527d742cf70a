import type { Failure } from '../../../db/model.ts'
import type { AutosaveEvent, AutosaveState, SaveAnswer, SaveStatus, Stored } from './machine.ts'
import { autosaveFrom, dueAt, isUnsaved, statusOf, step } from './machine.ts'

/** Writes one text, made from the note with the hash `basedOn`. It never rejects: a failure is an answer too. */
export type SaveNote = (text: string, basedOn: string) => Promise<SaveAnswer>

/** The autosave of one note: the machine with a clock and a library. It outlives its editor until all is stored. */
export interface Autosaver {
  readonly typed: (text: string) => void
  /** Saves without waiting for a pause. Settles when the note is stored or cannot be. */
  readonly flush: () => Promise<void>
  /** Goes on with `text` from what the library now holds. Not while a save runs. */
  readonly rebase: (text: string, stored: Stored) => void
  readonly state: () => AutosaveState
  readonly status: () => SaveStatus
  readonly failure: () => Failure | null
  readonly subscribe: (onChange: () => void) => () => void
}

/**
 * Every note that holds something the library does not, by its key. A talk left while its save still fails is found
 * here again when its page is opened once more, with the text as it was left.
 */
const unsavedNotes = new Map<string, Autosaver>()

/** Saves every unsaved note: before the window closes and the app quits. */
export async function flushNotes(): Promise<void> {
  await Promise.all([...unsavedNotes.values()].map((note) => note.flush()))
}

/** The autosave of a note: the one that still has something to store, else a new one, which does nothing before the
 * first keystroke. */
export const autosaverOf = (key: string, stored: Stored, save: SaveNote): Autosaver =>
  unsavedNotes.get(key) ?? startAutosaver(key, stored, save)

function startAutosaver(key: string, stored: Stored, save: SaveNote): Autosaver {
  let state = autosaveFrom(stored)
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  function happens(event: AutosaveEvent) {
    const now = performance.now()
    const next = step(state, event, now)
    state = next.state
    if (next.save) {
      void save(next.save.text, next.save.basedOn).then((answer) => happens({ type: 'answered', answer }))
    }
    clearTimeout(timer)
    const due = dueAt(state)
    if (due !== null) timer = setTimeout(() => happens({ type: 'due' }), Math.max(0, Math.ceil(due - now)))
    if (isUnsaved(state) || state.saving !== null) unsavedNotes.set(key, autosaver)
    else if (unsavedNotes.get(key) === autosaver) unsavedNotes.delete(key)
    for (const listener of listeners) listener()
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }

  const autosaver: Autosaver = {
    typed: (text) => happens({ type: 'typed', text }),
    flush() {
      happens({ type: 'flush' })
      if (state.saving === null) return Promise.resolve()
      return new Promise((resolve) => {
        const stop = subscribe(() => {
          if (state.saving !== null) return
          stop()
          resolve()
        })
      })
    },
    rebase: (text, stored) => happens({ type: 'rebased', text, stored }),
    state: () => state,
    status: () => statusOf(state),
    failure: () => state.failure,
    subscribe,
  }
  return autosaver
}
