import type { Event, TalkRow } from '../model.ts'

const MINUTE = 60_000

/** When a talk begins and ends, in milliseconds of Unix time, as far as that is told. */
export interface Planned {
  readonly from: number | null
  readonly until: number | null
}

/**
 * The times of an event's talks. Where the programme names none, a talk follows the one before it, and the first
 * begins with the event; a talk without minutes lasts until the next one.
 *
 * @param talks  all talks of the event, in its order
 */
export function plannedTimes(
  event: Pick<Event, 'startsAt' | 'endsAt'>,
  talks: readonly Pick<TalkRow, 'startsAt' | 'minutes'>[],
): Planned[] {
  const begins = beginnings(event, talks)
  return talks.map(({ minutes }, index) => {
    const from = begins[index] ?? null
    const next = begins.slice(index + 1).find((begin) => begin !== null) ?? millisecondsOf(event.endsAt)
    const own = from === null || minutes === null ? null : from + minutes * MINUTE
    return { from, until: from === null ? null : (own ?? next) }
  })
}

function beginnings(
  event: Pick<Event, 'startsAt'>,
  talks: readonly Pick<TalkRow, 'startsAt' | 'minutes'>[],
): (number | null)[] {
  let expected = millisecondsOf(event.startsAt)
  return talks.map(({ startsAt, minutes }) => {
    const begins = millisecondsOf(startsAt) ?? expected
    expected = begins === null || minutes === null ? null : begins + minutes * MINUTE
    return begins
  })
}

const millisecondsOf = (moment: string | null) => (moment === null ? null : Date.parse(moment))
