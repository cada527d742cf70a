import { find, select } from '../history/records.ts'
import { events, talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { Evening, EveningTalk, Event, PartialDate, TalkClock, TalkId } from '../model.ts'
import { dateText } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import { runningClock } from './clocks.ts'
import type { Planned } from './planned-times.ts'
import { plannedTimes } from './planned-times.ts'
import { talkRows } from './talk-rows.ts'
import { talkPage } from './talks.ts'

/** How long a talk of unknown length is taken to last, in milliseconds. */
const USUAL_LENGTH = 60 * 60_000

/**
 * The evening that one is in: the talks of today's events, and of the event whose clock still runs after midnight.
 *
 * @param date    today, where the person is
 * @param talkId  a talk that one wants to be at: the evening is then the one of its event, today's or not
 */
export function evening(
  library: Library,
  { date, talkId }: { date: PartialDate; talkId: TalkId | null },
): Evening {
  const { reader, now } = library
  const running = runningClock(reader, now())
  const todays = talksOf(reader, eventsOf(reader, date, running))
  const isOfToday = talkId === null || todays.some(({ id }) => id === talkId)
  const shown = isOfToday ? todays : talksBeside(reader, talkId)
  const current = talkNow(shown, running, now().getTime())
  const page = talkId === null && current !== null ? talkPage(library, current) : null
  return { talks: shown, now: current, page: page?.ok ? page.value : null }
}

function eventsOf(reader: Reader, date: PartialDate, running: TalkClock | null): Event[] {
  const today = select(
    reader,
    events,
    // A full date sorts as itself; the index is by that.
    'sorts_on = ? AND starts_on = ? AND deleted_at IS NULL ORDER BY starts_at, n',
    dateText(date),
    dateText(date),
  )
  const talk = running && find(reader, talks, running.talkId)
  const event = talk?.eventId ? find(reader, events, talk.eventId) : null
  return event && event.deletedAt === null && !today.some(({ id }) => id === event.id)
    ? [event, ...today]
    : today
}

const talksOf = (reader: Reader, ofEvents: readonly Event[]): EveningTalk[] =>
  ofEvents.flatMap((event) => {
    const rows = talkRows(reader, 't.event_id = ? AND t.deleted_at IS NULL ORDER BY t.position', event.id)
    const planned = plannedTimes(event, rows)
    return rows.map((row, index) => ({ ...row, ...momentsOf(planned[index]) }))
  })

function momentsOf(planned: Planned | undefined): Pick<EveningTalk, 'plannedAt' | 'plannedUntil'> {
  const moment = (at: number | null | undefined) => (at == null ? null : new Date(at).toISOString())
  return { plannedAt: moment(planned?.from), plannedUntil: moment(planned?.until) }
}

/** The talks of an event of another day; a talk without an event stands alone. */
function talksBeside(reader: Reader, talkId: TalkId): EveningTalk[] {
  const eventId = find(reader, talks, talkId)?.eventId
  const event = eventId ? find(reader, events, eventId) : null
  if (event) return talksOf(reader, [event])
  return talkRows(reader, 't.id = ? AND t.deleted_at IS NULL', talkId).map((row) => ({
    ...row,
    plannedAt: row.startsAt,
    plannedUntil: null,
  }))
}

/**
 * The talk that runs: the one whose clock does, for that a person has started; else by the programme the one of this
 * minute or the next to come; else the first one without a note.
 *
 * @param now  milliseconds of Unix time
 */
function talkNow(talks: readonly EveningTalk[], running: TalkClock | null, now: number): TalkId | null {
  const started = talks.find(({ id }) => id === running?.talkId)
  if (started && running && !isLongOver(started, running, now)) return started.id
  const planned = talks.find((talk) => now < endOf(talk))
  const unwritten = talks.find(({ hasNote }) => !hasNote)
  return (planned ?? unwritten ?? talks.at(-1))?.id ?? null
}

/** A talk of fifteen minutes whose clock has run for half an hour: the laptop slept through the next one. */
function isLongOver({ minutes }: EveningTalk, { startedAt }: TalkClock, now: number): boolean {
  return minutes !== null && now - Date.parse(startedAt) > minutes * 2 * 60_000
}

/** When a talk is over by the programme, in milliseconds. Talks that no time is told of are no talks of this minute. */
export function endOf({ plannedAt, plannedUntil }: EveningTalk): number {
  if (plannedUntil !== null) return Date.parse(plannedUntil)
  return plannedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(plannedAt) + USUAL_LENGTH
}
