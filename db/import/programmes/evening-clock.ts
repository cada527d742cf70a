import type { Clock } from '../../model/written-time.ts'

/**
 * The same clock by an evening's own times: `7:00` of an event from 18:30 to 21:00 is 19:00.
 *
 * @param around  when the event begins and ends, in minutes since midnight; `null` where that is not known
 */
export function onEvening(
  clock: Clock,
  around: { readonly from: number | null; readonly to: number | null },
): Clock {
  const { from, to } = around
  if (!clock.isTwelveHour || from === null) return clock
  const isWithin = (minutes: number) => minutes >= from - 60 && minutes <= (to ?? from + 6 * 60) + 120
  if (isWithin(clock.from) || !isWithin(clock.from + 720)) return clock
  const end = clock.to !== null && clock.to < 720 ? clock.to + 720 : clock.to
  return { ...clock, from: clock.from + 720, to: end, isTwelveHour: false }
}
