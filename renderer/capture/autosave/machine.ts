import type { Failure } from '../../../db/model.ts'

/**
 * When a note is saved, as a pure machine: events in, the next state and perhaps a save to start out. It knows no
 * timer and no library, so a test can play any interleaving of typing, slow saves and failures.
 */

/** A pause in typing after which the note is saved. The rest of the promised 500 ms is for the commit. */
export const quietMs = 300
/** Whoever types without a pause is saved this often. */
export const longestUnsavedMs = 2000
/** The waits after one, two, … failures in a row, and after all further ones. */
const retryMs = [1000, 2000, 4000, 8000, 16_000]
const longestRetryMs = 30_000

/** A note as the library holds it. */
export interface Stored {
  readonly text: string
  /** What the next save is based on. */
  readonly hash: string
}

export type SaveAnswer =
  | { readonly ok: true; readonly hash: string }
  | { readonly ok: false; readonly failure: Failure }

export interface AutosaveState {
  /** What stands in the editor. */
  readonly text: string
  readonly stored: Stored
  /** The text that is being saved; one save at a time. */
  readonly saving: string | null
  /** When the first keystroke that no save has taken up was made, in milliseconds; `null` when there is none. */
  readonly unsavedSince: number | null
  readonly typedAt: number
  /** Somebody asked for a save while one was running: the next follows at once. */
  readonly isFlushWanted: boolean
  /** Why the last save failed; `null` after one that succeeded. */
  readonly failure: Failure | null
  readonly failedSaves: number
  /** The text whose save failed last: it may have been committed all the same, so until a save succeeds nobody knows
   * what is stored. */
  readonly tried: string | null
  readonly retryAt: number
}

export type AutosaveEvent =
  | { readonly type: 'typed'; readonly text: string }
  /** A timer set for `dueAt` went off. */
  | { readonly type: 'due' }
  /** The field lost focus, the window is closing: do not wait for a pause. */
  | { readonly type: 'flush' }
  | { readonly type: 'answered'; readonly answer: SaveAnswer }
  /** The editor took over what the library holds, or a person decided a conflict: `text` goes on from `stored`. */
  | { readonly type: 'rebased'; readonly text: string; readonly stored: Stored }

/** A save to start: `text` made from the stored note with this hash. */
export interface Save {
  readonly text: string
  readonly basedOn: string
}

export interface AutosaveStep {
  readonly state: AutosaveState
  readonly save: Save | null
}

/** `saved` is said only of what the library has committed. */
export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'failed'

export function autosaveFrom(stored: Stored): AutosaveState {
  return {
    text: stored.text,
    stored,
    saving: null,
    unsavedSince: null,
    typedAt: 0,
    isFlushWanted: false,
    failure: null,
    failedSaves: 0,
    tried: null,
    retryAt: 0,
  }
}

/** @param now  milliseconds of a clock that never goes back */
export function step(state: AutosaveState, event: AutosaveEvent, now: number): AutosaveStep {
  switch (event.type) {
    case 'typed':
      return wait(typed(state, event.text, now))
    case 'due': {
      const due = dueAt(state)
      return due !== null && due <= now ? start(state) : wait(state)
    }
    case 'flush':
      if (state.saving !== null) return wait({ ...state, isFlushWanted: true })
      return isUnsaved(state) && !isConflict(state.failure) ? start(state) : wait(state)
    case 'answered':
      return answered(state, event.answer, now)
    case 'rebased': {
      const { text, stored } = event
      if (state.saving !== null) throw new Error('a note was rebased while a save of it was running')
      const fresh = { ...state, text, stored, tried: null, failure: null, failedSaves: 0 }
      const rebased = { ...fresh, unsavedSince: text === stored.text ? null : now }
      return isUnsaved(rebased) ? start(rebased) : wait(rebased)
    }
  }
}

/** When the machine wants its next `due`, in the clock of `step`; `null` while there is nothing to wait for. */
export function dueAt(state: AutosaveState): number | null {
  if (state.saving !== null || state.unsavedSince === null || isConflict(state.failure)) return null
  if (state.failure !== null) return state.retryAt
  return Math.min(state.typedAt + quietMs, state.unsavedSince + longestUnsavedMs)
}

export function statusOf(state: AutosaveState): SaveStatus {
  if (state.failure !== null) return 'failed'
  if (state.saving !== null) return 'saving'
  return isUnsaved(state) ? 'unsaved' : 'saved'
}

/** Whether the editor holds what the library does not, or might not. */
export const isUnsaved = ({ text, stored, tried }: AutosaveState) => text !== stored.text || tried !== null

/** With a conflict only a person can go on; every other failure is tried again. */
const isConflict = (failure: Failure | null) => failure?.code === 'conflict'

const wait = (state: AutosaveState): AutosaveStep => ({ state, save: null })

function start(state: AutosaveState): AutosaveStep {
  const { text, stored } = state
  return {
    state: { ...state, saving: text, unsavedSince: null, isFlushWanted: false },
    save: { text, basedOn: stored.hash },
  }
}

function typed(state: AutosaveState, text: string, now: number): AutosaveState {
  const next = { ...state, text, typedAt: now }
  // Typed back to what is stored, with no save on its way that would change that: nothing to do.
  if (state.saving === null && !isUnsaved(next))
    return { ...next, unsavedSince: null, failure: null, failedSaves: 0 }
  return { ...next, unsavedSince: state.unsavedSince ?? now }
}

function answered(state: AutosaveState, answer: SaveAnswer, now: number): AutosaveStep {
  if (state.saving === null) throw new Error('an answer came to a save that was never started')
  if (answer.ok) return committed(state, { text: state.saving, hash: answer.hash }, now)
  const { failure } = answer
  const isOurOwn = failure.code === 'conflict' && [state.saving, state.tried].includes(failure.theirs)
  if (isOurOwn)
    return committed({ ...state, isFlushWanted: true }, { text: failure.theirs, hash: failure.hash }, now)
  const failedSaves = state.failedSaves + 1
  return wait({
    ...state,
    saving: null,
    tried: isConflict(failure) ? null : state.saving,
    unsavedSince: state.unsavedSince ?? now,
    isFlushWanted: false,
    failure,
    failedSaves,
    retryAt: now + (retryMs[failedSaves - 1] ?? longestRetryMs),
  })
}

function committed(state: AutosaveState, stored: Stored, now: number): AutosaveStep {
  const next = { ...state, stored, saving: null, tried: null, failure: null, failedSaves: 0 }
  if (!isUnsaved(next)) return wait({ ...next, unsavedSince: null, isFlushWanted: false })
  const unsaved = { ...next, unsavedSince: state.unsavedSince ?? now }
  return state.isFlushWanted ? start(unsaved) : wait(unsaved)
}
