import type { ImportedEvent, ImportedSpeaker, ImportedTalk } from '../../model.ts'
import { blankEvent, blankTalk } from '../blank-records.ts'
import type { Address } from './addresses.ts'
import { linksOf, pageAddress } from './addresses.ts'
import { isBreak } from './breaks.ts'
import type { FieldReader, Place } from './field-reader.ts'
import { givenTags } from './given-tags.ts'
import { plainDescription } from './plain-description.ts'
import { talkKind } from './talk-kind.ts'
import type { PrintedTime } from './times.ts'
import { dayOf, fixedZone, inZone, isZone, laterBy, offsetAt, printedTime } from './times.ts'

/** One slot of a conference's schedule, whichever shape the file has. */
export interface Slot {
  readonly id: string | null
  readonly title: string
  /** As text, HTML or Markdown: what is there of subtitle, abstract and description. */
  readonly texts: readonly string[]
  readonly room: string
  readonly track: string
  readonly type: string
  readonly startsAt: PrintedTime | null
  readonly minutes: number | null
  readonly speakers: readonly ImportedSpeaker[]
  readonly addresses: readonly Address[]
  readonly place: Place
}

export interface Conference {
  readonly title: string
  /** Tells this conference from others: its acronym. */
  readonly id: string
  readonly start: string
  readonly end: string
  readonly zone: string
  readonly venue: string
  readonly url: string
  readonly place: Place
}

/** A conference as an event with its talks, in the order of their times; breaks become none, and are told. */
export function asEvent(conference: Conference, slots: readonly Slot[], read: FieldReader): ImportedEvent {
  const zone = zoneOf(conference, slots, read)
  const talks = slots.flatMap((slot) => {
    if (slot.speakers.length > 0 || !isLeftOut(slot)) return [asTalk(slot, conference.id, zone, read)]
    read.problem('record left out', slot.place, null, slot.title)
    return []
  })
  const at = (text: string) => {
    const time = printedTime(text)
    return time && localIn(time, zone)
  }
  const first =
    talks
      .map(({ startsAt }) => startsAt)
      .filter((time) => time !== null)
      .toSorted()[0] ?? null
  return {
    ...blankEvent(conference.title),
    key: `schedule/${conference.id}`,
    startsOn: dayOf(at(conference.start) ?? (conference.start || (first ?? ''))),
    startsAt: at(conference.start) ?? first,
    endsAt: at(conference.end) ?? lastEnd(talks),
    timeZone: zone,
    venue: conference.venue || null,
    url: pageAddress(conference.url, 'url', read, conference.place),
    talks: talks.toSorted((a, b) => (a.startsAt ?? '~').localeCompare(b.startsAt ?? '~', 'en')),
    source: [],
  }
}

const isLeftOut = ({ title, type }: Slot) => isBreak(title) || /^(?:break|pause)$/iu.test(type.trim())

function lastEnd(talks: readonly ImportedTalk[]): string | null {
  const ends = talks.flatMap(({ startsAt, minutes }) =>
    startsAt === null ? [] : [laterBy(startsAt, minutes ?? 0)],
  )
  return ends.toSorted().at(-1) ?? null
}

/** The zone that the file names, unless its own times say otherwise; then the one that they are in. */
function zoneOf({ zone, place }: Conference, slots: readonly Slot[], read: FieldReader): string | null {
  const time = slots.map(({ startsAt }) => startsAt).find((one) => one !== null && one.offset !== null)
  const isKnown = isZone(zone)
  if (!time || time.offset === null) {
    if (zone !== '' && !isKnown) read.problem('field not understood', place, 'time_zone_name', zone)
    return isKnown ? zone : null
  }
  // A moment in UTC says nothing of the place.
  if (isKnown && (time.offset === 0 || offsetAt(time.local, zone) === time.offset)) return zone
  if (isKnown && slots.some(({ startsAt }) => startsAt && startsAt.offset === offsetAt(startsAt.local, zone)))
    return zone
  const assumed = fixedZone(time.offset)
  read.problem('time zone assumed', place, zone === '' ? null : 'time_zone_name', assumed)
  return assumed
}

const localIn = (time: PrintedTime, zone: string | null) =>
  zone === null || time.offset === null ? time.local : inZone(time, zone)

function asTalk(slot: Slot, conference: string, zone: string | null, read: FieldReader): ImportedTalk {
  const { lines } = slot.place
  return {
    ...blankTalk(slot.title),
    key: slot.id === null ? null : `schedule/${slot.id.length > 20 ? '' : `${conference}/`}${slot.id}`,
    speakers: [...slot.speakers],
    kind: talkKind(slot.type, slot.minutes),
    minutes: slot.minutes,
    startsAt: slot.startsAt && localIn(slot.startsAt, zone),
    status: 'planned',
    abstract: abstractOf(slot),
    tags: givenTags([slot.track]),
    links: linksOf(slot.addresses, read, slot.place),
    source: lines && { heading: lines.from, bodyFrom: lines.from, bodyTo: lines.to },
  }
}

/** Each text once, and the room last, for which a talk has no field of its own. */
function abstractOf({ texts, room }: Slot): string {
  const parts = [...texts.map(plainDescription), room.trim()]
  return [...new Set(parts.filter((part) => part !== ''))].join('\n\n')
}
