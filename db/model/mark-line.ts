import { MarkKind } from './records.ts'

/**
 * How a mark is written in a note: an ordinary Markdown list item, `- [12:34] ★ 信頼性は会話です`, so that a note
 * loses nothing in any other editor. The time since the talk began may be missing; the sign may not, for it is what
 * tells a mark from every other list item.
 */

/**
 * The sign of each kind. Each is a full-width glyph of Japanese fonts: the dingbat ❝ is missing from Noto CJK and
 * would come as a box, so a quote is 〝, as Japanese print sets it.
 */
export const markSigns = {
  'key message': '★',
  question: '？',
  'to try': '→',
  quote: '〝',
  photo: '◎',
} as const satisfies Record<MarkKind, string>

/** What people type in place of a sign, or bring along from another editor. Read, never written. */
const otherSigns: ReadonlyMap<string, MarkKind> = new Map([
  ['☆', 'key message'],
  ['?', 'question'],
  ['⇒', 'to try'],
  ['❝', 'quote'],
  ['“', 'quote'],
])

const kindBySign: ReadonlyMap<string, MarkKind> = new Map([
  ...otherSigns,
  ...MarkKind.options.map((kind): [string, MarkKind] => [markSigns[kind], kind]),
])

/** A mark as a note gives it. */
export interface NoteMark {
  /** Which line of the note, from 1. */
  readonly line: number
  /** Since the talk began; `null` where the note gives no time. */
  readonly elapsedSeconds: number | null
  readonly kind: MarkKind
  readonly text: string
}

/** What stands before a mark's text: where its parts begin and end in the line, in UTF-16 units. */
export interface MarkHead {
  readonly kind: MarkKind
  readonly elapsedSeconds: number | null
  /** `[12:34]` with its brackets; `null` where there is no time. */
  readonly time: { readonly from: number; readonly to: number } | null
  readonly sign: { readonly from: number; readonly to: number }
  /** Where the text begins. */
  readonly textFrom: number
}

// An input method for Japanese gives full-width digits, colons, brackets and spaces: 「［１２：３４］　★」 is a mark too.
const time = String.raw`[[［](?:(?<hours>[0-9０-９]{1,2})[:：])?(?<minutes>[0-9０-９]{1,3})[:：](?<seconds>[0-5０-５][0-9０-９])[\]］]`
const signs = `[${[...kindBySign.keys()].join('')}]`
const headPattern = new RegExp(`^(?:(?<time>${time})[ \\t　]+)?(?<sign>${signs})(?=[ \\t　]|$)[ \\t　]*`, 'u')
const bulletPattern = /^[ \t]*[-*+][ \t　]+/u

/**
 * Reads the head of a mark, of a list item without its bullet: `[12:34] ★ 信頼性は会話です`. `null` when it is none:
 * no sign, no space after the sign (`★☆☆` is a rating), or a time that no clock shows.
 */
export function markHead(item: string): MarkHead | null {
  const found = headPattern.exec(item)
  const kind = kindBySign.get(found?.groups?.sign ?? '')
  if (!found?.groups || kind === undefined) return null
  const elapsedSeconds = readTime(found.groups)
  if (elapsedSeconds === 'impossible') return null
  const timeTo = found.groups.time?.length ?? 0
  const signFrom = item.indexOf(found.groups.sign ?? '', timeTo)
  return {
    kind,
    elapsedSeconds,
    time: timeTo === 0 ? null : { from: 0, to: timeTo },
    sign: { from: signFrom, to: signFrom + 1 },
    textFrom: found[0].length,
  }
}

function readTime(groups: Record<string, string>): number | null | 'impossible' {
  if (groups.time === undefined) return null
  const hours = groups.hours === undefined ? null : numberOf(groups.hours)
  const minutes = numberOf(groups.minutes ?? '')
  if (hours !== null && minutes > 59) return 'impossible'
  return (hours ?? 0) * 3600 + minutes * 60 + numberOf(groups.seconds ?? '')
}

const numberOf = (digits: string) => Number(digits.normalize('NFKC'))

/** The head of the mark that a whole line of a note holds, its ranges counted in the line; `null` if it is no mark. */
export function markHeadOfLine(line: string): MarkHead | null {
  const bullet = bulletPattern.exec(line)?.[0].length
  if (bullet === undefined) return null
  const head = markHead(line.slice(bullet))
  if (head === null) return null
  const moved = ({ from, to }: { from: number; to: number }) => ({ from: from + bullet, to: to + bullet })
  return {
    ...head,
    time: head.time && moved(head.time),
    sign: moved(head.sign),
    textFrom: head.textFrom + bullet,
  }
}

/** The marks of a note, in its order. What stands between code fences is code, not marks. */
export function readMarks(note: string): NoteMark[] {
  const marks: NoteMark[] = []
  let fence: string | null = null
  for (const [index, line] of note.split(/\r\n?|\n/u).entries()) {
    const inside: boolean = fence !== null
    fence = fenceAfter(line, fence)
    const head = inside || fence !== null ? null : markHeadOfLine(line)
    if (head === null) continue
    const { kind, elapsedSeconds, textFrom } = head
    marks.push({ line: index + 1, elapsedSeconds, kind, text: line.slice(textFrom).trim() })
  }
  return marks
}

/** The fence that is open after this line: spec.commonmark.org, "Fenced code blocks". */
function fenceAfter(line: string, open: string | null): string | null {
  if (open === null) return /^\s*(?<fence>`{3,}(?!.*`)|~{3,})/u.exec(line)?.groups?.fence ?? null
  const closing = /^\s*(?<fence>`{3,}|~{3,})\s*$/u.exec(line)?.groups?.fence
  return closing?.startsWith(open) ? null : open
}

/**
 * Writes a mark as a line of a note, without a line break.
 *
 * @param elapsedSeconds  since the talk began; whole seconds below 100 hours are kept as they are
 * @param text            what was said; a mark is one line, so line breaks in it become spaces
 */
export function markLine(kind: MarkKind, elapsedSeconds: number | null, text: string): string {
  const time = elapsedSeconds === null ? '' : `[${elapsedTime(elapsedSeconds)}] `
  return `- ${time}${markSigns[kind]} ${text.replaceAll(/\s*[\r\n]+\s*/gu, ' ').trim()}`
}

/** Seconds since the talk began as a reader says them: `12:34`, and `1:02:03` from the first hour on. */
export function elapsedTime(elapsedSeconds: number): string {
  const whole = Math.max(0, Math.floor(elapsedSeconds))
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours === 0 ? `${two(minutes)}:${two(seconds)}` : `${hours}:${two(minutes)}:${two(seconds)}`
}
