import type { LineRange } from '../../db/model.ts'
import { linesFrom } from './lines-attribute.ts'
import type { Part, PartId } from './parts.ts'

/** What the pointer or the keyboard is at: a part, and the lines that it was read from. */
export interface Pointed {
  readonly part: PartId | null
  readonly lines: readonly LineRange[]
  /** The keyboard went there, so the other side comes along. */
  readonly isFocused: boolean
}

export const nowhere: Pointed = { part: null, lines: [], isFocused: false }

/** What an element inside the recognised parts is about, by its `data-part` and `data-lines`. */
export function pointedAt(target: EventTarget, parts: readonly Part[], isFocused: boolean): Pointed {
  if (!(target instanceof Element)) return nowhere
  const lines = linesFrom(target.closest('[data-lines]')?.getAttribute('data-lines') ?? '')
  const id = target.closest('[data-part]')?.getAttribute('data-part')
  return { part: parts.find((each) => each.id === id)?.id ?? null, lines, isFocused }
}
