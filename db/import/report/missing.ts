import { weekdayIn } from '../../model/nearest-year.ts'
import type { Notice } from '../../model.ts'
import type { Line } from '../lines.ts'
import type { FoundDate } from './dates.ts'

type DatedLine = FoundDate & { readonly line: number }

/** The date has no year. Years that the text names and a weekday beside the date are hints, not facts. */
export function missingYear(date: DatedLine, lines: readonly Line[]): Notice {
  const notBefore = latestYear(lines)
  const earliest = notBefore?.year ?? null
  const years = earliest === null ? [] : Array.from({ length: 11 }, (_, index) => earliest + index)
  const fittingYears =
    date.weekday === null ? [] : years.filter((year) => weekdayIn(year, date.date) === date.weekday)
  return { kind: 'missing', field: 'year', line: date.line, text: date.text, notBefore, fittingYears }
}

/** SRE NEXT 2020 was named, so the evening was not before 2020. 2030年まで is a plan, and no such name. */
function latestYear(lines: readonly Line[]): { year: number; text: string; line: number } | null {
  let latest: { year: number; text: string; line: number } | null = null
  for (const { content, number, shape } of lines) {
    if (shape === 'code' || !content.includes('20')) continue
    for (const found of content
      .slice(0, 20_000)
      .matchAll(/(?<![A-Za-z0-9])(?:[A-Z][A-Za-z0-9.]{1,20} ){1,4}(20\d{2})(?!\d)|(?<!\d)(20\d{2})年に/gu)) {
      const year = Number(found[1] ?? found[2])
      if (latest === null || year > latest.year)
        latest = { year, text: found[0].replace(/に$/u, ''), line: number }
    }
  }
  return latest
}

const pointing =
  /(?:上記|下記|以下|前述|後述)の([\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9]{0,20}?)(?:ページ|リンク|URL|サイト|スライド)/u
const pointingInEnglish =
  /\b(?:the\s)?((?:connpass|doorkeeper|meetup|event|slides?)\s)?(?:page|link|site)s?\s(?:above|below)\b|\blinked (?:above|below)\b/iu
const sites = /connpass|doorkeeper|meetup|techplay|peatix|speaker ?deck|slideshare|youtube/iu

/** A page is spoken of whose address is not in the text: the link was lost when it was copied. */
export function missingPages(lines: readonly Line[], urls: readonly string[]): Notice[] {
  return lines.flatMap(({ content, number, shape }): Notice[] => {
    const text = shape === 'code' ? '' : content.slice(0, 20_000).normalize('NFC')
    const found = pointing.exec(text) ?? pointingInEnglish.exec(text)
    if (!found) return []
    const site = sites.exec(found[0])?.[0].toLowerCase() ?? null
    const isThere = urls.some((url) => site === null || url.includes(site.replace(' ', '')))
    return isThere ? [] : [{ kind: 'missing', field: 'url', line: number, text: found[0], site }]
  })
}
