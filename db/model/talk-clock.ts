import { z } from 'zod'
import { Moment } from './dates.ts'
import { TalkId } from './ids.ts'

/** The clock of one talk: since when the talk runs, told so that no tick has to be stored and no restart stops it. */
export const TalkClock = z.strictObject({
  talkId: TalkId,
  /** Moved later by each pause, so that pauses do not count. */
  startedAt: Moment,
  /** When it was stopped; `null` while it runs. */
  pausedAt: Moment.nullable(),
})
export type TalkClock = z.output<typeof TalkClock>

/** What a person does to a clock. */
export const ClockAct = z.discriminatedUnion('kind', [
  /** Begins, or goes on after a pause. */
  z.strictObject({ kind: z.literal('start'), at: Moment }),
  z.strictObject({ kind: z.literal('pause'), at: Moment }),
  /** The talk began at this moment: three minutes ago. */
  z.strictObject({ kind: z.literal('began'), at: Moment }),
])
export type ClockAct = z.output<typeof ClockAct>

/** A clock after an act; `before` is `null` for a talk that has none yet. Pausing what does not run changes nothing. */
export function clockAfter(before: TalkClock | null, talkId: TalkId, act: ClockAct): TalkClock | null {
  switch (act.kind) {
    case 'began':
      return { talkId, startedAt: act.at, pausedAt: null }
    case 'start':
      if (before === null) return { talkId, startedAt: act.at, pausedAt: null }
      return before.pausedAt === null
        ? before
        : { ...before, ...resumed(before.startedAt, before.pausedAt, act.at) }
    case 'pause':
      return before === null || before.pausedAt !== null ? before : { ...before, pausedAt: act.at }
    default:
      return act satisfies never
  }
}

function resumed(startedAt: string, pausedAt: string, at: string) {
  const pausedMs = Math.max(0, Date.parse(at) - Date.parse(pausedAt))
  return { startedAt: new Date(Date.parse(startedAt) + pausedMs).toISOString(), pausedAt: null }
}

/**
 * How long a talk had run at a moment.
 *
 * @param at  milliseconds of Unix time
 * @returns whole seconds, never below 0; `null` without a clock
 */
export function elapsedSeconds(clock: TalkClock | null, at: number): number | null {
  if (clock === null) return null
  const until = clock.pausedAt === null ? at : Math.min(at, Date.parse(clock.pausedAt))
  return Math.max(0, Math.floor((until - Date.parse(clock.startedAt)) / 1000))
}
