import { z } from 'zod'
import { Moment } from './dates.ts'
import { TalkId } from './ids.ts'
import { TalkPage, TalkRow } from './views.ts'

/** A talk with its place in the time of the evening. */
export const EveningTalk = z.strictObject({
  ...TalkRow.shape,
  /** As the programme says or lets compute, from the talks before it; `null` where nothing tells. */
  plannedAt: Moment.nullable(),
  plannedUntil: Moment.nullable(),
})
export type EveningTalk = z.output<typeof EveningTalk>

/** The talks among which one goes to the next, in order. */
export const Evening = z.strictObject({
  talks: z.array(EveningTalk),
  /** The talk that runs now, or comes next; `null` where there is none. */
  now: TalkId.nullable(),
  /**
   * The talk that runs now, where no other was asked for: one answer is enough to begin to write. Who asks for a talk
   * can ask for its page as well.
   */
  page: TalkPage.nullable(),
})
export type Evening = z.output<typeof Evening>
