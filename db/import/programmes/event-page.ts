import { clockAt } from '../../model/written-time.ts'
import type { Imported, ImportedEvent, Notice, PartialDate } from '../../model.ts'
import { blankEvent } from '../blank-records.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { Line } from '../lines.ts'
import { readLines, splitLines } from '../lines.ts'
import { findLinks } from '../links.ts'
import { eventNameInTitle } from '../report/event-name.ts'
import type { Source } from '../source.ts'
import { fileStem, nothingFrom } from '../source.ts'
import type { FoundDay } from './event-day.ts'
import { findDay, localAt } from './event-day.ts'
import { noteOfLines, programmeTalks } from './programme-talks.ts'
import type { Row } from './timetable.ts'
import { readTimetable } from './timetable.ts'

/** The page of an event as text, copied from a browser: connpass, Doorkeeper, TECH PLAY and whatever looks like them. */
export const eventPage: Format = {
  name: 'event-page',
  extensions: ['txt'],
  detect: isEventPage,
  read: (source, format) => readEventPage(source, format, null),
  limitBytes: 20 * megabyte,
}

/**
 * A timetable whose rows stand close together, or a date with a time beside one. A report of an evening has times in
 * its headings too, but then there is a text below each.
 */
function isEventPage(sample: string): boolean {
  if (/^\s*(?:[[{<]|BEGIN:|---|\+\+\+)/u.test(sample)) return false
  const lines = readLines(splitLines(sample))
  const rows = readTimetable(lines, { from: null, to: null }).filter(({ clock }) => clock !== null)
  if (rows.length < 2) return false
  const [first, last] = [rows[0]?.line.number ?? 0, rows.at(-1)?.line.number ?? 0]
  const between = lines.slice(first - 1, last).filter(({ shape }) => shape !== 'blank')
  const described = rows.reduce((sum, { body }) => sum + body.length, 0)
  const isDense = rows.length / between.length >= 0.5 || described <= rows.length * 2
  const hasDay = lines.slice(0, first + 5).some((line) => findDay(line.content) !== null)
  return isDense && (hasDay || rows.length > 2) && described < rows.length * 3
}

/**
 * Reads the page of an event.
 *
 * @param today  from which the year is taken where the page gives none, the nearest that fits; `null` to leave it open
 */
export function readEventPage(source: Source, format: string, today: PartialDate | null): Imported {
  const lines = readLines(splitLines(source.text))
  const nothing = nothingFrom(source, format)
  const facts = readFacts(lines, today)
  const { day } = facts
  const rows = readTimetable(lines, { from: day?.from ?? null, to: day?.to ?? null }).filter(
    ({ line }) => line.number !== day?.clockLine,
  )
  const local = day && localAt(day.date, 0)
  const programme = programmeTalks(rows, lines, local?.slice(0, 10) ?? null)
  const rest = programme.rest.filter((line) => line !== facts.titleLine)
  const found = findLinks(rest)
  const title = facts.name?.title ?? fileStem(source.file)
  const event: ImportedEvent = {
    ...blankEvent(title),
    ...facts.name,
    startsOn: day?.date ?? null,
    startsAt: day && localAt(day.date, day.from),
    endsAt: day && localAt(day.endDate ?? day.date, day.to),
    timeZone: facts.timeZone,
    venue: facts.venue,
    hashtag: facts.hashtag,
    url: found.links.find(({ kind }) => kind === 'event page')?.url ?? null,
    note: noteOfLines(rest),
    talks: programme.talks,
    links: found.links,
    source: rangesOf(rest),
  }
  return {
    ...nothing,
    document: { ...nothing.document, title, titleLine: facts.titleLine?.number ?? null },
    events: [event],
    notices: [...missing(facts, programme.talks.length > 0 ? rows : []), ...found.notices].toSorted(
      (a, b) => (a.line ?? 0) - (b.line ?? 0),
    ),
    problems: [
      ...nothing.problems,
      ...facts.impossible.map(({ line, text }) =>
        problem(source.file, line, 'startsOn', 'no such date', text),
      ),
      ...(day?.assumed
        ? [problem(source.file, day.line, 'startsOn', 'year assumed', `${day.text} → ${day.assumed}`)]
        : []),
      ...programme.leftOut.map(({ line }) =>
        problem(source.file, line.number, null, 'record left out', line.text),
      ),
    ],
  }
}

const problem = (
  file: string,
  line: number | null,
  field: string | null,
  reason: Imported['problems'][number]['reason'],
  text: string,
) => ({ file, line, field, reason, text })

interface Standing {
  readonly line: number
  /** Of the event's own time, where that is a line for itself. */
  readonly clockLine: number | null
}

interface Facts {
  readonly titleLine: Line | null
  readonly name: {
    readonly title: string
    readonly series: string | null
    readonly number: number | null
  } | null
  readonly day: (FoundDay & Standing) | null
  readonly impossible: { readonly line: number; readonly text: string }[]
  readonly venue: string | null
  readonly hashtag: string | null
  /** Where the page names it itself: JST. A time without one is that of the place. */
  readonly timeZone: string | null
}

const venueLabel =
  /^(?:開催場所|開催地|会場(?:住所)?|場所|住所|アクセス|venue|place|location|where|address)\s?[::]?\s*(\S.*)?$/iu
const hashtagLabel = /(?:ハッシュタグ|hash ?tag)[^\s:#]{0,3}\s?:?\s?#?([\p{L}\p{N}_]{1,60})/iu
/** When one may sign up, or must have, is not when it is held. */
const deadlineLabel =
  /^(?:募集|申込み?|申し込み|受付|応募|登録|予約|エントリー|公開|更新|キャンセル|CFP)\S{0,6}?(?:期間|期限|締切|締め切り|〆切|開始|終了|日時?)|^(?:締切|締め切り|〆切)|^(?:registration|application|deadline|cfp)/iu

function readFacts(lines: readonly Line[], today: PartialDate | null): Facts {
  const worded = lines.filter(({ shape }) => shape !== 'blank' && shape !== 'code').slice(0, 400)
  const titleLine = worded.slice(0, 12).find((line) => isTitle(line)) ?? null
  const found = withoutDeadlines(worded).map((line) => ({ line, day: findDay(line.content, today) }))
  const days = found.flatMap(({ line, day }) =>
    day && !('impossible' in day) ? [{ ...day, line: line.number }] : [],
  )
  const impossible = found.flatMap(({ line, day }) =>
    day && 'impossible' in day ? [{ line: line.number, text: day.impossible }] : [],
  )
  const standing = days.map((day) => withClockBelow(day, worded))
  const timed = standing.find(({ isOfEvent, from }) => isOfEvent && from !== null)
  const day =
    timed ??
    standing.find(({ from, date }) => from !== null && date.year !== null) ??
    standing.find(({ from }) => from !== null) ??
    standing.find(({ date }) => date.year !== null) ??
    standing[0] ??
    null
  const shown = titleLine?.content.replace(siteBehind, '').trim() ?? ''
  const name = titleLine === null ? null : eventNameInTitle(shown)
  return {
    titleLine,
    name:
      name !== null && name.title === shown
        ? name
        : shown === ''
          ? null
          : { title: shown, series: null, number: name?.number ?? null },
    day,
    impossible: day === null ? impossible : impossible.slice(0, 1),
    venue: venueIn(worded),
    hashtag: hashtagIn(worded),
    timeZone: worded.some(({ folded }) => /\bJST\b|Asia\/Tokyo/u.test(folded)) ? 'Asia/Tokyo' : null,
  }
}

/** Without the lines under `募集期間`: its own, and dates that follow at once, as connpass prints them. */
function withoutDeadlines(lines: readonly Line[]): Line[] {
  let isBelow = false
  return lines.filter(({ content, folded }) => {
    const isLabel = deadlineLabel.test(folded)
    isBelow = isLabel || (isBelow && findDay(content) !== null)
    return !isBelow
  })
}

/** What a browser's title has behind the event's own. */
const siteBehind = /\s+[-–—|]\s*(?:TECH PLAY|connpass|Doorkeeper|Peatix|Meetup|TECHPLAY)(?:\[[^\]]*\])?$/iu

/** The first line that says something and is neither a date nor a fact with its label. */
function isTitle({ content, folded, shape, level }: Line): boolean {
  if (level === 1) return true
  if (shape !== 'prose' && shape !== 'heading') return false
  if (content.length > 150 || !/[\p{L}\p{N}]/u.test(content)) return false
  // The leaf of a calendar that connpass prints above its title: 11月, 20.
  if (/^(?:\d{1,2}\s?[月日]?|\d{4}年?|[月火水木金土日](?:曜日?)?)$/u.test(folded.trim())) return false
  if (/^https?:\/\//iu.test(content) || clockAt(content) !== null || venueLabel.test(folded)) return false
  if (
    /^(?:日時|開催日時?|日程|ハッシュタグ|主催|参加費|イベント|ホーム|ログイン|新規登録|when|date|hash ?tag)\s?[::]?/iu.test(
      folded,
    )
  )
    return false
  const day = findDay(content)
  return day === null || 'impossible' in day
    ? !/^(?:#\S+\s*)+$/u.test(folded)
    : day.text.length < content.length / 2
}

/** Where the time stands in the line below its date, as TECH PLAY prints it. */
function withClockBelow(
  day: FoundDay & { readonly line: number },
  lines: readonly Line[],
): FoundDay & Standing {
  if (day.from !== null) return { ...day, clockLine: null }
  const below = lines.find(({ number }) => number > day.line)
  const clock = below && below.number <= day.line + 2 ? clockAt(below.content) : null
  const isAlone = clock !== null && below !== undefined && below.content.trim().length <= clock.length + 4
  return isAlone
    ? { ...day, from: clock.from, to: clock.to, clockLine: below.number }
    : { ...day, clockLine: null }
}

function venueIn(lines: readonly Line[]): string | null {
  for (const [index, { content, folded }] of lines.entries()) {
    if (content.length > 300) continue
    const label = venueLabel.exec(folded)
    if (!label) continue
    const given = label[1] === undefined ? '' : content.slice(folded.length - label[1].length).trim()
    // `会場に着いたら…` is a sentence.
    if (given !== '' && !/[::]/u.test(folded.slice(0, folded.length - given.length))) continue
    const below = lines[index + 1]
    const shown =
      given || (below && below.content.length <= 120 && findDay(below.content) === null ? below.content : '')
    if (shown.trim() !== '') return shown.trim()
  }
  return null
}

function hashtagIn(lines: readonly Line[]): string | null {
  for (const [index, { folded }] of lines.entries()) {
    const given = hashtagLabel.exec(folded)?.[1]
    if (given !== undefined) return given
    if (/^(?:ハッシュタグ|hash ?tag)\s?[::]?$/iu.test(folded)) {
      const below = /^#?([\p{L}\p{N}_]{1,60})$/u.exec(lines[index + 1]?.folded ?? '')?.[1]
      if (below !== undefined) return below
    }
  }
  return (
    lines
      .map(({ folded }) => /^#([\p{L}\p{N}_]{2,60})$/u.exec(folded)?.[1])
      .find((tag) => tag !== undefined) ?? null
  )
}

function missing({ day, titleLine }: Facts, rows: readonly Row[]): Notice[] {
  const at = { line: titleLine?.number ?? 1, text: titleLine?.content ?? '' }
  const notices: Notice[] = rows
    .filter(({ isTalk, speakers }) => isTalk && speakers.length === 0)
    .map(({ line }) => ({ kind: 'missing', field: 'speaker', line: line.number, text: line.content }))
  if (titleLine === null) notices.push({ kind: 'missing', field: 'event', ...at })
  if (day === null) notices.push({ kind: 'missing', field: 'date', ...at })
  else if (day.date.year === null) {
    const { line, text, fittingYears } = day
    notices.push({
      kind: 'missing',
      field: 'year',
      line,
      text,
      notBefore: null,
      fittingYears: [...fittingYears],
    })
  }
  return notices
}

function rangesOf(lines: readonly Line[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = []
  for (const { number, shape } of lines) {
    if (shape === 'blank') continue
    const last = ranges.at(-1)
    if (last && number <= last.to + 1) last.to = number
    else ranges.push({ from: number, to: number })
  }
  return ranges
}
