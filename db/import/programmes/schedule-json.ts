import { z } from 'zod'
import type { Imported, LinkKind } from '../../model.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { Source } from '../source.ts'
import type { Address } from './addresses.ts'
import type { Slot } from './conference.ts'
import { asEvent } from './conference.ts'
import type { FieldReader, Place } from './field-reader.ts'
import { identity, list, text, unread } from './field-reader.ts'
import type { JsonFile } from './json-file.ts'
import { readJsonFile } from './json-file.ts'
import { jsonKeys } from './json-outline.ts'
import { distinctPeople, person } from './people.ts'
import type { PrintedTime } from './times.ts'
import { clockMinutes, clockOn, dayOf, durationMinutes, minutesBetween, printedTime } from './times.ts'

/** The schedule of a conference in JSON: frab and pretalx (days, rooms), and the flat one of the hub ("schedule 2"). */
export const scheduleJson: Format = {
  name: 'schedule-json',
  extensions: ['json'],
  detect: (sample) => jsonKeys(sample).has('/schedule/conference'),
  read: (source: Source, format: string): Imported =>
    readJsonFile(source, format, (file) => ({ events: readSchedule(file) })),
  limitBytes: 50 * megabyte,
}

const Root = z.object({ schedule: z.unknown() })

const Schedule = z.object({
  version: unread,
  base_url: unread,
  url: unread,
  generator: unread,
  conference: z.unknown(),
  rooms: unread,
  events: list,
  persons: unread,
})

const Conference = z.object({
  acronym: text,
  title: text,
  description: text,
  start: text,
  end: text,
  time_zone_name: text,
  venue: text,
  city: text,
  url: text,
  days: list,
  daysCount: unread,
  timeslot_duration: unread,
  tracks: unread,
  rooms: unread,
  languages: unread,
  defaults: unread,
  colors: unread,
  logo: unread,
})

const Day = z.object({
  index: unread,
  date: text,
  day_start: unread,
  day_end: unread,
  start: unread,
  end: unread,
  rooms: z.record(z.string(), z.array(z.unknown())).nullish(),
})

const Named = z.union([
  z.string(),
  z
    .object({ name: z.string().nullish(), slug: z.string().nullish() })
    .transform(({ name, slug }) => name ?? slug ?? ''),
])
const name = Named.nullish().transform((given) => given ?? '')

const Person = z.object({
  name: text,
  public_name: text,
  full_public_name: text,
  role: text,
})
const People = z.array(z.union([Person, z.string().transform((given) => ({ ...noPerson, name: given }))]))
const noPerson = { public_name: '', full_public_name: '', role: '' }

const Links = z
  .array(
    z.union([
      z.object({ url: text, title: text, type: text }),
      z.string().transform((url) => ({ url, title: '', type: '' })),
    ]),
  )
  .nullish()
  .transform((given) => given ?? [])

const Event = z.object({
  guid: identity,
  id: identity,
  code: identity,
  title: z.string().regex(/\S/u),
  subtitle: text,
  abstract: text,
  description: text,
  type: text,
  track: name,
  room: name,
  language: unread,
  date: text,
  start: text,
  end: text,
  duration: text,
  persons: People.nullish(),
  participants: People.nullish(),
  speakers: People.nullish(),
  url: text,
  links: Links,
  attachments: Links,
  video_download_url: text,
  recording_url: text,
  slug: unread,
  logo: unread,
  recording_license: unread,
  do_not_record: unread,
  do_not_stream: unread,
  feedback_url: unread,
  origin_url: unread,
  answers: unread,
  assembly: unread,
})

function readSchedule({ root, read, at }: JsonFile) {
  const given = Root.safeParse(root)
  const schedule = given.success ? read.record(Schedule, given.data.schedule, at('/schedule')) : null
  if (schedule === null) return []
  const conference = read.record(Conference, schedule.conference, at('/schedule/conference'))
  if (conference === null) return []
  const inRooms = conference.days.flatMap((day, index) => {
    const path = `/schedule/conference/days/${index}`
    const { date, rooms } = read.record(Day, day, at(path)) ?? { date: '', rooms: null }
    return Object.entries(rooms ?? {}).flatMap(([room, events]) =>
      events.flatMap((event, place) =>
        readSlot(event, { date, room }, read, at(`${path}/rooms/${room}/${place}`)),
      ),
    )
  })
  const flat = schedule.events.flatMap((event, index) =>
    readSlot(event, { date: '', room: '' }, read, at(`/schedule/events/${index}`)),
  )
  const title = conference.title.trim() || conference.acronym.trim() || '?'
  return [
    asEvent(
      {
        title,
        id: conference.acronym || title,
        start: conference.start,
        end: conference.end,
        zone: conference.time_zone_name,
        venue: [conference.venue, conference.city].filter((part) => part !== '').join(', '),
        url: conference.url,
        place: at('/schedule/conference'),
      },
      [...inRooms, ...flat],
      read,
    ),
  ]
}

function readSlot(
  value: unknown,
  day: { readonly date: string; readonly room: string },
  read: FieldReader,
  place: Place,
): Slot[] {
  const event = read.record(Event, value, place)
  if (event === null) return []
  const startsAt = startOf(event, day.date, read, place)
  const people = [event.persons, event.participants, event.speakers].flatMap((some) => some ?? [])
  const speakers = people.filter(({ role }) => role === '' || /speaker|presenter/iu.test(role))
  for (const one of people)
    if (!speakers.includes(one))
      read.problem('field not understood', place, 'participants', `${one.role} ${one.name}`)
  return [
    {
      id: event.guid ?? event.id ?? event.code,
      title: event.title,
      texts: [event.subtitle, event.abstract, event.description],
      room: event.room || day.room,
      track: event.track,
      type: event.type,
      startsAt,
      minutes: minutesOf(event, startsAt),
      speakers: distinctPeople(
        speakers.flatMap((one) => person(one.public_name || one.name || one.full_public_name)),
      ),
      addresses: addressesOf(event),
      place,
    },
  ]
}

/** `date` is the moment in frab's files; the hub has it in `start`, where frab has the time alone. */
function startOf(
  { date, start }: z.output<typeof Event>,
  day: string,
  read: FieldReader,
  place: Place,
): PrintedTime | null {
  const full = printedTime(date) ?? printedTime(start)
  if (full) return full
  const minutes = clockMinutes(start)
  if (minutes !== null && dayOf(day)) return { local: clockOn(day.slice(0, 10), minutes), offset: null }
  if (date !== '' || start !== '') read.problem('field not understood', place, 'start', date || start)
  return null
}

function minutesOf({ duration, end }: z.output<typeof Event>, startsAt: PrintedTime | null): number | null {
  const ends = printedTime(end)
  return (
    durationMinutes(duration) ??
    (startsAt && ends && ends.offset === startsAt.offset ? minutesBetween(startsAt.local, ends.local) : null)
  )
}

function addressesOf(event: z.output<typeof Event>): Address[] {
  const all = [...event.attachments, ...event.links].filter(({ type }) => !/^FEEDBACK$/iu.test(type))
  return [
    { url: event.url, kind: 'event page' },
    ...all.map(({ url, title, type }) => ({ url, title, kind: kindOf(type) })),
    { url: event.video_download_url, kind: 'video' },
    { url: event.recording_url, kind: 'video' },
  ]
}

function kindOf(type: string): LinkKind | null {
  if (/^(?:SLIDES|PRESENTATION)$/iu.test(type)) return 'slides'
  if (/^(?:VIDEO|RECORDING|STREAM)$/iu.test(type)) return 'video'
  return /^ORIGIN$/iu.test(type) ? 'event page' : null
}
