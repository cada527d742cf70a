import type { Failure } from '../../db/model.ts'
import { failureWords } from './failure-words.ts'

/** Words that come up at the foot of the window and go by themselves. */
export interface Toast {
  readonly id: number
  readonly words: string
  readonly tone: 'plain' | 'danger'
  readonly act?: { readonly words: string; readonly run: () => void } | undefined
}

// Long enough to read two lines and reach for the button; failures stay until they are closed.
const shownForMs = 6000

let toasts: readonly Toast[] = []
let lastId = 0
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
  const id = show({ words, tone: 'plain', act })
  setTimeout(() => close(id), shownForMs)
}

/** Tells of something that could not be done. */
export function tellFailure(failure: Failure): void {
  if (failure.code === 'cancelled' || failure.code === 'superseded') return
  const { said, todo } = failureWords(failure)
  show({ words: `${said} ${todo}`.trim(), tone: 'danger' })
}

export function close(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
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
