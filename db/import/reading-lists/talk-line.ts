import type { TalkKind } from '../../model.ts'
import { PartialDate } from '../../model.ts'

/** What stands below the title of a talk on a list: who, where and when, what kind and how long. */
export interface TalkLine {
  readonly speakers: readonly string[]
  readonly event: string
  readonly date: PartialDate | null
  readonly kind: TalkKind
  readonly minutes: number | null
}

const kinds = new Map<string, TalkKind>([
  ['トーク', 'talk'],
  ['LT', 'lightning talk'],
  ['基調講演', 'keynote'],
  ['パネル', 'panel'],
  ['ワークショップ', 'workshop'],
  ['記事', 'article'],
  ['その他', 'other'],
  ['Talk', 'talk'],
  ['Lightning talk', 'lightning talk'],
  ['Keynote', 'keynote'],
  ['Panel', 'panel'],
  ['Workshop', 'workshop'],
  ['Article', 'article'],
  ['Other', 'other'],
])

const kindPattern = new RegExp(`^(${[...kinds.keys()].join('|')})(?: (\\d{1,5})(?:分| min))?$`, 'u')

/** Whether a line ends as one below a title does. */
export const isTalkLine = (line: string): boolean => kindPattern.test(line.split(' · ').at(-1)?.trim() ?? '')

/**
 * Reads `maruさん · ゆるSRE勉強会 #2 · 10月20日 · トーク 15分`, of which every part but the last may be missing; `null`
 * for any other line.
 *
 * @param line  the parts one by one where the format keeps them apart, else as one text
 */
export function readTalkLine(line: string | readonly string[]): TalkLine | null {
  const parts = (typeof line === 'string' ? line.split(' · ') : line).map((part) => part.trim())
  const last = kindPattern.exec(parts.at(-1) ?? '')
  if (!last) return null
  const date = dateIn(parts.at(-2) ?? '')
  const before = parts.slice(0, date === null ? -1 : -2)
  const kind = kinds.get(last[1] ?? '') ?? 'talk'
  const minutes = last[2] === undefined || Number(last[2]) === 0 ? null : Number(last[2])
  return { ...whoAndWhere(before, kind), date, kind, minutes }
}

/** One part alone may be either: an evening has a number or a word that no person's name has. */
function whoAndWhere(parts: readonly string[], kind: TalkKind): Pick<TalkLine, 'speakers' | 'event'> {
  const [first = '', ...rest] = parts
  if (rest.length > 0) return { speakers: names(first), event: rest.join(' · ') }
  if (kind !== 'article' && eventWord.test(first)) return { speakers: [], event: first }
  return { speakers: names(first), event: '' }
}

const eventWord =
  /[#\d]|勉強会|ミートアップ|カンファレンス|会議|大会|祭|\b(?:conf(?:erence)?|meetup|days?|night|summit|next|camp|con)\b/iu

const names = (text: string): string[] => text.split(/、|, /u).filter((name) => /\S/u.test(name))

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** `2023年10月20日`, `10月20日`, `2023年`; `20 October 2023`, `October 2023`, `2023`. */
function dateIn(text: string): PartialDate | null {
  const ja = /^(?:(\d{1,4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})日)?$/u.exec(text)
  const en = /^(?:(\d{1,2}) )?([A-Z][a-z]{2,8})(?: (\d{1,4}))?$|^(\d{4})$/u.exec(text)
  const numberOf = (part: string | undefined) => (part === undefined ? null : Number(part))
  const month = en?.[2] === undefined ? -1 : months.indexOf(en[2])
  const given = ja
    ? { year: numberOf(ja[1]), month: numberOf(ja[2]), day: numberOf(ja[3]) }
    : { year: numberOf(en?.[3] ?? en?.[4]), month: month === -1 ? null : month + 1, day: numberOf(en?.[1]) }
  return PartialDate.safeParse(given).data ?? null
}
