import { useSyncExternalStore } from 'react'
import type { Imported } from '../../../db/model.ts'

/** An event on its way into the library. It outlives the page: whoever looks something up finds it again. */
export interface Draft {
  /** What was pasted or typed. */
  readonly text: string
  /** Which event of the programme, where it tells of several. */
  readonly at: number
  /** What was read of `text`, as a person has corrected it; `null` until then. */
  readonly corrected: Imported | null
  /** Changes of a known event that were agreed or not agreed to by hand; the others are as they are proposed. */
  readonly wanted: ReadonlyMap<string, boolean>
}

const nothing: Draft = { text: '', at: 0, corrected: null, wanted: new Map() }

// By the event that a programme is compared with; one more for a new event.
const drafts = new Map<string, Draft>()
const listeners = new Set<() => void>()

/** The draft for this event, or, with `null`, for a new one. */
export const useDraft = (eventId: string | null) =>
  useSyncExternalStore(subscribe, () => currentDraft(eventId))

export function changeDraft(eventId: string | null, change: Partial<Draft>): void {
  // What was corrected and agreed to belongs to the text that it was read from.
  const kept =
    'text' in change || 'at' in change
      ? { ...nothing, text: currentDraft(eventId).text }
      : currentDraft(eventId)
  drafts.set(eventId ?? '', { ...kept, ...change })
  for (const listener of listeners) listener()
}

export function forgetDraft(eventId: string | null): void {
  drafts.delete(eventId ?? '')
  for (const listener of listeners) listener()
}

/** The same for an act that has begun: what was typed since it was drawn counts. */
export const currentDraft = (eventId: string | null): Draft => drafts.get(eventId ?? '') ?? nothing

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
