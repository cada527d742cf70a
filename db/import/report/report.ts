import type { ImportedEvent, ImportedTalk, LineRange, Notice, Problem } from '../../model.ts'
import { blankEvent, blankTalk } from '../blank-records.ts'
import type { Line } from '../lines.ts'
import { findLinks } from '../links.ts'
import { proposeTags } from '../proposals.ts'
import { findTerms } from '../terms.ts'
import { nameContradictions } from './contradictions.ts'
import type { FoundDate } from './dates.ts'
import { findDates, localTime } from './dates.ts'
import type { EventName } from './event-name.ts'
import { eventNameInProse, eventNameInTitle } from './event-name.ts'
import { leftAsTyped } from './left-as-typed.ts'
import { missingPages, missingYear } from './missing.ts'
import { namesInText } from './names-in-text.ts'
import type { Part, TalkPart } from './outline.ts'
import { outline } from './outline.ts'
import { bulletedPhrases, eachOnce, emphasisedPhrases, quotedPhrases } from './phrases.ts'
import type { Slot } from './programme.ts'
import { readProgramme } from './programme.ts'
import { isPageRemains } from './section-words.ts'

/** The report of an evening: its event with talks, and what the reader should be told. */
export interface Report {
  readonly event: ImportedEvent
  readonly titleLine: Line | null
  readonly notices: Notice[]
  readonly problems: Problem[]
}

export interface ReportSource {
  readonly file: string
  readonly lines: readonly Line[]
  /** The article's title where something other than its text gives it: front matter, a page's `<title>`. */
  readonly title: string | null
  /** Stands for the event's name where none is found. */
  readonly fallbackTitle: string
}

/**
 * Reads the report of an evening, of whatever shape. Every line that is not blank ends up in the title, in a note, as
 * a heading or in a notice.
 *
 * @returns `null` when nothing says that this text reports an event
 */
export function readReport({ file, lines, title, fallbackTitle }: ReportSource): Report | null {
  const { content, remains } = withoutRemains(lines)
  const titleLine =
    title === null ? findTitle(content) : (content.find((line) => isSameTitle(line, title)) ?? null)
  const body = content.filter((line) => line !== titleLine)
  const articleTitle = title ?? titleLine?.content ?? null
  const name = eventName(articleTitle, body)
  const parts = outline(body, name !== null)
  const talks = parts.filter((part) => part.of === 'talk')
  if (!isReport(talks, name, articleTitle)) return null

  const eventLines = parts.flatMap((part) => (part.of === 'event' ? part.lines : []))
  const introduction = parts[0]?.of === 'event' ? parts[0].lines : []
  const { date, impossible } = eventDate(articleTitle, titleLine, introduction)
  const programme = readProgramme(talks, introduction)
  const eventLinks = findLinks(eventLines)
  const readTalks = talks.map((part, index) =>
    readTalk(part, programme.slots[index] ?? { kind: 'talk', minutes: null }, date),
  )
  const urls = [eventLinks.links, ...readTalks.map(({ talk }) => talk.links)].flat().map(({ url }) => url)

  const event: ImportedEvent = {
    ...blankEvent(articleTitle ?? fallbackTitle),
    ...name,
    startsOn: date?.date ?? null,
    startsAt: date && localTime(date.date, date.from),
    endsAt: date && localTime(date.date, date.to),
    ...labelled(introduction),
    url: eventLinks.links.find(({ kind }) => kind === 'event page')?.url ?? null,
    note: noteOf(eventLines),
    talks: readTalks.map(({ talk }) => talk),
    links: eventLinks.links,
    source: rangesOf(parts),
  }
  const at = { line: titleLine?.number ?? body[0]?.number ?? null, text: articleTitle ?? '' }
  const notices: Notice[] = [
    ...(name === null ? [{ kind: 'missing', field: 'event', ...at } as const] : []),
    ...(date === null ? [{ kind: 'missing', field: 'date', ...at } as const] : []),
    ...(date !== null && date.date.year === null ? [missingYear(date, content)] : []),
    ...programme.notices,
    ...talks.filter(({ heading }) => heading.speakers.length === 0).map(withoutSpeaker),
    ...nameContradictions(talks),
    ...missingPages(body, urls),
    ...leftAsTyped(body),
    ...eventLinks.notices,
    ...readTalks.flatMap((read) => read.notices),
    ...remains.map((line): Notice => ({ kind: 'page remains', line: line.number, text: line.text.trim() })),
  ]
  return {
    event,
    titleLine,
    notices: notices.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    problems: impossible.map(({ text, line }) => ({
      file,
      line,
      field: 'startsOn',
      reason: 'no such date',
      text,
    })),
  }
}

/** Takes menus off the top and footers off the end; the same words within the text are somebody's words. */
function withoutRemains(lines: readonly Line[]): { content: Line[]; remains: Line[] } {
  const isOver = (line: Line) => line.shape === 'blank' || isPageRemains(line)
  const from = lines.findIndex((line) => !isOver(line))
  const to = lines.findLastIndex((line) => !isOver(line)) + 1
  if (from === -1) return { content: [...lines], remains: [] }
  const remains = [...lines.slice(0, from), ...lines.slice(to)].filter(({ shape }) => shape !== 'blank')
  return { content: lines.slice(from, to), remains }
}

const isSameTitle = ({ level, content }: Line, title: string) =>
  level === 1 && content.normalize('NFC').trim() === title.normalize('NFC').trim()

/** The first line, if it reads like a title: a heading of the first level, or short and no sentence. */
function findTitle(lines: readonly Line[]): Line | null {
  const first = lines.find(({ shape }) => shape !== 'blank')
  if (first === undefined || first.content.length > 140) return null
  if (first.level !== null) return first.level === 1 && outline([first], false).length === 1 ? first : null
  const isTitle =
    first.shape === 'prose' && !/[。.、,]$/u.test(first.content) && !/さん[)）]$/u.test(first.content)
  return isTitle ? first : null
}

function eventName(title: string | null, lines: readonly Line[]): EventName | null {
  const inTitle = title === null ? null : eventNameInTitle(title)
  if (inTitle !== null) return inTitle
  for (const { content, shape } of lines.slice(0, 12)) {
    const found = shape === 'code' ? null : eventNameInProse(content)
    if (found !== null) return found
  }
  return null
}

/**
 * Two talks with a speaker make a report, or one of a named event. Without talks, only a title that names an evening
 * and says so does: "Python 入門 #3" is the third article of a series.
 */
function isReport(talks: readonly TalkPart[], name: EventName | null, title: string | null): boolean {
  const sure = talks.filter(({ heading }) => heading.names === 'sure').length
  if (sure > 1 || (talks.length > 0 && name !== null)) return true
  return name !== null && /参加|レポ|勉強会|ミートアップ|登壇|meetup|conference|recap/iu.test(title ?? '')
}

type DatedLine = FoundDate & { readonly line: number }

/** Of all dates before the first talk, the one that is said to be the event's, else a full one, else the first. */
function eventDate(title: string | null, titleLine: Line | null, introduction: readonly Line[]) {
  const texts = [
    { content: title ?? '', number: titleLine?.number ?? 1 },
    ...introduction.filter(({ shape }) => shape !== 'code').slice(0, 200),
  ]
  const found = texts.map(({ content, number }) => ({ ...findDates(content), line: number }))
  const dates = found.flatMap(({ dates, line }): DatedLine[] => dates.map((date) => ({ ...date, line })))
  const impossible = found.flatMap(({ impossible, line }) => impossible.map(({ text }) => ({ text, line })))
  const date =
    dates.find(({ isOfEvent }) => isOfEvent) ?? dates.find(({ date }) => date.year !== null) ?? dates[0]
  return { date: date ?? null, impossible }
}

/** What an introduction says in lines of their own: 会場：…, Hashtag: #… */
function labelled(lines: readonly Line[]): { venue: string | null; hashtag: string | null } {
  let venue: string | null = null
  let hashtag: string | null = null
  for (const { content, folded } of lines) {
    if (content.length > 300) continue
    const place = /^(?:開催場所|開催地|会場|場所|venue|place|location)\s?:\s?(\S.*)$/iu.exec(folded)
    if (place?.[1]) venue ??= content.slice(folded.length - place[1].length).trim()
    hashtag ??= /(?:ハッシュタグ|hash ?tag)\S{0,3}\s?:?\s?#([\p{L}\p{N}_]{1,60})/iu.exec(folded)?.[1] ?? null
  }
  return { venue, hashtag }
}

function readTalk(
  part: TalkPart,
  slot: Slot,
  date: FoundDate | null,
): { talk: ImportedTalk; notices: Notice[] } {
  const { line, heading, body } = part
  const lines = trimBlank(body)
  const { links, notices } = findLinks([line, ...lines])
  const names = namesInText(
    [titleOf(part), ...lines],
    heading.speakers.map(({ name }) => name),
  )
  const terms = eachOnce(
    [titleOf(part), ...lines].flatMap(({ content, number, shape }) =>
      shape === 'code' ? [] : findTerms(content.normalize('NFC')).map(({ text }) => ({ text, line: number })),
    ),
  )
  const talk = {
    ...blankTalk(heading.title),
    speakers: [...heading.speakers],
    ...slot,
    startsAt: date && localTime(date.date, heading.clock?.from ?? null),
    note: noteOf(lines),
    marks: quotedPhrases(lines).map(
      (phrase) => ({ kind: 'quote', elapsedSeconds: null, ...phrase }) as const,
    ),
    emphasised: emphasisedPhrases(lines),
    ...names,
    terms,
    links,
    source: {
      heading: line.number,
      bodyFrom: lines[0]?.number ?? null,
      bodyTo: lines.at(-1)?.number ?? null,
    },
  }
  return { talk: { ...talk, proposedTags: proposeTags(talk, [], bulletedPhrases(lines)) }, notices }
}

/** The heading's line with the title alone: a speaker's name is no tool, whatever it is. */
const titleOf = ({ line, heading }: TalkPart): Line => ({ ...line, shape: 'prose', content: heading.title })

const withoutSpeaker = ({ line }: TalkPart): Notice => ({
  kind: 'missing',
  field: 'speaker',
  line: line.number,
  text: line.content,
})

/** Lines exactly as typed, without the blank ones around them. */
export const noteOf = (lines: readonly Line[]): string =>
  trimBlank(lines)
    .map(({ text }) => text)
    .join('\n')

function trimBlank(lines: readonly Line[]): Line[] {
  const from = lines.findIndex(({ shape }) => shape !== 'blank')
  return from === -1 ? [] : lines.slice(from, lines.findLastIndex(({ shape }) => shape !== 'blank') + 1)
}

const rangesOf = (parts: readonly Part[]): LineRange[] =>
  parts.flatMap((part) => {
    const lines = part.of === 'event' ? trimBlank(part.lines) : []
    const [first, last] = [lines[0], lines.at(-1)]
    return first && last ? [{ from: first.number, to: last.number }] : []
  })
