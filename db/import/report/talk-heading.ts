import { foldWidth } from '../../model/width.ts'
import type { ImportedSpeaker, TalkKind } from '../../model.ts'
import { readSpeakers } from './speakers.ts'

/** What a line says if it is the heading of a talk. */
export interface TalkHeading {
  /** Without number, mark and speakers; else as typed. */
  readonly title: string
  readonly speakers: readonly ImportedSpeaker[]
  /** `sure`: さん, a handle or a label says so. `likely`: it only reads like a name. */
  readonly names: 'sure' | 'likely' | 'none'
  /** How the speakers are set apart from the title: `(…)`, `by …`, `/ …`, or in front of it. */
  readonly form: 'brackets' | 'by' | 'separator' | 'front' | 'none'
  readonly kind: TalkKind | null
  readonly minutes: number | null
  /** From the start of a programme line: minutes since midnight. */
  readonly clock: { readonly from: number; readonly to: number | null } | null
}

/** No heading is longer; a line that is, is prose. Also what keeps the patterns below from long lines. */
export const maxHeadingLength = 140

const kindWords: readonly (readonly [TalkKind, RegExp])[] = [
  ['lightning talk', /^(?:LT|ライトニング\s?トーク|lightning(?: talk)?s?)/i],
  ['keynote', /^(?:キーノート|基調講演|招待講演|keynote)/i],
  ['panel', /^(?:パネル(?:ディスカッション|トーク)?|座談会|panel)/i],
  ['workshop', /^(?:ワークショップ|ハンズオン|workshop|hands-?on)/i],
  ['talk', /^(?:セッション|本編|発表|講演|登壇|session|talk)/i],
]

/** The kind of talk that a mark or the heading of a section names; `null` when it names none. */
export function kindNamed(text: string): TalkKind | null {
  const word = foldWidth(text).normalize('NFC').trim()
  return kindWords.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}

/** Minutes that a mark names: `5分`, `LT 5min`. */
function minutesNamed(text: string): number | null {
  const found = /(\d{1,3})\s?(?:分|min)/i.exec(foldWidth(text))
  return found ? Number(found[1]) || null : null
}

const time = String.raw`(\d{1,2})[:時](\d{2})分?`
const clockPattern = new RegExp(`^${time}\\s?(?:[-–—〜～~ー]|から)?\\s?(?:${time})?\\s*[::]?\\s*`, 'u')
const numberPattern =
  /^(?:\(?\d{1,2}[.):]\s*(?=\D)|[①-⑳]\s*|#\d{1,2}\s+|\d{1,2}(?:本目|人目|番目|つ目)\s?[::]?\s*)/u
const markInBrackets = /^[【[(]\s?([^】\])]{1,24}?)\s?[】\])]\s*/u
const markWithColon =
  /^((?:LT|ライトニング\s?トーク|lightning talk|キーノート|基調講演|keynote|セッション|session|talk|発表|パネル|ワークショップ|workshop)(?:\s?枠)?\s?(?:\d{1,2}|[①-⑳])?)\s?[::.]\s*/iu
const markWithNumber = /^((?:LT|セッション|session|発表)\s?(?:\d{1,2}|[①-⑳]))\s+/iu

/** Reads `content`, a line without its Markdown, as the heading of a talk. Never fails: at worst all of it is the title. */
export function readTalkHeading(content: string): TalkHeading {
  const front = readFront(content)
  const back = readBack(front.rest)
  const named = readNames(back.rest)
  // 【5分】 may also stand between title and name.
  const inner = readBack(named.title)
  const minutes = front.minutes ?? back.minutes ?? inner.minutes
  const marked = front.kind ?? back.kind ?? inner.kind
  const kind = marked ?? (minutes !== null && minutes <= 7 ? 'lightning talk' : null)
  return { ...named, title: inner.rest, kind, minutes, clock: front.clock }
}

interface Front {
  readonly rest: string
  readonly kind: TalkKind | null
  readonly minutes: number | null
  readonly clock: TalkHeading['clock']
}

/** Takes off what stands before a title: time of day, number, 【LT】. */
function readFront(content: string): Front {
  let front: Front = { rest: content.trim(), kind: null, minutes: null, clock: null }
  for (let next = takeFront(front); next !== null && next.rest !== ''; next = takeFront(front)) front = next
  return front
}

function takeFront(front: Front): Front | null {
  const folded = foldWidth(front.rest)
  const clock = front.clock === null ? clockPattern.exec(folded) : null
  if (clock) return { ...front, ...readClock(clock), rest: front.rest.slice(clock[0].length) }
  const number = numberPattern.exec(folded)
  if (number) return { ...front, rest: front.rest.slice(number[0].length) }
  const mark = markInBrackets.exec(folded) ?? markWithColon.exec(folded) ?? markWithNumber.exec(folded)
  if (!mark) return null
  const kind = kindNamed(mark[1] ?? '')
  const minutes = minutesNamed(mark[1] ?? '')
  if (kind === null && minutes === null) return null
  return {
    ...front,
    kind: front.kind ?? kind,
    minutes: front.minutes ?? minutes,
    rest: front.rest.slice(mark[0].length),
  }
}

function readClock(found: RegExpExecArray): Pick<Front, 'clock' | 'minutes'> {
  const from = Number(found[1]) * 60 + Number(found[2])
  const to = found[3] === undefined ? null : Number(found[3]) * 60 + Number(found[4])
  return { clock: { from, to }, minutes: to !== null && to > from ? to - from : null }
}

interface Back {
  readonly rest: string
  readonly kind: TalkKind | null
  readonly minutes: number | null
}

/** Takes off marks behind everything: `(LT)`, `【5分】`. A bracket with anything else is left for the names. */
function readBack(content: string): Back {
  const bracket = lastBracket(content)
  const none: Back = { rest: content, kind: null, minutes: null }
  if (bracket === null || bracket.inside.length > 24) return none
  const inside = foldWidth(bracket.inside)
  const kind = kindNamed(inside)
  const minutes = minutesNamed(inside)
  const isMark =
    kind !== null || /^(?:約|各)?\s?\d{1,3}\s?(?:分|min(?:ute)?s?)(?:間|枠)?$/i.test(inside.trim())
  return isMark && bracket.before !== '' ? { rest: bracket.before, kind, minutes } : none
}

type Names = Pick<TalkHeading, 'title' | 'speakers' | 'names' | 'form'>

function readNames(content: string): Names {
  return (
    namesInBrackets(content) ??
    namesBehindBy(content) ??
    namesInFront(content) ??
    namesBehindSeparator(content) ?? { title: content, speakers: [], names: 'none', form: 'none' }
  )
}

function namesInBrackets(content: string): Names | null {
  const bracket = lastBracket(content)
  if (bracket === null || bracket.before === '') return null
  return names(bracket.before, bracket.inside.replace(/^by\s+/i, ''), 'brackets')
}

function namesBehindBy(content: string): Names | null {
  const folded = foldWidth(content)
  const at = Math.max(folded.lastIndexOf(' by '), folded.lastIndexOf(' By '))
  if (at > 0) return names(content.slice(0, at), content.slice(at + 4), 'by')
  const handle = /^(.*\S)\s+(@[A-Za-z0-9_-]{1,39}(?:\s?さん)?)$/u.exec(folded)
  return handle?.[1] ? names(content.slice(0, handle[1].length), content.slice(handle[1].length), 'by') : null
}

/** `chaspyさん「今やるならこうする」`, `山川さん：k6 の話`, `Ada Example: "Alerts that sleep"`. */
function namesInFront(content: string): Names | null {
  const folded = foldWidth(content)
  const quoted = /^([^「『"“]{1,40}?)\s?[::]?\s?[「『"“]([^」』"”]+)[」』"”]$/u.exec(folded)
  const colon = /^([^::「」]{1,40}(?:さん|氏))\s?[::]\s?(.+)$/u.exec(folded)
  const found = quoted ?? colon
  if (!found?.[1] || !found[2]) return null
  const from = folded.indexOf(found[2], found[1].length)
  return names(content.slice(from, from + found[2].length), content.slice(0, found[1].length), 'front')
}

function namesBehindSeparator(content: string): Names | null {
  const folded = foldWidth(content)
  // The last separator counts, for titles contain them too.
  for (const separator of ['\t', ' / ', ' | ', ' — ', ' – ', ' - ', '/', '|']) {
    const at = folded.lastIndexOf(separator)
    if (at < 1) continue
    const found = names(content.slice(0, at), content.slice(at + separator.length), 'separator')
    if (found !== null && (separator.length > 1 || separator === '\t' || found.names === 'sure')) return found
  }
  return null
}

function names(title: string, passage: string, form: TalkHeading['form']): Names | null {
  const people = readSpeakers(passage)
  const shown = title.trim()
  if (people === null || shown === '') return null
  return { title: shown, speakers: people.speakers, names: people.isSure ? 'sure' : 'likely', form }
}

const closing = new Map([
  [')', '('],
  [']', '['],
  ['】', '【'],
  ['〕', '〔'],
])

/** The bracket that ends a line, with its partner found from behind, so that brackets inside it do no harm. */
function lastBracket(content: string): { before: string; inside: string } | null {
  const folded = foldWidth(content).trimEnd()
  const close = folded.at(-1) ?? ''
  const open = closing.get(close)
  if (open === undefined) return null
  let depth = 0
  for (let at = folded.length - 1; at >= 0; at -= 1) {
    if (folded[at] === close) depth += 1
    if (folded[at] === open) depth -= 1
    if (depth === 0)
      return { before: content.slice(0, at).trim(), inside: content.slice(at + 1, folded.length - 1).trim() }
  }
  return null
}
