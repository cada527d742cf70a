import type { ProgrammeChange, ProgrammeFact } from '../model.ts'
import type { HeldTalk, Matches, ToldTalk } from './programme-match.ts'
import { matchTalks } from './programme-match.ts'

/**
 * What a programme has changed since the library learnt of its talks: moved, renamed, new, cancelled. What it leaves
 * open (no time, no length, nobody named) says nothing. Nothing is changed here.
 *
 * @param held  the event's talks in their order
 * @param told  the programme's talks in theirs
 */
export function talkChanges(held: readonly HeldTalk[], told: readonly ToldTalk[]): ProgrammeChange[] {
  // A page without its timetable calls nothing off.
  if (told.length === 0) return []
  const matches = matchTalks(held, told)
  const changed = changedTalks(held, told, matches)
  const met = new Set([...matches.values()].map(({ id }) => id))
  const gone = [
    ...held.filter(({ id }) => !met.has(id)),
    ...told.flatMap(({ isCancelled }, at) => (isCancelled ? (matches.get(at) ?? []) : [])),
  ].filter(({ status }) => status === 'planned' || status === 'attended')
  return [
    ...changed,
    ...told.flatMap((talk, at) => (matches.has(at) || talk.isCancelled ? [] : [newTalk(talk, at)])),
    ...gone.map(cancelledTalk),
  ]
}

/**
 * The event's order after some of its talks were put where the programme has them: each behind the talk that precedes
 * it there. Talks that the programme does not name, or that nobody wanted moved, stay where they were.
 *
 * @param order    what stands there now
 * @param told     what the programme's talks are in the library, in its order; `null` for one that is not there
 * @param isPlaced whether this one goes to its place on the programme
 */
export function orderedAsTold<Id>(
  order: readonly Id[],
  told: readonly (Id | null)[],
  isPlaced: (id: Id) => boolean,
): Id[] {
  const placed = [...order]
  for (const [at, id] of told.entries()) {
    if (id === null || !isPlaced(id)) continue
    const from = placed.indexOf(id)
    if (from >= 0) placed.splice(from, 1)
    const before = told.slice(0, at).findLast((other) => other !== null && placed.includes(other)) ?? null
    const after = told.slice(at + 1).find((other) => other !== null && placed.includes(other)) ?? null
    placed.splice(placeBetween(placed, before, after, told), 0, id)
  }
  return placed
}

/** Behind the one before it, and behind what follows that one and is not on the programme. */
function placeBetween<Id>(
  placed: readonly Id[],
  before: Id | null,
  after: Id | null,
  told: readonly (Id | null)[],
): number {
  if (before === null) return after === null ? placed.length : placed.indexOf(after)
  const next = placed.findIndex((id, place) => place > placed.indexOf(before) && told.includes(id))
  return next < 0 ? placed.length : next
}

/** Which change it is, with all that is shown of it. */
export const changeId = (...shown: readonly unknown[]): string => JSON.stringify(shown)

function changedTalks(
  held: readonly HeldTalk[],
  told: readonly ToldTalk[],
  matches: Matches,
): ProgrammeChange[] {
  const places = placesOf(held, told, matches)
  const pairs = told.flatMap((talk, at) => {
    const before = talk.isCancelled ? undefined : matches.get(at)
    return before === undefined
      ? []
      : [{ before, facts: factsOf(before, talk, places.get(before.id) ?? null) }]
  })
  return pairs
    .filter(({ facts }) => facts.length > 0)
    .map(({ before, facts }): ProgrammeChange => {
      const partner = pairs.find((other) => isSwap(facts, other.facts))
      return {
        is: 'changed',
        id: changeId('changed', before.id, facts),
        talkId: before.id,
        title: before.title,
        hasNote: before.hasNote,
        facts,
        swappedWith: partner?.before.title ?? null,
      }
    })
}

function factsOf(
  held: HeldTalk,
  told: ToldTalk,
  place: { readonly before: number; readonly after: number } | null,
): ProgrammeFact[] {
  const facts: ProgrammeFact[] = []
  if (told.title !== held.title) facts.push({ field: 'title', before: held.title, after: told.title })
  if (told.speakers.length > 0 && told.speakers.join('\n') !== held.speakers.join('\n'))
    facts.push({ field: 'speakers', before: [...held.speakers], after: [...told.speakers] })
  if (told.startsAt !== null && told.startsAt !== held.startsAt)
    facts.push({ field: 'startsAt', before: held.startsAt, after: told.startsAt })
  if (told.minutes !== null && told.minutes !== held.minutes)
    facts.push({ field: 'minutes', before: held.minutes, after: told.minutes })
  // `talk` is what every format says that does not know better.
  if (told.kind !== held.kind && told.kind !== 'talk')
    facts.push({ field: 'kind', before: held.kind, after: told.kind })
  if (place !== null) facts.push({ field: 'place', ...place })
  return facts
}

/** Where talks that have no times stand otherwise than before: all but the longest run that kept its order. */
function placesOf(held: readonly HeldTalk[], told: readonly ToldTalk[], matches: Matches) {
  const places = new Map<HeldTalk['id'], { before: number; after: number }>()
  if (told.some(({ startsAt }) => startsAt !== null) && held.some(({ startsAt }) => startsAt !== null))
    return places
  const after = told.flatMap((talk, at) => (talk.isCancelled ? [] : (matches.get(at) ?? [])))
  const before = held.filter((talk) => after.includes(talk))
  const kept = longestRise(after.map((talk) => before.indexOf(talk)))
  for (const [index, talk] of after.entries()) {
    const stood = before.indexOf(talk)
    if (!kept.has(stood)) places.set(talk.id, { before: stood + 1, after: index + 1 })
  }
  return places
}

/** The longest subsequence that rises; a programme is short enough for comparing each with each. */
function longestRise(numbers: readonly number[]): Set<number> {
  const best: number[][] = []
  for (const [index, number] of numbers.entries()) {
    const before = best
      .slice(0, index)
      .filter((run) => (run.at(-1) ?? 0) < number)
      .toSorted((a, b) => b.length - a.length)[0]
    best.push([...(before ?? []), number])
  }
  return new Set(best.toSorted((a, b) => b.length - a.length)[0] ?? [])
}

const moveIn = (facts: readonly ProgrammeFact[]) => facts.find(({ field }) => field === 'startsAt')

function isSwap(one: readonly ProgrammeFact[], other: readonly ProgrammeFact[]): boolean {
  const [mine, theirs] = [moveIn(one), moveIn(other)]
  return (
    mine !== undefined &&
    theirs !== undefined &&
    mine !== theirs &&
    mine.before !== null &&
    mine.before === theirs.after &&
    mine.after === theirs.before
  )
}

function newTalk({ title, speakers, startsAt, minutes, kind }: ToldTalk, at: number): ProgrammeChange {
  const shown = { title, speakers: [...speakers], startsAt, minutes, kind }
  return { is: 'new', id: changeId('new', at, shown), at, ...shown }
}

function cancelledTalk({ id, keys, title, speakers, startsAt, hasNote }: HeldTalk): ProgrammeChange {
  return {
    is: 'cancelled',
    id: changeId('cancelled', id),
    talkId: id,
    title,
    speakers: [...speakers],
    startsAt,
    hasNote,
    wasTold: keys.length > 0,
  }
}
