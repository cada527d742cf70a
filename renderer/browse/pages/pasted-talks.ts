import type { Event } from '../../../db/model.ts'
import { dateText } from '../../../db/model.ts'
import type { Input } from '../../../electron/contract.ts'
import { call } from '../../app/call.ts'
import { todaysDate } from '../use-today.ts'
import { atTime } from './event-times.ts'
import { titlesOf } from './typed-titles.ts'

type NewTalk = Input<'talks.create'>

const timeInFront = /^\s*(?:午[前後]\s?)?[\d０-９]{1,2}\s?[:：時]/mu

/**
 * The talks of several lines that were pasted into an event's timetable: with their times, people and lengths where
 * they read as a programme, else a title each.
 */
export async function pastedTalks(text: string, event: Event): Promise<NewTalk[]> {
  const titles = titlesOf(text)
  // Times alone are of no day; it is the event's.
  const day = event.startsOn !== null && timeInFront.test(text) ? `${dateText(event.startsOn)}\n` : ''
  const read = await call('programme.read', { text: day + text, name: event.title, today: todaysDate() })
  const talks = read.ok && read.value.isRecognised ? (read.value.imported.events[0]?.talks ?? []) : []
  // What makes fewer talks than half of the lines was no programme.
  if (talks.length * 2 < titles.length) return titles.map((title) => ({ title, eventId: event.id }))
  return talks.map(({ title, speakers, kind, minutes, startsAt, status }) => ({
    title,
    eventId: event.id,
    kind,
    minutes,
    status,
    speakers: speakers.map(({ printed }) => printed),
    startsAt: startsAt === null ? null : atTime(event, 'startsAt', startsAt.slice(11)).startsAt,
  }))
}
