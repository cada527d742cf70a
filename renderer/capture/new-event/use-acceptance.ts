import { useRef, useState } from 'react'
import type {
  EventId,
  Imported,
  ImportedEvent,
  ProgrammeChange,
  ProgrammeComparison,
} from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { focusPage, focusTitle } from '../../app/focus.ts'
import { open } from '../../app/places.ts'
import { tell } from '../../app/toasts.ts'
import { todaysDate } from '../../browse/use-today.ts'
import { i18n } from '../../i18n/i18n.ts'
import { isComparable, withEvent } from './corrections.ts'
import type { Draft } from './draft.ts'
import { changeDraft, currentDraft, forgetDraft } from './draft.ts'

interface Given {
  readonly eventId: EventId | null
  readonly draft: Draft
  /** As it was read. */
  readonly imported: Imported | null
  /** As it shall go into the library. */
  readonly corrected: Imported | null
  readonly at: number
  /** How it stands to the library; `null` until that is known. */
  readonly known: ProgrammeComparison | null
}

/** What would be accepted, and how. */
export interface Acceptance {
  readonly what:
    | { readonly is: 'an event'; readonly talks: number }
    | { readonly is: 'changes'; readonly wanted: number; readonly of: number }
  readonly isBusy: boolean
  readonly accept: () => void
  readonly correct: (fields: Partial<ImportedEvent>) => void
  readonly isWanted: (change: ProgrammeChange) => boolean
  readonly want: (change: ProgrammeChange, isWanted: boolean) => void
}

/** Accepts what was pasted: as a new event, or as those changes of a known one that somebody agrees to. */
export function useAcceptance({ eventId, draft, imported, corrected, at, known }: Given): Acceptance {
  const [isBusy, setBusy] = useState(false)
  // A second Enter on its heels must not make a second event.
  const isUnderWay = useRef(false)
  const isWanted = (change: ProgrammeChange) => draft.wanted.get(change.id) ?? isProposed(change)
  const wanted = known?.changes.filter(isWanted) ?? []

  async function accept() {
    if (isUnderWay.current) return
    isUnderWay.current = true
    setBusy(true)
    const arrived = await accepted(eventId, new Set(known?.changes.map(({ id }) => id)))
    isUnderWay.current = false
    setBusy(false)
    if (arrived) forgetDraft(eventId)
  }

  return {
    what: known?.event
      ? { is: 'changes', wanted: wanted.length, of: known.changes.length }
      : { is: 'an event', talks: corrected?.events[at]?.talks.length ?? 0 },
    isBusy,
    accept: () => void accept(),
    correct(fields) {
      const before = currentDraft(eventId).corrected ?? imported
      if (before) changeDraft(eventId, { corrected: withEvent(before, at, fields) })
    },
    isWanted,
    want: (change, isWantedNow) =>
      changeDraft(eventId, { wanted: new Map(draft.wanted).set(change.id, isWantedNow) }),
  }
}

/** Agreed to unless somebody says no: not what would take a talk off that has a note, or that was entered by hand. */
const isProposed = (change: ProgrammeChange): boolean =>
  change.is !== 'cancelled' || (change.wasTold && !change.hasNote)

/**
 * Reads the draft anew: whoever pastes and accepts at once has seen no answer yet. Where that turns out to be an event
 * that the library has already, nothing is written before its changes have been seen.
 */
async function accepted(eventId: EventId | null, seen: ReadonlySet<string>): Promise<boolean> {
  const { text, at, corrected, wanted } = currentDraft(eventId)
  const read = await act('programme.read', { text, name: i18n.t('newEvent:untitled'), today: todaysDate() })
  if (!read) return false
  const { imported } = read
  if (!isComparable(imported)) return eventId === null && created(corrected ?? imported, at)
  const comparison = await act('programme.compare', { imported, at, eventId })
  if (!comparison) return false
  const { event, changes } = comparison
  if (event === null) return created(corrected ?? imported, at)
  if (changes.some(({ id }) => !seen.has(id))) return false
  const take = changes.filter((change) => wanted.get(change.id) ?? isProposed(change)).map(({ id }) => id)
  if (take.length > 0) {
    const applied = await act('programme.apply', { imported, at, eventId: event.id, take })
    if (!applied) return false
    tell(i18n.t('newEvent:changes.done', { count: applied.applied }))
  }
  arrive(event.id)
  return true
}

async function created(imported: Imported, at: number): Promise<boolean> {
  const event = imported.events[at]
  const made = await act('programme.accept', { imported, at })
  if (!made || !event) return false
  arrive(made.eventId)
  if (event.title === i18n.t('newEvent:untitled')) focusTitle(event.title)
  else if (event.talks.length > 0) tell(i18n.t('newEvent:made', { count: event.talks.length }))
  return true
}

function arrive(id: EventId) {
  open('event', id)
  focusPage()
}
