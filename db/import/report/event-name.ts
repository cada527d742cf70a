import { foldWidth } from '../../model/width.ts'

/** An evening's name as typed, and its parts: `ゆるSRE勉強会 #2` is number 2 of the series `ゆるSRE勉強会`. */
export interface EventName {
  readonly title: string
  readonly series: string | null
  readonly number: number | null
}

const maxNameLength = 80
const numbered = /\s*(?:[#♯]\s?|vol\.?\s?|no\.\s?)(\d{1,4})(?![\d\p{L}])/iu
const counted = /第\s?(\d{1,4})\s?回\s?/u
const reports =
  /(?:に(?:初?参加|行っ|行き|登壇|お邪魔)|へ(?:参加|行っ|行き)|を?(?:聴講|聞いて|聴いて)|の?(?:イベント)?(?:参加)?(?:レポート|レポ|記録|感想|メモ|まとめ)|参加(?:記|録|メモ|ブログ))/u
const beforeInEnglish =
  /^(?:(?:my |some )?notes? (?:from|on|of)|(?:trip )?report(?: of| from| on|:)?|recap(?: of|:)?|attending|i (?:went to|attended|joined)|an? (?:evening|night) (?:at|with)|what (?:i|we) (?:learn(?:ed|t)|heard|saw) at|impressions (?:of|from)|takeaways from|back from|visiting)\s+(?:the\s+)?/i
const afterInEnglish = /\s+(?:(?:trip )?report|recap|notes|impressions|takeaways|write-?up)\b.*$/i

/** Finds the event's name in the title of an article about it. */
export function eventNameInTitle(title: string): EventName | null {
  const text = title.slice(0, 300)
  return (
    firstOf(quotedPassages(text), (passage) => (isNumbered(passage) ? nameOf(passage) : null)) ??
    numberedName(text) ??
    reportedName(text)
  )
}

/** Finds it in a line of the introduction, where only a number makes it sure. */
export function eventNameInProse(line: string): EventName | null {
  const text = line.slice(0, 1000)
  return (
    firstOf(quotedPassages(text), (passage) => (isNumbered(passage) ? nameOf(passage) : null)) ??
    firstOf(text.split(/(?<=[。！!])/u), numberedName)
  )
}

const isNumbered = (text: string) => numbered.test(foldWidth(text)) || counted.test(foldWidth(text))

function quotedPassages(text: string): string[] {
  return [...text.matchAll(/「([^「」]{2,80})」|『([^『』]{2,80})』|“([^“”]{2,80})”|"([^"]{2,80})"/gu)].map(
    (found) => found[1] ?? found[2] ?? found[3] ?? found[4] ?? '',
  )
}

/** A name that ends in its number, or begins with 第…回. What stands around it in the sentence is cut off. */
function numberedName(text: string): EventName | null {
  const folded = foldWidth(text)
  const found = numbered.exec(folded)
  if (found) {
    const before = nameAtEnd(text.slice(0, found.index))
    return before === '' ? null : nameOf(before + text.slice(found.index, found.index + found[0].length))
  }
  const times = counted.exec(folded)
  if (!times) return null
  const end = times.index + times[0].length
  const after = nameAtStart(text.slice(end))
  if (after !== '') return nameOf(text.slice(times.index, end) + after)
  const before = nameAtEnd(text.slice(0, times.index))
  return before === '' ? null : nameOf(before + text.slice(times.index, end))
}

/** A name without a number, of which only the words around it tell that it is one. */
function reportedName(text: string): EventName | null {
  const folded = foldWidth(text)
  const quoted = quotedPassages(text).find((passage) =>
    startsReport(text.slice(text.indexOf(passage) + passage.length + 1)),
  )
  if (quoted !== undefined) return nameOf(quoted)
  const japanese = reports.exec(folded)
  if (japanese && japanese.index > 0) {
    const name = nameAtEnd(text.slice(0, japanese.index))
    return /(?:会|祭|勉強会|ミートアップ|カンファレンス|セミナー|ナイト|meetup|conf|next|summit|days?|night|study|\d{2,4})$/iu.test(
      foldWidth(name),
    )
      ? nameOf(name)
      : null
  }
  const english = beforeInEnglish.exec(folded)
  const rest = english ? text.slice(english[0].length) : text
  const name = nameAtStart(rest.replace(afterInEnglish, ''))
  return english || afterInEnglish.test(text) ? nameOf(name) : null
}

const startsReport = (text: string) => reports.exec(foldWidth(text).slice(0, 20))?.index === 0

/** `title` with its number found in it; the series is what remains. */
function nameOf(passage: string): EventName | null {
  const title = passage.trim()
  if (title === '' || title.length > maxNameLength) return null
  const folded = foldWidth(title)
  const number = numbered.exec(folded) ?? counted.exec(folded)
  if (number) {
    const series = (title.slice(0, number.index) + title.slice(number.index + number[0].length)).trim()
    return { title, series: series === '' ? null : series, number: Number(number[1]) }
  }
  // SRE NEXT 2023: the year tells the evenings of a series apart, but is no number of it.
  const year = /\s?(?:20)\d{2}$/u.exec(folded)
  return { title, series: year ? title.slice(0, year.index).trim() || null : null, number: null }
}

/** The name at the end of a passage: from the last sign or word that cannot stand inside a name. */
function nameAtEnd(passage: string): string {
  const folded = foldWidth(passage)
  const pieces = folded.split(
    /[「『【([:|、。,!?…／/]|(?:された|行われた|行なわれた|した|である)(?=\S)|が(?=\S{4})|\s(?:at|of|from|to)\s(?:the\s)?/u,
  )
  const last = pieces.at(-1) ?? ''
  const name = passage.slice(passage.length - last.length).trim()
  return name.replace(beforeInEnglish, '')
}

/** The name at the start of a passage, up to the sign or particle that ends it. */
function nameAtStart(passage: string): string {
  const folded = foldWidth(passage)
  const end = folded.search(/[」』】):|、。,!?…]|\s[-–—/]\s|に|へ|の(?=参加|レポ|感想)|を|で|参加|レポ/u)
  return passage.slice(0, end === -1 ? undefined : end).trim()
}

function firstOf<T, U>(items: Iterable<T>, find: (item: T) => U | null): U | null {
  for (const item of items) {
    const found = find(item)
    if (found !== null) return found
  }
  return null
}
