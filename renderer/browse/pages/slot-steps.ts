/** By how much one step moves a talk that begins earlier or later than announced, or takes longer. */
const stepMinutes = 5

/** The moment so many steps later; earlier for fewer than none. */
export const startAfter = (moment: string, steps: number): string =>
  new Date(Date.parse(moment) + steps * stepMinutes * 60_000).toISOString()

/** A length that many steps longer. It is never made up, and steps shorter stop before nothing is left. */
export function minutesAfter(minutes: number | null, steps: number): number | null {
  if (minutes === null && steps <= 0) return null
  const before = minutes ?? 0
  return Math.max(before + steps * stepMinutes, before % stepMinutes || stepMinutes)
}
