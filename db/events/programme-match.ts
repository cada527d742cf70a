import type { LocalTime, TalkId, TalkKind, TalkStatus } from '../model.ts'

/** A talk of an event as the library has it. */
export interface HeldTalk {
  readonly id: TalkId
  /** The keys under which programmes have told of it (`db/import/identity.ts`). */
  readonly keys: readonly string[]
  readonly title: string
  /** Names without さん. */
  readonly speakers: readonly string[]
  readonly startsAt: LocalTime | null
  readonly minutes: number | null
  readonly kind: TalkKind
  readonly status: TalkStatus
  readonly hasNote: boolean
}

/** A talk as a programme tells of it. */
export interface ToldTalk {
  readonly key: string | null
  readonly title: string
  readonly speakers: readonly string[]
  readonly startsAt: LocalTime | null
  readonly minutes: number | null
  readonly kind: TalkKind
  readonly isCancelled: boolean
}

/** Which of the told talks is which of those held: by its place in the programme. */
export type Matches = ReadonlyMap<number, HeldTalk>

/**
 * Finds the talks that a programme and the library both know. A note is about a title and a person, so an id or a
 * slot alone never makes two talks one: whoever gets the slot of a talk that was called off does not get its note.
 * The surer rules go first, and a rule that would fit two talks fits none:
 *
 * 1. the same title and people, whatever the id, so that two talks that exchange their ids keep their notes,
 * 2. the same id, and the title or one of the people
 * 3. the same title, where one side does not name the people
 * 4. the same people, and the same time or nearly the same title
 * 5. the same time and nearly the same title, where neither names people
 *
 * What still has a double in title and people, LT and LT, goes in its order.
 */
export function matchTalks(held: readonly HeldTalk[], told: readonly ToldTalk[]): Matches {
  const matches = new Map<number, HeldTalk>()
  const taken = new Set<TalkId>()
  for (const rule of rules) {
    const open = told.flatMap((talk, at) => (matches.has(at) ? [] : [{ talk, at }]))
    const free = held.filter(({ id }) => !taken.has(id))
    for (const { talk, at } of open) {
      const fits = only(
        free.filter((one) => rule(one, talk)),
        (one) => one.startsAt === talk.startsAt,
      )
      if (!fits || taken.has(fits.id)) continue
      const rivals = open.filter((other) => rule(fits, other.talk))
      const chosen = only(rivals, (other) => other.talk.startsAt === fits.startsAt)
      if (chosen?.at !== at) continue
      matches.set(at, fits)
      taken.add(fits.id)
    }
  }
  for (const [at, talk] of told.entries()) {
    const double = matches.has(at)
      ? undefined
      : held.find((one) => !taken.has(one.id) && isSameTalk(one, talk))
    if (!double) continue
    matches.set(at, double)
    taken.add(double.id)
  }
  return matches
}

/** The one there is; of several, the one at the same time. */
function only<One>(some: readonly One[], isAtItsTime: (one: One) => boolean): One | null {
  const [first, second] = some
  if (first === undefined || second === undefined) return first ?? null
  const [timed, another] = some.filter(isAtItsTime)
  return timed !== undefined && another === undefined ? timed : null
}

type Rule = (held: HeldTalk, told: ToldTalk) => boolean

const hasSameTitle: Rule = (held, told) => plain(held.title) === plain(told.title)
const hasSameId: Rule = (held, told) => told.key !== null && held.keys.includes(told.key)
const isAtSameTime: Rule = (held, told) => held.startsAt !== null && held.startsAt === told.startsAt
const isNearlyCalledSo: Rule = (held, told) => likeness(plain(held.title), plain(told.title)) >= 0.5
const hasSamePeople: Rule = (held, told) => {
  const [one, other] = [held, told].map(({ speakers }) => speakers.map(plain).toSorted().join('\n'))
  return one === other
}
const sharesPerson: Rule = (held, told) => {
  const names = new Set(held.speakers.map(plain))
  return told.speakers.some((name) => names.has(plain(name)))
}
const isSameTalk: Rule = (held, told) => hasSameTitle(held, told) && hasSamePeople(held, told)
const namesPeople = ({ speakers }: HeldTalk | ToldTalk) => speakers.length > 0

const rules: readonly Rule[] = [
  isSameTalk,
  (held, told) =>
    hasSameId(held, told) &&
    (hasSameTitle(held, told) || sharesPerson(held, told) || !(namesPeople(held) || namesPeople(told))),
  (held, told) =>
    hasSameTitle(held, told) && (sharesPerson(held, told) || !namesPeople(held) || !namesPeople(told)),
  (held, told) =>
    namesPeople(held) &&
    hasSamePeople(held, told) &&
    (isAtSameTime(held, told) || isNearlyCalledSo(held, told)),
  (held, told) =>
    !namesPeople(held) && !namesPeople(told) && isAtSameTime(held, told) && isNearlyCalledSo(held, told),
]

/** Without what typists and programmes vary: width, case, blanks, quotes, and さん behind a name. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s「」『』"'“”‘’@]+/gu, '')
    .replace(/(?<=.)(?:さん|氏|様)$/u, '')

/** Of two letters that follow each other, the share that both titles have: the Sørensen–Dice coefficient. */
function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)]
  if (pairs.size + others.size === 0) return one === other ? 1 : 0
  const shared = [...pairs].filter((pair) => others.has(pair)).length
  return (2 * shared) / (pairs.size + others.size)
}

function pairsOf(text: string): Set<string> {
  const letters = [...text]
  return new Set(letters.slice(1).map((letter, before) => `${letters[before]}${letter}`))
}
