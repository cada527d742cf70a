import { useSyncExternalStore } from 'react'
import type { Imported } from '../../db/model.ts'
import type { PartId } from './parts.ts'
import type { SameNames } from './same-names.ts'

/** A report on its way into the library. It outlives the page: whoever leaves for another page finds it again. */
export interface Draft {
  /** What was pasted or typed. */
  readonly text: string
  /** What was recognised, as edited; `null` while the text is still being entered. */
  readonly preview: Imported | null
  /** Talks that shall not be saved. */
  readonly unwanted: ReadonlySet<PartId>
  /** Names that are records of the library. */
  readonly same: SameNames
}

const nothing: Draft = { text: '', preview: null, unwanted: new Set(), same: new Map() }

let draft = nothing
const listeners = new Set<() => void>()

/** The one draft of this window. */
export const useDraft = () => useSyncExternalStore(subscribe, readDraft)

export const readDraft = () => draft

export function changeDraft(change: Partial<Draft>) {
  draft = { ...draft, ...change }
  for (const tell of listeners) tell()
}

/** Shows a new preview, with all of its talks wanted. */
export const showPreview = (preview: Imported) =>
  changeDraft({ preview, unwanted: new Set(), same: new Map() })

export const forgetDraft = () => changeDraft(nothing)

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
