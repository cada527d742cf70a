import { foldWidth } from '../../model/width.ts'
import type { Clock } from '../../model/written-time.ts'
import { clockAt } from '../../model/written-time.ts'
import type { ImportedSpeaker, PartialDate, TalkKind } from '../../model.ts'
import type { Line } from '../lines.ts'
import { findDates } from '../report/dates.ts'
import { isBreak, isUnnamedTalks } from './breaks.ts'
import { onEvening } from './evening-clock.ts'
import { namesSpeakers, speakersByProfile, speakersIn } from './speaker-cell.ts'
import type { TalkLine } from './talk-line.ts'
import { readTalkLine, titleAlone } from './talk-line.ts'

/** A line of a programme that is a talk, or a part of the evening that is none. */
export interface Row {
  readonly line: Line
  /** `null` where the programme gives lengths only. */
  readonly clock: Clock | null
  /** Of a programme of several days, the day that stands above it. */
  readonly day: PartialDate | null
  readonly title: string
  readonly speakers: readonly ImportedSpeaker[]
  readonly kind: TalkKind
  readonly minutes: number | null
  /** What stands below it and describes it. */
  readonly body: readonly Line[]
  /** All lines that it is made of, with those that give title and speakers. */
  readonly lines: readonly Line[]
  /** 開場, 休憩, slots for talks that are not named, frames around others: no talk is made of these. */
  readonly isTalk: boolean
}

/** When the event begins and ends, in minutes since midnight; `null` where that is not known. */
export interface Evening {
  readonly from: number | null
  readonly to: number | null
}

/** Stands between the lines of one cell of a table. */
export const cellBreak = '\u2028'

/** Rows with times of an event's text, in order, of whatever shape: tables, lists, headings, lines. */
export function readTimetable(lines: readonly Line[], evening: Evening): Row[] {
  const raw = rawRows(lines, evening)
  // One time alone in a page is when the doors open, or the way from the station.
  if (raw.length < 2 && !raw.some(({ columns }) => columns)) return []
  return withLengths(raw.map((row, index) => readRow(row, bodyOf(row, raw[index + 1] ?? null, lines, raw))))
}

interface Columns {
  readonly title: number
  readonly speaker: number | null
}

interface RawRow {
  readonly line: Line
  readonly index: number
  readonly clock: Clock | null
  readonly day: PartialDate | null
  readonly rest: string
  readonly cells: readonly string[]
  readonly columns: Columns | null
  /** The title stands in the next line: this one has the time alone. */
  readonly isTimeAlone: boolean
}

function rawRows(lines: readonly Line[], evening: Evening): RawRow[] {
  const rows: RawRow[] = []
  let columns: Columns | null = null
  let programmeLevel: number | null = null
  let day: PartialDate | null = null
  for (const [index, line] of lines.entries()) {
    const text = line.content
    if (line.shape === 'code' || line.shape === 'blank' || text.length > 2000) continue
    if (isDayLine(line)) day = dayIn(text)
    if (line.shape === 'heading') {
      columns = null
      const level = line.level ?? 6
      if (programmeHeading.test(foldWidth(text))) programmeLevel ??= level
      else if (programmeLevel !== null && level <= programmeLevel) programmeLevel = null
      day = dayIn(text) ?? day
    }
    const cells = cellsOf(line)
    const header = columnsOf(cells)
    if (header) {
      columns = header
      continue
    }
    const clock = clockAt(cells[0] ?? text)
    if (clock !== null && line.shape !== 'quote') {
      const rest = (cells[0] ?? text).slice(clock.length).trim()
      const after = [...(rest === '' ? [] : [rest]), ...cells.slice(1)]
      if (isProse(rest)) continue
      const isTimeAlone = after.every((cell) => cell.trim() === '')
      if (isTimeAlone && titleBelow(lines, index) === null) continue
      rows.push({
        line,
        index,
        clock: onEvening(clock, evening),
        day,
        rest: after.length === 1 ? (after[0] ?? '') : rest,
        cells: after,
        columns: cells.length > 1 ? columns : null,
        isTimeAlone,
      })
    } else if (
      programmeLevel !== null &&
      clock === null &&
      minutesBehind.test(foldWidth(text)) &&
      !isProse(text)
    ) {
      rows.push({
        line,
        index,
        clock: null,
        day,
        rest: text,
        cells: [text],
        columns: null,
        isTimeAlone: false,
      })
    }
  }
  return rows
}

const programmeHeading =
  /発表|プログラム|タイムテーブル|スケジュール|タイムライン|アジェンダ|LT|ライトニング|セッション|内容|登壇|agenda|program|schedule|time ?table|talks/iu
const minutesBehind = /[(]約?\d{1,3}\s?分(?:間)?(?:\s?[x×*]\s?\d+)?[)]$/u

/** A sentence that begins with a time: 19時以降、正面玄関は開きません。 */
const isProse = (rest: string) =>
  /^(?:以降|以前|まで|より前|の間)/u.test(rest) ||
  /。(?!」|』|）|\))\S*/u.test(rest.split(cellBreak)[0] ?? '')

/** `2日目 11月29日(日)` between the rows of two days. */
const isDayLine = ({ content, shape }: Line): boolean =>
  shape !== 'table' &&
  content.length <= 40 &&
  dayIn(content) !== null &&
  !/\d\s?[::時]\s?\d?/u.test(foldWidth(content))

const dayIn = (text: string) => {
  const [found] = findDates(text).dates
  return found && found.date.day !== null ? found.date : null
}

function cellsOf({ shape, text, content }: Line): string[] {
  if (content.includes('\t')) return content.split('\t').map((cell) => cell.trim())
  // A tab at the end, before an empty cell, is part of the line and not of its content.
  if (text.trim().includes('\t')) return text.trim().split('\t')
  if (shape !== 'table') return [content]
  const inner = content.replace(/^\|/u, '').replace(/\|$/u, '')
  return inner.split(/\s?\|\s?/u).map((cell) => cell.trim())
}

const timeHeader = /^(?:時間|時刻|日時|time|when|開始.*|start.*)$/iu
const titleHeader =
  /^(?:内容|タイトル|演題|題名?|テーマ|セッション(?:名|内容)?|発表(?:内容|タイトル)?|トピック|プログラム|title|session|topic|talk|content|what|program)$/iu
const speakerHeader =
  /^(?:登壇者?|発表者?|講演者?|話者|講師|スピーカー|担当(?:者)?|お?名前|氏名|speakers?|presenters?|who)(?:名)?(?:\s?[(].*)?$/iu

function columnsOf(cells: readonly string[]): Columns | null {
  if (cells.length < 2) return null
  const names = cells.map((cell) => foldWidth(cell).trim())
  const times = names.findIndex((name) => timeHeader.test(name))
  const title = names.findIndex((name) => titleHeader.test(name))
  const speaker = names.findIndex((name) => speakerHeader.test(name))
  if (times !== 0 || (title === -1 && speaker === -1)) return null
  const shift = title === -1 ? (speaker === 1 ? 2 : 1) : title
  return { title: shift - 1, speaker: speaker === -1 ? null : speaker - 1 }
}

function titleBelow(lines: readonly Line[], index: number): Line | null {
  const next = lines[index + 1]
  return next && next.shape !== 'blank' && next.shape !== 'code' && clockAt(next.content) === null
    ? next
    : null
}

/** The lines below a row that belong to it: down to the next row, or to the next heading of the same rank. */
function bodyOf(row: RawRow, next: RawRow | null, lines: readonly Line[], rows: readonly RawRow[]): Line[] {
  const { level } = row.line
  if (row.clock === null) return []
  const below = lines.slice(row.index + 1, next?.index ?? lines.length)
  const end = below.findIndex(
    (line) => isDayLine(line) || (line.shape === 'heading' && (level === null || (line.level ?? 6) <= level)),
  )
  const own = end === -1 ? below : below.slice(0, end)
  if (level !== null || (row.isTimeAlone && next !== null)) return withoutBlankEnds(own)
  if (row.line.shape === 'table' || row.cells.length > 1) return []
  // What stands below the last row may be anything: no more of it is taken than the rows before it have.
  const limit = next !== null && end === -1 ? 6 : row.isTimeAlone ? usual(rows) : Math.min(usual(rows), 2)
  const blank = own.findIndex(({ shape }) => shape === 'blank')
  return own.slice(0, blank === -1 ? limit : Math.min(blank, limit))
}

/** The most lines that lie between two rows. */
function usual(rows: readonly RawRow[]): number {
  const between = rows.slice(1).map(({ index }, at) => index - (rows[at]?.index ?? 0) - 1)
  return between.length === 0 ? 0 : Math.min(...between)
}

function withoutBlankEnds(lines: readonly Line[]): Line[] {
  const from = lines.findIndex(({ shape }) => shape !== 'blank')
  return from === -1 ? [] : lines.slice(from, lines.findLastIndex(({ shape }) => shape !== 'blank') + 1)
}

function readRow(row: RawRow, body: readonly Line[]): Row {
  const titled = row.isTimeAlone ? { text: body[0]?.content ?? '', body: body.slice(1) } : null
  const read = row.columns
    ? readCells(row.cells, row.columns)
    : readOneCell(titled?.text ?? row.cells.filter((cell) => cell !== '').join('\t'), row.line)
  const named = withBody(read, titled?.body ?? body)
  const minutes = (row.clock && lengthOf(row.clock)) ?? named.minutes
  const isNone =
    isUnnamedTalks(row.rest) ||
    (isBreak(named.title) && named.speakers.every(({ name }) => isStaff.test(name)))
  return {
    line: row.line,
    clock: row.clock,
    day: row.day,
    title: named.title,
    speakers: named.speakers,
    kind: named.kind ?? (minutes !== null && minutes <= 7 ? 'lightning talk' : 'talk'),
    minutes,
    body: named.body,
    lines: [row.line, ...body],
    isTalk: !isNone && /[\p{L}\p{N}]/u.test(named.title),
  }
}

/** Who opens and closes an evening. */
const isStaff = /^(?:運営|スタッフ|司会|事務局|主催|幹事|全員|staff|organi[sz]ers?|host|mc|all)/iu

interface ReadTitle extends TalkLine {
  /** What stands below it in the same cell. */
  readonly more: string
}

function readCells(cells: readonly string[], { title, speaker }: Columns): ReadTitle {
  const [first = '', ...more] = (cells[title] ?? '').split(cellBreak).map((part) => part.trim())
  const cell = speaker === null ? undefined : cells[speaker]
  const speakers = cell === undefined ? [] : speakersIn(cell.replaceAll(cellBreak, ' '))
  const heading = readTalkLine(first)
  return {
    ...heading,
    title: speakers.length > 0 && heading.title === '' ? first : heading.title,
    ...(speakers.length > 0 ? { ...titleAlone(first), speakers } : {}),
    more: more.filter((part) => part !== '').join('\n'),
  }
}

function readOneCell(text: string, line: Line): ReadTitle {
  const [first = '', ...more] = text.split(cellBreak).map((part) => part.trim())
  const byProfile = speakersByProfile(first, line.links)
  const heading = byProfile
    ? { ...titleAlone(byProfile.title), speakers: byProfile.speakers }
    : readTalkLine(first)
  return { ...heading, more: more.filter((part) => part !== '').join('\n') }
}

const emptyTitle = /^(?:セッション|session|講演|発表|LT|talk)\s?[\d①-⑳]{0,2}$/iu

/** A title may stand below a mere number, and the speakers below the title. */
function withBody(read: ReadTitle, body: readonly Line[]): ReadTitle & { readonly body: readonly Line[] } {
  const [first] = body
  let lines = body
  let titled = read
  if (
    first &&
    read.speakers.length === 0 &&
    emptyTitle.test(foldWidth(read.title)) &&
    !namesSpeakers(first.content)
  ) {
    const below = readTalkLine(first.content)
    titled = {
      ...below,
      kind: below.kind ?? read.kind,
      minutes: below.minutes ?? read.minutes,
      more: read.more,
    }
    lines = body.slice(1)
  }
  const names = lines.findIndex(({ content }) => namesSpeakers(content))
  if (titled.speakers.length === 0 && names !== -1 && names < 2) {
    const speakers = speakersIn(lines[names]?.content ?? '')
    return { ...titled, speakers, body: lines.filter((_line, index) => index !== names) }
  }
  return { ...titled, body: lines }
}

const lengthOf = ({ from, to }: Clock) => (to !== null && to > from && to - from < 24 * 60 ? to - from : null)

/** Gives rows with a beginning alone the time until the next one, and takes frames around other rows for none. */
function withLengths(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => {
    if (row.clock === null) return row
    const { from, to } = row.clock
    const next = rows.slice(index + 1).find(({ clock }) => clock !== null)?.clock ?? null
    const inside = rows
      .slice(index + 1)
      .filter(({ clock }) => to !== null && clock?.to && clock.from >= from && clock.to <= to)
    if (inside.length > 1 && row.speakers.length === 0) return { ...row, isTalk: false }
    if (row.minutes !== null || to !== null || next === null) return row
    const length = next.from - from
    return length > 0 && length <= 180 ? { ...row, minutes: length } : row
  })
}
