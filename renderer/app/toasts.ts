import type { Failure } from '../../db/model.ts'
import { failureWords } from './failure-words.ts'

/** Words that come up at the foot of the window and go by themselves. */
export interface Toast {
  readonly id: number
  readonly words: string
  readonly tone: 'plain' | 'danger'
  readonly act?: { readonly words: string; readonly run: () => void } | undefined
}

/** Long enough to read two lines and reach for the button; failures stay until they are closed. */
export const shownForMs = 6000

let toasts: readonly Toast[] = []
let lastId = 0
/** Of those that go by themselves. */
const ends = new Map<number, ReturnType<typeof setTimeout>>()
const listeners = new Set<() => void>()

/** What comes up now, newest last: a store for `useSyncExternalStore`. */
export const toastStore = {
  get: () => toasts,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Tells of something that was done, with a button for what one may want next (mostly: undo). */
export function tell(words: string, act?: Toast['act']): void {
  letEnd(show({ words, tone: 'plain', act }))
}

/** Lets one that goes by itself stay: somebody has the pointer or the keyboard on it. */
export const hold = (id: number): void => clearTimeout(ends.get(id))

/** Lets it go by itself again. */
export function letGo(id: number): void {
  if (ends.has(id)) letEnd(id)
}

/** Tells of something that could not be done. */
export function tellFailure(failure: Failure): void {
  if (failure.code === 'cancelled' || failure.code === 'superseded') return
  const { said, todo } = failureWords(failure)
  show({ words: `${said} ${todo}`.trim(), tone: 'danger' })
}

export function close(id: number): void {
  clearTimeout(ends.get(id))
  ends.delete(id)
  set(toasts.filter((toast) => toast.id !== id))
}

function letEnd(id: number) {
  clearTimeout(ends.get(id))
  ends.set(
    id,
    setTimeout(() => close(id), shownForMs),
  )
}

function show(toast: Omit<Toast, 'id'>): number {
  lastId += 1
  // Of what was done the last thing only: an older button for undo would take back something else by now.
  const failures = toasts.filter(({ tone, words }) => tone === 'danger' && words !== toast.words).slice(-2)
  set([...failures, { ...toast, id: lastId }])
  return lastId
}

function set(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}
