import { Facet } from '@codemirror/state'

/** Seconds since the talk began, `null` while no clock runs. */
export type ElapsedSeconds = () => number | null

/** Where marks take their time from. Whoever provides it takes the writer's lag off. */
export const clock = Facet.define<ElapsedSeconds, ElapsedSeconds>({
  combine: ([first]) => first ?? (() => null),
})
