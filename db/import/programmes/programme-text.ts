import type { Imported, PartialDate } from '../../model.ts'
import type { Format } from '../format.ts'
import { sampleLength } from '../format.ts'
import { readLines, splitLines } from '../lines.ts'
import type { Source } from '../source.ts'
import { connpass } from './connpass.ts'
import { doorkeeper } from './doorkeeper.ts'
import { findDay } from './event-day.ts'
import { eventPage, readEventPage } from './event-page.ts'
import { icalendar } from './icalendar.ts'
import { rubyevents } from './rubyevents.ts'
import { scheduleJson } from './schedule-json.ts'
import { scheduleXml } from './schedule-xml.ts'
import { sessionize } from './sessionize.ts'
import { talkLines } from './talk-lines.ts'

/** Events and programmes, in the order in which they are asked: data by their keys before texts by their look. */
export const programmes: readonly Format[] = [
  connpass,
  doorkeeper,
  sessionize,
  scheduleJson,
  scheduleXml,
  icalendar,
  rubyevents,
  eventPage,
  talkLines,
]

/** No page of an event is longer. */
const longest = 2_000_000

/**
 * Reads what somebody pasted to make an event of it: an event's page as text, a list of talks, or the data of any
 * service that is read here. Where nothing tells what it is, a few lines with a date in them, or short ones alone, are
 * taken for a page and a list: whoever pasted them said that they are an event.
 *
 * @param name   stands in where the text has no title
 * @param today  gives a date without a year the nearest one that fits its weekday, which is told as a problem
 * @returns `null` for a text that is no programme at all
 */
export function readProgrammeText(text: string, name: string, today: PartialDate): Imported | null {
  if (text.trim() === '' || text.length > longest) return null
  const source: Source = { file: name, text, encoding: 'UTF-8', problems: [] }
  const sample = text.slice(0, sampleLength)
  const format = programmes.find((one) => one.detect(sample, name)) ?? null
  if (format !== null && format !== eventPage && format !== talkLines) return format.read(source, format.name)
  if (format === talkLines) return talkLines.read(source, talkLines.name)
  return format === eventPage || looksLikePage(sample)
    ? readEventPage(source, eventPage.name, today)
    : listOf(source)
}

/** A day, and lines that are no essay. */
function looksLikePage(sample: string): boolean {
  const lines = readLines(splitLines(sample)).filter(({ shape }) => shape !== 'blank')
  return !/^\s*[[{<]/u.test(sample) && lines.slice(0, 40).some(({ content }) => findDay(content) !== null)
}

function listOf(source: Source): Imported | null {
  const lines = source.text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '')
  const isList = lines.length <= 200 && lines.every((line) => line.length <= 140 && !/[。{}<>]/u.test(line))
  return isList ? talkLines.read(source, talkLines.name) : null
}
