import type { QuickNotePlace } from '../../../db/model.ts'

/**
 * Which time of its talk a quick note gets: that of its first word. A draft from before the talk was not about it, so
 * it gets the time at which it is saved.
 *
 * @param begunAt     milliseconds of Unix time, as `now`; `null` where nobody knows
 * @param lagSeconds  how much later one writes than one hears
 * @returns whole seconds since the talk began; `null` where none runs
 */
export function elapsedAt(
  place: QuickNotePlace,
  begunAt: number | null,
  now: number,
  lagSeconds: number,
): number | null {
  if (place === null) return null
  const startedAt = Date.parse(place.startedAt)
  const heardAt = begunAt !== null && begunAt >= startedAt ? begunAt : now
  return Math.max(0, Math.floor((heardAt - startedAt) / 1000) - lagSeconds)
}
