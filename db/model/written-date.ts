import { PartialDate } from './dates.ts'
import { foldWidth } from './width.ts'

/** A date that stands in a text. */
export interface WrittenDate {
  /** Units of the text, end exclusive. */
  readonly at: number
  readonly end: number
  /** `null` for one that no calendar has: 2024/02/30. */
  readonly date: PartialDate | null
  /** The text around it in half-width; dates of a surer form are blank there. */
  readonly before: string
  readonly after: string
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthName =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const japaneseWeekdays = ['日', '月', '火', '水', '木', '金', '土']
const englishWeekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** The year before the first of each era, by its name and by the letter that forms use. */
export const yearBeforeEra: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['R', 2018],
  ['H', 1988],
  ['S', 1925],
])

/** In the order of how sure each is; what an earlier one took is not read again. */
const forms: readonly RegExp[] = [
  /(?<era>令和|平成|昭和)\s?(?<year>\d{1,2}|元)年\s?(?<month>\d{1,2})月\s?(?<day>\d{1,2})日/gu,
  /(?<![\d.])(?<year>\d{4})(?:\s?[年/.-]\s?)(?<month>\d{1,2})(?:\s?[月/.-]\s?)(?<day>\d{1,2})(?!\d)日?/gu,
  new RegExp(`\\b${monthName}\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s(?<year>\\d{4}))?`, 'giu'),
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${monthName}\\b(?:,?\\s(?<year>\\d{4}))?`,
    'giu',
  ),
  /(?<!\d)(?<month>\d{1,2})月\s?(?<day>\d{1,2})日/gu,
  // 1/2 is also a half and 24/7 also always: only what is said of a day, or stands alone, is a date.
  /(?<![\d/.])(?<month>\d{1,2})\/(?<day>\d{1,2})(?![\d/])(?=\s?(?:[(][月火水木金土日]|に|の|は|から|開催|、|,|$))/gu,
]

/** All whole dates of a text, in the order of how sure their form is; a full date before one without a year. */
export function datesIn(text: string): WrittenDate[] {
  let folded = foldWidth(text)
  const dates: WrittenDate[] = []
  for (const form of forms) {
    for (const found of folded.matchAll(form)) {
      const [at, end] = [found.index, found.index + found[0].length]
      const [before, after] = [folded.slice(0, at), folded.slice(end)]
      dates.push({ at, end, date: dateOf(found.groups), before, after })
    }
    folded = folded.replaceAll(form, (all) => ' '.repeat(all.length))
  }
  return dates
}

function dateOf(groups: Readonly<Record<string, string | undefined>> | undefined): PartialDate | null {
  const { era, year, name, month, day } = groups ?? {}
  const named = name === undefined ? null : months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  if (year !== undefined && (era === undefined) !== (year.length === 4)) return null
  const since = yearBeforeEra.get(era?.toUpperCase() ?? '') ?? 0
  const parts = {
    year: year === undefined ? null : since + (year === '元' ? 1 : Number(year)),
    month: named ?? numberOrNull(month),
    day: numberOrNull(day),
  }
  return PartialDate.safeParse(parts).data ?? null
}

const numberOrNull = (digits: string | undefined) => (digits === undefined ? null : Number(digits))

/** The weekday that is written beside a date, 0 for Sunday, as `Date` counts; `null` where none is. */
export function weekdayBeside({ before, after }: Pick<WrittenDate, 'before' | 'after'>): number | null {
  const japanese = /^\s?[(]?\s?([月火水木金土日])(?:曜|[)・]|\s|$)/u.exec(after)?.[1]
  if (japanese !== undefined) return japaneseWeekdays.indexOf(japanese)
  const english =
    /(?:^|\W)(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6},?\s$/i.exec(before) ??
    /^\s?[(]?(sun|mon|tue|wed|thu|fri|sat)/i.exec(after)
  return english?.[1] === undefined ? null : englishWeekdays.indexOf(english[1].toLowerCase())
}

/** What somebody typed where a date belongs. */
export interface TypedDate {
  readonly date: PartialDate
  /** 0 for Sunday; `null` where none was typed. */
  readonly weekday: number | null
  /** Whether it says that its year is unknown, instead of only leaving it out. */
  readonly isYearUnknown: boolean
}

/**
 * Reads a field that holds a date and nothing else: `10/20`, `2023/10/20`, `２０２３．１０．２０`, `令和5年10月20日(金)`,
 * `R5.10.20`, `20231020`, `2023-10`, `20 Oct 2023`, and the signs that an input method gives for `/` and `-`. Of two
 * numbers alone the first is the month, as Japanese reads them.
 *
 * @returns `null` where no such day exists or nothing is understood
 */
export function typedDate(typed: string): TypedDate | null {
  const whole = typed.slice(0, longest).normalize('NFKC').replaceAll(/\s+/gu, ' ').trim()
  const known = whole.replace(unknownYear, '')
  const { text, weekday } = withoutWeekday(known)
  const day = text.replaceAll(/(?<=\d) ?[-‐‑‒–—―−ー・/.] ?(?=\d)/gu, '/')
  const date = wholeDate(day) ?? partialDate(day)
  return date && { date, weekday, isYearUnknown: known !== whole || day.startsWith('--') }
}

// Nobody types more for one date.
const longest = 80
// As the window writes it.
const unknownYear = / ?(?:\(年不明\)|\(year unknown\))$/iu

const wholeDate = (text: string) =>
  datesIn(text).find(({ at, end }) => at === 0 && end === text.length)?.date ?? null

/** What is a date only where nothing else can stand. */
const fieldForms: readonly RegExp[] = [
  /^(?:(?<era>令和|平成|昭和|[RHS]) ?)?(?<year>\d{1,4}|元)(?: ?年|(?: ?年 ?|\/)(?<month>\d{1,2})(?: ?月|(?: ?月 ?|\/)(?<day>\d{1,2}) ?日?)?)?$/iu,
  /^(?:--)?(?<month>\d{1,2})(?:\/| ?月 ?)(?<day>\d{1,2}) ?日?$/u,
  /^(?<month>\d{1,2}) ?月$/u,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  new RegExp(`^${monthName}\\.?(?:,? (?<year>\\d{4}))?$`, 'iu'),
]

function partialDate(text: string): PartialDate | null {
  for (const form of fieldForms) {
    const groups = form.exec(text)?.groups
    const date = groups ? dateOf(groups) : null
    if (date) return date
  }
  return null
}

// Without brackets and 曜, 月 and 日 are the month and the day.
const weekdays: readonly RegExp[] = [
  / ?[(【[] ?(?<weekday>[日月火水木金土])(?:曜日?)?(?:[・,/]? ?[祝休])? ?[)】\]]$/u,
  / ?(?<weekday>[日月火水木金土])曜日?$/u,
  / (?<weekday>[火水木金土])$/u,
  /,? ?\(?\b(?<weekday>sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\.?\)?$/iu,
  /^(?<weekday>sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\.?,? /iu,
]

function withoutWeekday(text: string): { text: string; weekday: number | null } {
  for (const form of weekdays) {
    const word = form.exec(text)?.groups?.weekday?.toLowerCase()
    if (word === undefined) continue
    const weekday = Math.max(japaneseWeekdays.indexOf(word), englishWeekdays.indexOf(word))
    return { text: text.replace(form, ''), weekday }
  }
  return { text, weekday: null }
}
