import type { Notice, TalkKind } from '../../model.ts'
import type { Line } from '../lines.ts'
import type { TalkPart } from './outline.ts'

/** Kind and minutes of a talk, as far as heading, section and prose tell. */
export interface Slot {
  readonly kind: TalkKind
  readonly minutes: number | null
}

/** 最初の3人は15分の発表: which talks a clause speaks of, and what it says of them. */
interface Clause {
  readonly which: 'first' | 'rest' | 'each' | 'next'
  readonly count: number | null
  readonly minutes: number | null
  readonly kind: TalkKind | null
}

/**
 * Gives each talk its kind and minutes. What a heading says wins over the prose of the introduction, and where that
 * announces another number of talks than follow, all talks stay and a notice says so.
 */
export function readProgramme(
  talks: readonly TalkPart[],
  introduction: readonly Line[],
): { slots: Slot[]; notices: Notice[] } {
  const announced = introduction
    .flatMap(sentencesOf)
    .map((sentence) => ({ ...sentence, clauses: clausesOf(sentence.text) }))
  const slotting = announced.find(({ clauses }) =>
    clauses.some(({ minutes, kind }) => minutes !== null || kind !== null),
  )
  const counting = slotting ?? announced.find(({ clauses }) => clauses.length > 0)
  const given = assign(slotting?.clauses ?? [], talks.length)
  const slots = talks.map(({ heading, sectionKind }, index): Slot => {
    const minutes = heading.minutes ?? given[index]?.minutes ?? null
    const short = minutes !== null && minutes <= 7 ? 'lightning talk' : null
    return { kind: heading.kind ?? sectionKind ?? given[index]?.kind ?? short ?? 'talk', minutes }
  })
  return { slots, notices: counting ? compareCounts(counting, talks.length) : [] }
}

function assign(
  clauses: readonly Clause[],
  total: number,
): { minutes: number | null; kind: TalkKind | null }[] {
  const given = Array.from({ length: total }, (): { minutes: number | null; kind: TalkKind | null } => ({
    minutes: null,
    kind: null,
  }))
  let at = 0
  for (const [index, { which, count, minutes, kind }] of clauses.entries()) {
    const isLast = index === clauses.length - 1
    const takesRest = which === 'rest' || (which === 'next' && isLast && index > 0)
    const from = which === 'each' ? 0 : at
    const to = which === 'each' || takesRest || count === null ? total : Math.min(total, at + count)
    given.fill({ minutes, kind }, from, to)
    at = to
  }
  return given
}

/** Compares part by part: of 3 + 4 announced and 8 found, the last part holds 5. */
function compareCounts({ clauses, text, line }: Sentence & { clauses: Clause[] }, total: number): Notice[] {
  const counted = clauses.filter(({ which }) => which !== 'each')
  const announced = counted.flatMap(({ count }) => (count === null ? [] : [count]))
  if (announced.length === 0 || announced.length < counted.length || total === 0) return []
  const before = announced.slice(0, -1)
  const found = [...before, total - before.reduce((sum, count) => sum + count, 0)]
  const isPartial = announced.length === 1 && counted[0]?.which !== 'next'
  const contradicts = isPartial ? (announced[0] ?? 0) > total : found.at(-1) !== announced.at(-1)
  return contradicts
    ? [{ kind: 'count contradicts', line, text, announced, found: isPartial ? [total] : found }]
    : []
}

interface Sentence {
  readonly text: string
  readonly folded: string
  readonly line: number
}

function sentencesOf({ text, folded, content, number, shape }: Line): (Sentence & { folded: string })[] {
  if (shape === 'code' || text.length > 4000) return []
  let at = 0
  return content.split(/(?<=[。！？])|(?<=[.!?])\s/u).map((sentence) => {
    const from = content.indexOf(sentence, at)
    at = from + sentence.length
    return { text: sentence.trim(), folded: folded.slice(from, at).normalize('NFC'), line: number }
  })
}

const digits = '一二三四五六七八九十'
const englishNumbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const amount = `(\\d{1,2}|[${digits}]|${englishNumbers.join('|')})`
const people = new RegExp(
  `${amount}\\s?(?:人|名|組|本|件|つ|枠|セッション)|\\b${amount}\\s(?:(?:short|long|regular|main|other|more)\\s)?(?:[\\w-]+[\\s-]minutes?\\s)?(?:lightning\\s)?(?:talks?|speakers?|sessions?|presentations?|people|were|had|got)\\b`,
  'iu',
)
const ordinalEnglish = new RegExp(
  `\\b(?:first|opening|last|other|remaining|next|following)\\s${amount}\\b`,
  'iu',
)
const duration = new RegExp(`(\\d{1,3})\\s?(?:分|[- ]?min)|\\b${amount}[- ]minutes?`, 'iu')
const speaksOfTalks = /登壇|発表|トーク|LT|セッション|枠|talk|speaker|session|presentation|minute/iu

function clausesOf(text: string): Clause[] {
  const folded = text.normalize('NFKC')
  if (
    !speaksOfTalks.test(folded) ||
    !/[\d一二三四五六七八九十]|each|every|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/iu.test(
      folded,
    )
  )
    return []
  return folded
    .split(/[、,;]|と(?=\s?[\d一二三四五六七八九十])|\sand\s/u)
    .map(clauseOf)
    .filter((clause) => clause !== null)
}

function clauseOf(clause: string): Clause | null {
  const counted = people.exec(clause) ?? ordinalEnglish.exec(clause)
  const each = /各|それぞれ|1人あたり|一人|全員|each|every\b|all (?:of )?the/iu.test(clause)
  const count = each ? null : numberOf(counted?.[1] ?? counted?.[2])
  const lasting = duration.exec(clause)
  const minutes = numberOf(lasting?.[1] ?? lasting?.[2])
  const kind = kindIn(clause)
  const which = each ? 'each' : whichOf(clause)
  // 50人が参加 counts no talks; 15分 alone may be the way from the station.
  if (which === 'each')
    return minutes !== null && speaksOfTalks.test(clause) ? { which, count, minutes, kind } : null
  if (count === null)
    return which !== 'next' && minutes !== null && kind !== null ? { which, count, minutes, kind } : null
  if (
    minutes === null &&
    kind === null &&
    !/登壇|talks?\b|speakers?\b|sessions?\b|presentations?\b/iu.test(clause)
  )
    return null
  return { which, count, minutes, kind }
}

function whichOf(clause: string): Clause['which'] {
  if (/最初|はじめの|初めの|前半|冒頭|\bfirst\b|\bopening\b/iu.test(clause)) return 'first'
  if (
    /あとの|後の|残り|その後|後半|続く|ほかの|他の|\b(?:other|rest|remaining|last|following)\b/iu.test(clause)
  )
    return 'rest'
  return 'next'
}

function kindIn(clause: string): TalkKind | null {
  if (/LT|ライトニング|lightning/iu.test(clause)) return 'lightning talk'
  if (/基調講演|キーノート|keynote/iu.test(clause)) return 'keynote'
  if (/パネル|panel/iu.test(clause)) return 'panel'
  return /発表|講演|セッション|\btalks?\b|presentation/iu.test(clause) ? 'talk' : null
}

function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null
  const english = englishNumbers.indexOf(word.toLowerCase())
  if (english !== -1) return english + 1
  const kanji = digits.indexOf(word)
  return kanji === -1 ? Number(word) || null : kanji + 1
}
