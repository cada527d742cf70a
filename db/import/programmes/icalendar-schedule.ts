import type { ImportedEvent, ImportedTalk } from '../../model.ts'
import { blankEvent, blankTalk } from '../blank-records.ts'
import { readTalkHeading } from '../report/talk-heading.ts'
import { isBreak } from './breaks.ts'
import { givenTags } from './given-tags.ts'
import { laterBy, minutesBetween } from './times.ts'

/** An event of a calendar, and what only its being a talk would make use of. */
export interface CalendarEvent {
  readonly event: ImportedEvent
  readonly minutes: number | null
  readonly isRecurring: boolean
  readonly isCancelled: boolean
  readonly tags: readonly string[]
  readonly lines: { readonly from: number; readonly to: number }
}

/** Fewer are appointments. */
const fewest = 3
const longestMinutes = 4 * 60

/**
 * The events of a calendar as the talks of one, where they are the schedule of it: at least three, none longer than
 * half a day, in one house, most of them right after each other on few days. Else `null`.
 */
export function asOneEvent(events: readonly CalendarEvent[], title: string): ImportedEvent | null {
  const slots = events.flatMap((one) => {
    const { startsAt, endsAt } = one.event
    const minutes = startsAt && endsAt ? minutesBetween(startsAt, endsAt) : null
    return startsAt && minutes && minutes <= longestMinutes && !one.isRecurring
      ? [{ ...one, startsAt, endsAt: laterBy(startsAt, minutes), minutes }]
      : []
  })
  if (slots.length < fewest || slots.length < events.length) return null
  const sorted = slots.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt, 'en'))
  const venue = commonPlace(sorted.map(({ event }) => event.venue ?? ''))
  if (venue === null || !areAdjoining(sorted)) return null
  const [first] = sorted
  if (!first) return null
  return {
    ...blankEvent(title),
    key: `icalendar/${title}/${first.startsAt.slice(0, 10)}`,
    startsOn: first.event.startsOn,
    startsAt: first.startsAt,
    endsAt:
      sorted
        .map(({ endsAt }) => endsAt)
        .toSorted()
        .at(-1) ?? null,
    timeZone: first.event.timeZone,
    venue: venue || null,
    talks: sorted.filter(({ event }) => !isBreak(event.title)).map((slot) => asTalk(slot, venue)),
    note: sorted
      .filter(({ event }) => isBreak(event.title))
      .map(({ startsAt, event }) => `${startsAt.slice(11)} ${event.title}`)
      .join('\n'),
    source: sorted.map(({ lines }) => lines),
  }
}

function asTalk(slot: CalendarEvent & { startsAt: string; minutes: number }, venue: string): ImportedTalk {
  const { event, startsAt, minutes, lines } = slot
  const heading = readTalkHeading(event.title)
  const room = event.venue === null || event.venue === venue ? '' : event.venue
  return {
    ...blankTalk(heading.title),
    key: event.key,
    speakers: [...heading.speakers],
    kind: heading.kind ?? (minutes <= 7 ? 'lightning talk' : 'talk'),
    minutes,
    startsAt,
    status: 'planned',
    isCancelled: slot.isCancelled,
    abstract: [event.note, room].filter((text) => text !== '').join('\n\n'),
    tags: givenTags(slot.tags),
    links: [...pageOf(event), ...event.links],
    source: { heading: lines.from, bodyFrom: lines.from, bodyTo: lines.to },
  }
}

const pageOf = ({ url, links, title }: ImportedEvent): ImportedEvent['links'] =>
  url === null || links.some((link) => link.url === url)
    ? []
    : [{ url, title, kind: 'event page', line: null, tags: [], addedOn: null, isPrivate: false }]

/** What all places begin with, `架空ホール` of 架空ホール A and 架空ホール B; `null` where they have nothing in common. */
function commonPlace(places: readonly string[]): string | null {
  const [first = ''] = places
  if (places.every((place) => place === first)) return first
  let length = 0
  while (length < first.length && places.every((place) => place[length] === first[length])) length += 1
  const common = first.slice(0, length).replace(/[\s,、/／(（・-]+$/u, '')
  return common.length < 2 ? null : common
}

/** Most begin within half an hour of the end of another, on not more days than a conference has. */
function areAdjoining(sorted: readonly { readonly startsAt: string; readonly endsAt: string }[]): boolean {
  const days = new Set(sorted.map(({ startsAt }) => startsAt.slice(0, 10)))
  if (days.size > 5 || sorted.length < days.size * fewest) return false
  const near = sorted.slice(1).filter(({ startsAt }, index) => {
    const before = sorted.slice(0, index + 1).map(({ endsAt }) => endsAt)
    return before.some((end) => startsAt <= laterBy(end, 30) && startsAt.slice(0, 10) === end.slice(0, 10))
  })
  return near.length >= (sorted.length - days.size) * 0.7
}
