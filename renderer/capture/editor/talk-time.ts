import { Facet } from '@codemirror/state'

/** The clock of the talk, as a note sees it. */
export interface TalkTime {
  /**
   * Seconds since the talk began, at a moment in milliseconds of Unix time; the writer's lag is taken off. `null` while
   * no clock tells.
   */
  readonly elapsedAt: (moment: number) => number | null
  /** Somebody begins to write at this moment: a clock that waits for the first word starts. */
  readonly begin: (moment: number) => void
}

export const noTime: TalkTime = { elapsedAt: () => null, begin: () => {} }

/** Where marks take their time from. */
export const talkTime = Facet.define<TalkTime, TalkTime>({ combine: ([first]) => first ?? noTime })
