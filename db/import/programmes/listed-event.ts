import type { ImportedEvent } from '../../model.ts'
import { blankEvent } from '../blank-records.ts'
import { findLinks } from '../links.ts'
import { eventNameInTitle } from '../report/event-name.ts'
import { descriptionLines } from './description-lines.ts'
import type { FieldReader, Place } from './field-reader.ts'
import { noteOfLines, programmeTalks } from './programme-talks.ts'
import { dayOf } from './times.ts'
import { readTimetable } from './timetable.ts'

/** An event as connpass and Doorkeeper list it: facts in fields, and a page whose text may hold the programme. */
export interface Listed {
  readonly key: string | null
  readonly title: string
  readonly series: string | null
  /** By the clocks of `timeZone`. */
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly timeZone: string
  readonly venue: string | null
  readonly url: string | null
  readonly hashtag: string | null
  /** A line above the description. */
  readonly catchphrase: string
  /** HTML, or plain text. */
  readonly description: string
  readonly place: Place
}

/** Reads the programme out of the description; what is no talk of it is the event's note, links and all. */
export function listedEvent(listed: Listed, read: FieldReader): ImportedEvent {
  const lines = descriptionLines(listed.description)
  const evening = { from: minutesIn(listed.startsAt), to: sameDayEnd(listed) }
  const day = listed.startsAt?.slice(0, 10) ?? null
  const { talks, leftOut, rest } = programmeTalks(readTimetable(lines, evening), lines, day)
  for (const row of leftOut) read.problem('record left out', listed.place, 'description', row.line.content)
  const found = findLinks(rest)
  for (const notice of found.notices)
    if (notice.kind === 'link kept as text')
      read.problem('link refused', listed.place, 'description', notice.url)
  const { lines: range } = listed.place
  const source = range && { heading: range.from, bodyFrom: range.from, bodyTo: range.to }
  const name = eventNameInTitle(listed.title)
  return {
    ...blankEvent(listed.title),
    key: listed.key,
    series: listed.series ?? (name?.title === listed.title ? name.series : null),
    number: name?.number ?? null,
    startsOn: dayOf(listed.startsAt ?? ''),
    startsAt: listed.startsAt,
    endsAt: listed.endsAt,
    timeZone: listed.timeZone,
    venue: listed.venue,
    url: listed.url,
    hashtag: listed.hashtag,
    note: [listed.catchphrase.trim(), noteOfLines(rest)].filter((part) => part !== '').join('\n\n'),
    talks: talks.map((talk) => ({
      ...talk,
      links: talk.links.map((link) => ({ ...link, line: range?.from ?? null })),
      source,
    })),
    links: found.links.map((link) => ({ ...link, line: range?.from ?? null })),
    source: range ? [range] : [],
  }
}

const minutesIn = (local: string | null) =>
  local === null ? null : Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))

const sameDayEnd = ({ startsAt, endsAt }: Listed) =>
  startsAt?.slice(0, 10) === endsAt?.slice(0, 10) ? minutesIn(endsAt) : null

/** The place, with its address where both are given: 架空ホール（東京都千代田区1-1-1）. */
export function venueOf(place: string, address: string): string | null {
  const [name, where] = [place.trim(), address.trim()]
  if (name === '' || where === '') return name || where || null
  return name.includes(where) ? name : `${name}（${where}）`
}
