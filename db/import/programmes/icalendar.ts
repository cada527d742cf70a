import { Temporal } from 'temporal-polyfill'
import type { Imported, ImportedEvent } from '../../model.ts'
import { blankEvent } from '../blank-records.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import { readLines, splitLines } from '../lines.ts'
import { findLinks } from '../links.ts'
import { eventNameInTitle } from '../report/event-name.ts'
import { fileStem, nothingFrom } from '../source.ts'
import { linksOf, pageAddress } from './addresses.ts'
import { FieldReader } from './field-reader.ts'
import type { Component } from './icalendar-lines.ts'
import { components, contentLines, property, value } from './icalendar-lines.ts'
import type { CalendarEvent } from './icalendar-schedule.ts'
import { asOneEvent } from './icalendar-schedule.ts'
import type { CalendarTime } from './icalendar-zones.ts'
import { calendarTime, minutesOfDuration } from './icalendar-zones.ts'
import { plainDescription } from './plain-description.ts'
import { dayOf, isZone, laterBy } from './times.ts'

/** Calendars: one event for each VEVENT, or one with talks where they are the schedule of an event. */
export const icalendar: Format = {
  name: 'icalendar',
  extensions: ['ics', 'ical', 'ifb'],
  detect: (sample) => /^\s*(?:\uFEFF)?\s*BEGIN\s?:\s?(?!VCARD)[A-Z][A-Z-]+[ \t]*(?:\r|\n|$)/iu.test(sample),
  read: (source, format) => ({
    ...readCalendar(new TextEncoder().encode(source.text), source.file, format),
    text: source.text,
    encoding: source.encoding,
  }),
  readBytes: readCalendarBytes,
  limitBytes: 50 * megabyte,
}

/** Only UTF-8 is cut in the middle of characters; a calendar in another encoding is read as its text. */
function readCalendarBytes(bytes: Uint8Array, file: string, format: string): Imported | null {
  const lines = contentLines(bytes)
  return lines.some(({ text }) => text.includes('\uFFFD')) ? null : readCalendar(bytes, file, format)
}

function readCalendar(bytes: Uint8Array, file: string, format: string): Imported {
  const text = new TextDecoder('utf-8').decode(bytes)
  const nothing = nothingFrom({ file, text, encoding: 'UTF-8', problems: [] }, format)
  const read = new FieldReader(file)
  const { all, unreadable } = components(contentLines(bytes))
  for (const { text, number } of unreadable)
    read.problem(
      /^(?:RRULE|RDATE|EXDATE)\b/iu.test(text) ? 'recurrence not expanded' : 'record not understood',
      { lines: { from: number, to: number } },
      null,
      text,
    )
  const loose = all.filter(({ name }) => name !== 'vcalendar')
  const calendars = all.filter(({ name }) => name === 'vcalendar')
  const events = [
    ...calendars.flatMap((calendar) => readParts(calendar, calendar.parts, fileStem(file), read)),
    ...readParts(null, loose, fileStem(file), read),
  ]
  return { ...nothing, events, problems: read.problems }
}

const placeOf = ({ line, lastLine }: Component) => ({ lines: { from: line, to: Math.max(line, lastLine) } })

function readParts(
  calendar: Component | null,
  parts: readonly Component[],
  fallbackTitle: string,
  read: FieldReader,
): ImportedEvent[] {
  const zones = parts.filter(({ name }) => name === 'vtimezone')
  for (const part of parts)
    if (part.name !== 'vevent' && part.name !== 'vtimezone')
      read.problem(
        'record left out',
        placeOf(part),
        part.name.toUpperCase(),
        value(part, 'summary') || part.name,
      )
  const given = calendar === null ? '' : value(calendar, 'x-wr-timezone')
  const events = parts
    .filter(({ name }) => name === 'vevent')
    .flatMap((part) => readEvent(part, zones, isZone(given) ? given : null, read))
  const title = calendar === null ? '' : value(calendar, 'x-wr-calname') || value(calendar, 'name')
  const schedule = asOneEvent(events, title || fallbackTitle)
  return schedule === null ? events.map(({ event }) => event) : [schedule]
}

/** Of no use here: bookkeeping, and the addresses of people. */
const unread = new Set(
  'dtstamp created last-modified sequence transp class priority geo attendee contact comment related-to request-status x-alt-desc x-apple-travel-advisory-behavior color image percent-complete'.split(
    ' ',
  ),
)
const known = new Set(
  'uid summary dtstart dtend duration location url description categories status organizer rrule rdate exdate exrule recurrence-id conference attach'.split(
    ' ',
  ),
)

function readEvent(
  part: Component,
  zones: readonly Component[],
  calendarZone: string | null,
  read: FieldReader,
): CalendarEvent[] {
  const place = placeOf(part)
  const title = value(part, 'summary')
  if (title === '') {
    const text = part.properties.map((one) => one.text).join('; ')
    read.problem('record not understood', place, 'SUMMARY', text || 'VEVENT')
    return []
  }
  const rules = part.properties.filter(({ name }) => ['rrule', 'rdate', 'exdate', 'exrule'].includes(name))
  for (const { line, text, name } of rules)
    read.problem('recurrence not expanded', { lines: { from: line, to: line } }, name.toUpperCase(), text)
  for (const { name, line, text } of part.properties)
    if (!known.has(name) && !unread.has(name) && !name.startsWith('x-'))
      read.problem('field not understood', { lines: { from: line, to: line } }, name.toUpperCase(), text)
  const timeIn = (name: 'dtstart' | 'dtend' | 'recurrence-id') => {
    const given = property(part, name)
    if (!given) return null
    const at = { lines: { from: given.line, to: given.line } }
    const time = calendarTime(given, zones)
    if (time === null) read.problem('field not understood', at, name.toUpperCase(), given.text)
    else if (time.unknownZone !== null) read.problem('field not understood', at, 'TZID', time.unknownZone)
    return time && inCalendarZone(time, calendarZone)
  }
  const [start, end, instance] = [timeIn('dtstart'), timeIn('dtend'), timeIn('recurrence-id')]
  const isCancelled = value(part, 'status').toUpperCase() === 'CANCELLED'
  if (isCancelled) read.problem('event cancelled', place, 'STATUS', title)
  const minutes = minutesOfDuration(value(part, 'duration'))
  const startsAt = start === null || start.isWholeDay ? null : start.local
  const uid = value(part, 'uid')
  const name = eventNameInTitle(title)
  return [
    {
      event: {
        ...blankEvent(title),
        key: uid === '' ? null : `icalendar/${uid}${instance === null ? '' : `/${instance.local}`}`,
        series: name?.title === title ? name.series : null,
        number: name?.title === title ? name.number : null,
        startsOn: start && dayOf(start.local),
        startsAt,
        endsAt:
          endOf(start, end) ?? (startsAt !== null && minutes !== null ? laterBy(startsAt, minutes) : null),
        timeZone: start?.zone ?? null,
        venue: value(part, 'location') || null,
        url: pageAddress(value(part, 'url'), 'URL', read, place),
        ...describedBy(part, read),
        source: [place.lines],
      },
      minutes,
      isRecurring: rules.length > 0,
      isCancelled,
      tags: part.properties.filter(({ name }) => name === 'categories').flatMap(({ values }) => values),
      lines: place.lines,
    },
  ]
}

/** A time in UTC is shown by the clocks of the calendar, where it names them. */
function inCalendarZone(time: CalendarTime, zone: string | null): CalendarTime {
  if (time.isWholeDay || zone === null || (time.zone !== 'UTC' && time.zone !== null)) return time
  return time.zone === null ? time : { ...time, zone, local: moved(time.local, 'UTC', zone) }
}

const moved = (local: string, from: string, to: string): string =>
  Temporal.PlainDateTime.from(local)
    .toZonedDateTime(from)
    .withTimeZone(to)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

function endOf(start: CalendarTime | null, end: CalendarTime | null): string | null {
  if (start === null || end === null || start.isWholeDay || end.isWholeDay) return null
  const isElsewhere = end.zone !== null && start.zone !== null && end.zone !== start.zone
  const local = isElsewhere ? moved(end.local, end.zone ?? '', start.zone ?? '') : end.local
  return local >= start.local ? local : null
}

function describedBy(part: Component, read: FieldReader): Pick<ImportedEvent, 'note' | 'links'> {
  const description = plainDescription(value(part, 'description'))
  const organizer = property(part, 'organizer')?.params['cn']
  const categories = part.properties
    .filter(({ name }) => name === 'categories')
    .flatMap(({ values }) => values)
  const details = [
    ...(typeof organizer === 'string' && organizer.trim() !== '' ? [organizer.trim()] : []),
    ...(categories.length > 0
      ? [categories.map((name) => `#${name.trim().replaceAll(/\s+/gu, '_')}`).join(' ')]
      : []),
  ]
  const given = part.properties.filter(({ name }) => name === 'conference' || name === 'attach')
  const stated = given.flatMap((one) => {
    const label = one.params['label'] ?? one.params['filename']
    const title = typeof label === 'string' ? label : ''
    return linksOf([{ url: one.values[0] ?? '', title }], read, { lines: { from: one.line, to: one.line } })
  })
  const line = property(part, 'description')?.line ?? null
  const found = findLinks(readLines(splitLines(description))).links.map((link) => ({ ...link, line }))
  return {
    note: [description, ...details].filter((text) => text !== '').join('\n\n'),
    links: [...stated, ...found],
  }
}
