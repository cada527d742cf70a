import { foldWidth } from '../../model/width.ts'
import type { ImportedSpeaker, TalkKind } from '../../model.ts'
import { readTalkHeading } from '../report/talk-heading.ts'
import { isBreak } from './breaks.ts'
import { speakersIn } from './speaker-cell.ts'

/** What a line of a programme says of a talk. */
export interface TalkLine {
  readonly title: string
  readonly speakers: readonly ImportedSpeaker[]
  /** `null` where the line does not tell. */
  readonly kind: TalkKind | null
  readonly minutes: number | null
}

const sessionNumber = /^(?:session|セッション|発表|講演)\s?[\d①-⑳]{1,2}\s?(?=[「『"“[(【:：])[:：]?\s?/iu
const ltInFront = /^LTs?\s?\d{0,2}\s?[-–—:]\s+(?=\S)/iu

/** Reads a line that is a talk for sure, `title - speaker` or any other shape, without its time. */
export function readTalkLine(given: string): TalkLine {
  const text = given.replace(/^[・●○■□▪◆◇‣*]\s*/u, '')
  // What stands in brackets behind 休憩 says how long it is, or whose.
  if (isBreak(text)) return { title: text, speakers: [], kind: null, minutes: null }
  const guest = byGuest.exec(text)
  if (guest?.[1] && guest[2]) return { ...readTalkLine(guest[1]), speakers: speakersIn(guest[2]) }
  const lt = ltInFront.exec(foldWidth(text))
  const numbered = text.slice(sessionNumber.exec(foldWidth(text))?.[0].length ?? 0)
  const shown = lt ? text.slice(lt[0].length) : numbered
  const heading = readTalkHeading(shown.slice(0, 300))
  const found = heading.names === 'none' ? namesOtherwise(heading.title) : null
  const title = found?.title ?? heading.title + shown.slice(300)
  return {
    title: unquoted(title),
    speakers: found?.speakers ?? heading.speakers,
    kind: lt ? 'lightning talk' : (heading.kind ?? kindIn(title)),
    minutes: heading.minutes,
  }
}

/** `Alerts that sleep by Ada Example (Sample Inc)`: the bracket is hers. */
const byGuest = /^(.{1,200}\S)\s+by\s+([^()]{1,40}\([^()]{1,60}\))$/iu

const kindIn = (title: string): TalkKind | null => {
  if (/基調講演|キーノート|\bkeynote\b/iu.test(title)) return 'keynote'
  return /^パネル(?:ディスカッション|トーク)|^panel/iu.test(title) ? 'panel' : null
}

const by = /^(.{1,40}?)による\s?[「『"“](.+?)[」』"”]$/u
const inFront = /^(@?\S{1,30}(?:さん|氏))\s+(\S.*)$/u
/** In brackets, and no name: 仮題, 5分, 予定. */
const remark =
  /^(?:仮題?|予定|未定|調整中|募集中|.*(?:分|min)(?:[x×]\d+)?|\?人|オンライン|リモート|録画|.*のみ|任意)$/iu

/** Names in shapes that only a programme has, where what stands last is the speaker's place. */
function namesOtherwise(text: string): { title: string; speakers: ImportedSpeaker[] } | null {
  const folded = foldWidth(text)
  const byWhom = by.exec(text) ?? inFront.exec(text)
  if (byWhom?.[1] && byWhom[2] && !/^(?:全員|参加者|皆)/u.test(byWhom[1]))
    return { title: byWhom[2].trim(), speakers: speakersIn(byWhom[1]) }
  const bracket = /^(.*\S)\s?[(]([^()]{1,40})[)]$/u.exec(folded)
  if (bracket?.[1] && bracket[2] && !remark.test(bracket[2].trim())) {
    const at = bracket[1].length
    const inside = folded.lastIndexOf('(') + 1
    return { title: text.slice(0, at), speakers: speakersIn(text.slice(inside, -1)) }
  }
  for (const separator of ['\t', ' / ', ' | ', ' — ', ' – ', ' - ']) {
    const at = folded.lastIndexOf(separator)
    const last = text.slice(at + separator.length).trim()
    if (
      at > 0 &&
      last !== '' &&
      last.length <= 40 &&
      !/[。？?！!]/u.test(last) &&
      !remark.test(foldWidth(last))
    )
      return { title: text.slice(0, at).trim(), speakers: speakersIn(last) }
  }
  return null
}

/** A title of which the speaker is known already: what looks like one in it belongs to it. */
export function titleAlone(text: string): TalkLine {
  const read = readTalkLine(text)
  if (read.speakers.length === 0) return read
  const bare = text.slice(sessionNumber.exec(foldWidth(text))?.[0].length ?? 0)
  return { ...read, title: unquoted(bare), speakers: [] }
}

/** `「タイトル未定」` as a whole is a title in quotes; `「見直し」今やるなら` begins with one. */
const unquoted = (title: string) =>
  /^[「『"“]([^「」『』"“”]+)[」』"”]$/u.exec(title.trim())?.[1] ?? title.trim()
