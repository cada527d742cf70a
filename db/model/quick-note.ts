import { z } from 'zod'
import { Moment, PartialDate } from './dates.ts'
import { TalkId } from './ids.ts'

/** Where a quick note goes: to the talk that runs; `null` where none does, and it becomes a record of its own. */
export const QuickNotePlace = z
  .strictObject({
    talkId: TalkId,
    title: z.string(),
    /** When the talk began, pauses taken off: by its clock, else by the programme. */
    startedAt: Moment,
  })
  .nullable()
export type QuickNotePlace = z.output<typeof QuickNotePlace>

/** A quick note as it is saved, to the place that its writer was shown. */
export const QuickNote = z.strictObject({
  talkId: TalkId.nullable(),
  text: z.string().regex(/\S/),
  /** Since the talk began. */
  elapsedSeconds: z.int().min(0).nullable(),
  /** Today, where its writer is: the date of a note that becomes a record of its own. */
  date: PartialDate,
})
export type QuickNote = z.output<typeof QuickNote>

/** A quick note that is not saved yet. */
export const QuickNoteDraft = z.strictObject({
  text: z.string(),
  /** When its first word was written. */
  begunAt: Moment,
})
export type QuickNoteDraft = z.output<typeof QuickNoteDraft>

/** The keys, of the whole system, that open a quick note: the first one where nobody has chosen. */
export const quickNoteShortcuts = ['Mod+Shift+Space', 'Mod+Alt+N', 'Mod+Shift+Y', 'off'] as const
export type QuickNoteShortcut = (typeof quickNoteShortcuts)[number]

/** The choice that stands in a library's settings. What is not understood counts as not set. */
export const quickNoteShortcut = (set: unknown): QuickNoteShortcut =>
  quickNoteShortcuts.find((choice) => choice === set) ?? 'Mod+Shift+Space'
