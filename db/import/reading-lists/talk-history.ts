import type { RootContent, Table, TableRow } from 'mdast'
import type { Imported, ImportedEvent } from '../../model.ts'
import { blankEvent, blankTalk } from '../blank-records.ts'
import { dayIn } from '../bookmarks/printed-day.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import { toLink } from '../links.ts'
import { slidesFirst } from '../programmes/addresses.ts'
import { FieldReader } from '../programmes/field-reader.ts'
import { eventNameInTitle } from '../report/event-name.ts'
import type { Source } from '../source.ts'
import { nothingFrom } from '../source.ts'
import { linksIn, markdownTree, shownText, typed } from './markdown-tree.ts'

const row = /^\s*\|?[^|\n]{0,40}\d{4}\s?[-/.年]\s?\d{1,2}[^|\n]{0,40}\|.*\]\(https?:/gmu

/** At least three rows with a day and links, and no more other text than a profile has. */
function isTalkHistory(sample: string): boolean {
  const rows = sample.match(row)?.length ?? 0
  const lines = sample.split(/\r\n?|\n/u).filter((line) => /\S/u.test(line)).length
  return rows >= 3 && rows * 3 >= lines && /^\s*\|?\s*:?-{2,}/mu.test(sample)
}

/**
 * Reads the table that people keep of talks they have given: day, event, title, each with its link. Every row is an
 * event with one talk. What the page says besides is told, not kept.
 */
function readTalkHistory(source: Source, format: string): Imported {
  const read = new FieldReader(source.file)
  const nothing = nothingFrom(source, format)
  const { blocks, text } = markdownTree(source.text, read)
  const events = blocks.flatMap((block) =>
    block.type === 'table' ? eventsOf(block, text, read) : leftOut(block, text, read),
  )
  return { ...nothing, events, problems: [...nothing.problems, ...read.problems] }
}

const placeOf = ({ position }: RootContent | TableRow) => ({
  lines: position ? { from: position.start.line, to: position.end.line } : null,
})

function leftOut(block: RootContent, text: string, read: FieldReader): ImportedEvent[] {
  const words = typed(text, [block])
  if (words !== '') read.problem('record left out', placeOf(block), null, words)
  return []
}

function eventsOf({ children: [header, ...rows] }: Table, text: string, read: FieldReader): ImportedEvent[] {
  if (header && dayIn(shownText(header.children[0] ?? header)) !== null) rows.unshift(header)
  return rows.flatMap((one) => {
    const event = eventOf(one, read)
    if (event === null) read.problem('record not understood', placeOf(one), null, typed(text, [one]))
    return event ?? []
  })
}

/** The event is what links to a page of one, or stands before the talk; of one link alone the row is a talk of it. */
function eventOf(row: TableRow, read: FieldReader): ImportedEvent | null {
  const place = placeOf(row)
  const line = place.lines?.from ?? null
  const cells = row.children.map((cell) => ({ text: shownText(cell), links: linksIn(cell.children) }))
  const day = cells.find(({ text }) => dayIn(text) !== null)
  const others = cells.filter((cell) => cell !== day && (cell.text !== '' || cell.links.length > 0))
  const [first, ...rest] = others
  if (day === undefined || first === undefined) return null
  const isEvent = (cell: typeof first) =>
    cell.links.some(({ url }) => toLink(url, '', null)?.kind === 'event page')
  const eventCell = others.find(isEvent) ?? (rest.length > 0 ? first : undefined)
  const talkCell =
    others.find((cell) => cell !== eventCell && cell.links.length > 0) ??
    others.find((cell) => cell !== eventCell) ??
    first
  const remaining = others.filter((cell) => cell !== eventCell && cell !== talkCell)
  const links = [talkCell, ...remaining].flatMap((cell) =>
    cell.links.flatMap(({ url, title }) => {
      const link = toLink(url, title === talkCell.text ? '' : title, line)
      if (link === null) read.problem('link refused', place, null, `${title} ${url}`)
      return link ?? []
    }),
  )
  const title = talkCell.text || eventCell?.text || ''
  if (title === '') return null
  const url =
    eventCell?.links.map((link) => toLink(link.url, '', null)).find((link) => link !== null)?.url ?? null
  const note = remaining.map(({ text }) => text).filter((text) => text !== '')
  const talk = {
    ...blankTalk(title),
    note: note.join('\n'),
    links: slidesFirst(links),
    source: line === null ? null : { heading: line, bodyFrom: null, bodyTo: null },
  }
  const name = eventCell?.text || title
  const known = eventNameInTitle(name)
  const { series, number } = known?.title === name ? known : { series: null, number: null }
  return {
    ...blankEvent(name),
    series,
    number,
    startsOn: dayIn(day.text),
    url,
    talks: [talk],
    source: place.lines ? [place.lines] : [],
  }
}

export const talkHistory: Format = {
  name: 'talk-history',
  extensions: ['md'],
  detect: isTalkHistory,
  read: readTalkHistory,
  limitBytes: 5 * megabyte,
}
