import type { Imported } from '../../model.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { Source } from '../source.ts'
import { nothingFrom } from '../source.ts'
import type { XmlElement } from '../xml-tree.ts'
import { child, childrenNamed, childrenOf, childText, ownText, readXml, tellFaults } from '../xml-tree.ts'
import type { Address } from './addresses.ts'
import type { Slot } from './conference.ts'
import { asEvent } from './conference.ts'
import type { Place } from './field-reader.ts'
import { FieldReader } from './field-reader.ts'
import { person } from './people.ts'
import type { PrintedTime } from './times.ts'
import { clockMinutes, clockOn, dayOf, durationMinutes, printedTime } from './times.ts'

/** The schedule of a conference as Pentabarf, frab, pretalx and the hub of the CCC write it in XML. */
export const scheduleXml: Format = {
  name: 'schedule-xml',
  extensions: ['xml'],
  detect: isScheduleXml,
  read: readScheduleXml,
  limitBytes: 50 * megabyte,
}

/** By the root and what every such file has in it: other programs have a `<schedule>` of another shape. */
function isScheduleXml(sample: string): boolean {
  const start = sample.replace(
    /^(?:\s|\uFEFF|<\?[^>]{0,300}\?>|<!--[\s\S]{0,2000}?-->|<!DOCTYPE[^>[]{0,300}(?:\[[^\]]{0,9000}\])?\s*>){0,20}/u,
    '',
  )
  return /^<schedule[\s>]/u.test(start) && /<(?:conference|day\s[^>]{0,300}\bdate=)/u.test(start)
}

function readScheduleXml(source: Source, format: string): Imported {
  const nothing = nothingFrom(source, format)
  const read = new FieldReader(source.file)
  const tree = readXml(source.text)
  tellFaults(tree, read)
  const [root] = tree.roots
  const events = root?.name === 'schedule' ? [readSchedule(root, read)] : []
  return { ...nothing, events, problems: [...nothing.problems, ...read.problems] }
}

const placeOf = ({ from, to }: XmlElement): Place => ({ lines: { from, to } })

function readSchedule(schedule: XmlElement, read: FieldReader) {
  const conference = child(schedule, 'conference') ?? schedule
  tellUnknown(schedule, new Set(['version', 'generator', 'conference', 'day']), read)
  tellUnknown(conference, conferenceFields, read)
  const changesAt = clockMinutes(childText(conference, 'day_change'))
  const slots = childrenNamed(schedule, 'day').flatMap((day) =>
    childrenNamed(day, 'room').flatMap((room) =>
      childrenNamed(room, 'event').flatMap((event) => readSlot(event, { day, room, changesAt }, read)),
    ),
  )
  const title = childText(conference, 'title') || childText(conference, 'acronym') || '?'
  const venue = [childText(conference, 'venue'), childText(conference, 'city')].filter((part) => part !== '')
  return asEvent(
    {
      title,
      id: childText(conference, 'acronym') || title,
      start: childText(conference, 'start'),
      end: childText(conference, 'end'),
      zone: childText(conference, 'time_zone_name'),
      venue: venue.join(', '),
      url: childText(conference, 'url'),
      place: placeOf(conference),
    },
    slots,
    read,
  )
}

const conferenceFields = new Set(
  'acronym title subtitle start end days timeslot_duration time_zone_name url base_url track venue city release day_change logo color version conference day generator'.split(
    ' ',
  ),
)

const slotFields = new Set(
  'date start duration room slug url title subtitle track type language abstract description persons links attachments recording video_download_url feedback_url origin_url logo tag license answers'.split(
    ' ',
  ),
)

function tellUnknown(element: XmlElement, known: ReadonlySet<string>, read: FieldReader): void {
  for (const one of childrenOf(element))
    if (!known.has(one.name) && (ownText(one) !== '' || childrenOf(one).length > 0))
      read.problem('field not understood', placeOf(one), one.name, ownText(one))
}

interface Around {
  readonly day: XmlElement
  readonly room: XmlElement
  readonly changesAt: number | null
}

function readSlot(event: XmlElement, { day, room, changesAt }: Around, read: FieldReader): Slot[] {
  const place = placeOf(event)
  const title = childText(event, 'title')
  if (title === '') {
    read.problem('record not understood', place, 'title', childText(event, 'slug') || event.name)
    return []
  }
  tellUnknown(event, slotFields, read)
  const duration = childText(event, 'duration')
  const minutes = durationMinutes(duration)
  if (minutes === null && duration !== '' && durationMinutes(`0${duration}`) === null && duration !== '00:00')
    read.problem('field not understood', place, 'duration', duration)
  return [
    {
      id: event.attributes.get('guid') ?? event.attributes.get('id') ?? null,
      title,
      texts: ['subtitle', 'abstract', 'description'].map((name) => childText(event, name)),
      room: childText(event, 'room') || (room.attributes.get('name') ?? ''),
      track: childText(event, 'track'),
      type: childText(event, 'type'),
      startsAt: startOf(event, day.attributes.get('date') ?? '', changesAt, read),
      minutes,
      speakers: peopleOf(event).flatMap((one) => person(ownText(one))),
      addresses: addressesOf(event),
      place,
    },
  ]
}

const peopleOf = (event: XmlElement) => {
  const persons = child(event, 'persons')
  return persons ? childrenNamed(persons, 'person') : []
}

/** Its date says all; old files have only a time on a day of the conference, which ends in the small hours. */
function startOf(
  event: XmlElement,
  day: string,
  changesAt: number | null,
  read: FieldReader,
): PrintedTime | null {
  const date = childText(event, 'date')
  const start = childText(event, 'start')
  const full = printedTime(date) ?? printedTime(start)
  if (full) return full
  const minutes = clockMinutes(start)
  const on = dayOf(date) ? date.trim().slice(0, 10) : day.trim().slice(0, 10)
  if (minutes === null || dayOf(on) === null) {
    if (start !== '') read.problem('field not understood', placeOf(event), 'start', start)
    return null
  }
  const isAfterMidnight = changesAt !== null && minutes < changesAt && dayOf(date) === null
  return { local: clockOn(on, minutes + (isAfterMidnight ? 24 * 60 : 0)), offset: null }
}

function addressesOf(event: XmlElement): Address[] {
  const listed = (name: string) => {
    const list = child(event, name)
    return list ? childrenOf(list) : []
  }
  const hrefs = (name: string) =>
    listed(name).map((one): Address => {
      const title = ownText(one)
      return { url: one.attributes.get('href') ?? one.attributes.get('url') ?? title, title }
    })
  return [
    { url: childText(event, 'url'), kind: 'event page' },
    ...hrefs('attachments'),
    ...hrefs('links'),
    { url: childText(event, 'video_download_url'), kind: 'video' },
    { url: childText(event, 'origin_url'), kind: 'event page' },
  ]
}
