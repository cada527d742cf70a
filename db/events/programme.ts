import { sha256 } from '../history/hash.ts'
import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find } from '../history/records.ts'
import { events } from '../history/subjects.ts'
import { blankEvent } from '../import/blank-records.ts'
import { withKeys } from '../import/identity.ts'
import { findDay, localAt } from '../import/programmes/event-day.ts'
import { readProgrammeText } from '../import/programmes/programme-text.ts'
import { nothingFrom } from '../import/source.ts'
import type { Library } from '../library.ts'
import type {
  Event,
  EventId,
  Imported,
  ImportedEvent,
  PartialDate,
  ProgrammeChange,
  ProgrammeComparison,
  ProgrammeFact,
  ProgrammeRead,
  Result,
} from '../model.ts'
import { dateText, done, failed } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import { applyChanges } from './programme-apply.ts'
import { changeId, talkChanges } from './programme-changes.ts'
import { eventTold, heldTalks, isUnnamed, localTime, toldTalks } from './programme-held.ts'

/**
 * Reads what somebody pasted to make an event of it, whatever it is. A single line is the event's title, with its day
 * if it names one; a text that is no programme gives the title by its first line and is the event's note.
 *
 * @param name   the event's, where the text does not name it
 * @param today  gives a year to a date without one
 */
export function readProgramme({
  text,
  name,
  today,
}: {
  readonly text: string
  readonly name: string
  readonly today: PartialDate
}): ProgrammeRead {
  const lines = text.trim().split(/\r\n?|\n/u)
  const [first = ''] = lines
  const source = { file: name, text, encoding: 'UTF-8', problems: [] }
  const isTitle =
    lines.length === 1 && first !== '' && first.length <= 200 && !/^[[{<]|^BEGIN:|\t/u.test(first)
  const read = isTitle ? null : readProgrammeText(text, name, today)
  if (read !== null && read.events.length > 0)
    return { imported: withKeys(isUnnamed(read) ? knownByText(read) : read), isRecognised: true }
  const named = titled(first.trim().slice(0, 200) || name, today)
  const event = isTitle ? named : { ...blankEvent(named.title), note: lines.slice(1).join('\n').trim() }
  return {
    imported: withKeys({ ...nothingFrom(source, 'typed'), events: [event] }),
    isRecognised: isTitle,
  }
}

/** Two lists of talks that do not say whose they are are two events, unless they are the same list. */
const knownByText = (read: Imported): Imported => ({
  ...read,
  events: read.events.map((event, at) => ({
    ...event,
    key: event.key ?? `${read.format}\n${sha256(read.text)} ${at}`,
  })),
})

/** How a programme stands to the event that is given, or to the one that it tells of. Nothing is written. */
export function compareProgramme(
  { reader }: Library,
  { imported, at, eventId }: ProgrammeGiven,
): Result<ProgrammeComparison> {
  const told = imported.events[at]
  if (!told) return failed({ code: 'bad input', where: 'at', reason: `no event ${at}` })
  const event = eventId === null ? eventTold(reader, imported, told) : find(reader, events, eventId)
  if (event === null || event.deletedAt !== null)
    return eventId === null
      ? done({ event: null, changes: [] })
      : failed({ code: 'not found', kind: 'event', id: eventId })
  return done({ event: { id: event.id, title: event.title }, changes: changesOf(reader, event, told) })
}

export interface ProgrammeGiven {
  readonly imported: Imported
  /** Which of its events. */
  readonly at: number
  /** `null` for the one that it tells of. */
  readonly eventId: EventId | null
}

/**
 * Brings an event to what a programme says, as far as somebody has said yes to it, in one step of undo. Notes stay on
 * their talks; a talk that was called off stays too, as one that nobody will hear.
 *
 * @param take  ids of changes as `programme.compare` gave them; one that no longer holds is passed over
 */
export function applyProgramme(
  library: Library,
  {
    imported,
    at,
    eventId,
    take,
  }: ProgrammeGiven & { readonly eventId: EventId; readonly take: readonly string[] },
): Result<{ applied: number }> {
  const told = imported.events[at]
  if (!told) return failed({ code: 'bad input', where: 'at', reason: `no event ${at}` })
  const event = find(library.reader, events, eventId)
  if (event === null || event.deletedAt !== null)
    return failed({ code: 'not found', kind: 'event', id: eventId })
  const wanted = new Set(take)
  return act(library, 'programme.apply', event.title, (journal: Journal) => {
    const changes = changesOf(journal.db, event, told).filter(({ id }) => wanted.has(id))
    applyChanges(journal, { imported, told, event, changes })
    return done({ applied: changes.length })
  })
}

function changesOf(db: Reader, event: Event, told: ImportedEvent): ProgrammeChange[] {
  const facts = eventFacts(event, told)
  const own = facts.length === 0 ? [] : [{ is: 'event' as const, id: changeId('event', facts), facts }]
  return [...own, ...talkChanges(heldTalks(db, event), toldTalks(told))]
}

/** Its title is a person's: of what a page prints as one, only the event's own import makes a name. */
function eventFacts(event: Event, told: ImportedEvent): ProgrammeFact[] {
  const facts: ProgrammeFact[] = []
  const { startsOn } = told
  if (startsOn !== null && (event.startsOn === null || dateText(startsOn) !== dateText(event.startsOn)))
    facts.push({ field: 'startsOn', before: event.startsOn, after: startsOn })
  for (const field of ['startsAt', 'endsAt'] as const) {
    const before = localTime(event[field], event.timeZone)
    if (told[field] !== null && told[field] !== before) facts.push({ field, before, after: told[field] })
  }
  for (const field of ['venue', 'url', 'hashtag'] as const)
    if (told[field] !== null && told[field] !== event[field])
      facts.push({ field, before: event[field], after: told[field] })
  return facts
}

/** A line that somebody typed to name an event: `ゆるSRE #2 11/28 19:00` is its day, too. */
function titled(line: string, today: PartialDate): ImportedEvent {
  const day = findDay(line, today)
  if (day === null || 'impossible' in day) return blankEvent(line)
  const title = line.slice(0, line.indexOf(day.text)).trim()
  return {
    ...blankEvent(title === '' ? line : title),
    startsOn: day.date,
    startsAt: localAt(day.date, day.from),
    endsAt: localAt(day.endDate ?? day.date, day.to),
  }
}
