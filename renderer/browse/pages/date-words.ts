import type { PartialDate } from '../../../db/model.ts'

/** A date as a reader says it: `2023年10月20日（金）`, `10月20日（年不明）`, `20 October 2023`. */
export function dateWords({ year, month, day }: PartialDate, language: string): string {
  const known = { year: year ?? 2000, month: (month ?? 1) - 1, day: day ?? 1 }
  const words = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'UTC',
    ...(year === null ? {} : { year: 'numeric' }),
    ...(month === null ? {} : { month: 'long' }),
    ...(day === null ? {} : { day: 'numeric' }),
  }).format(new Date(Date.UTC(known.year, known.month, known.day)))
  if (year === null) return `${words}${language === 'ja' ? '（年不明）' : ' (year unknown)'}`
  return day === null ? words : `${words}${weekdayWords(known, language)}`
}

function weekdayWords(on: { year: number; month: number; day: number }, language: string): string {
  const weekday = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
  })
  const word = weekday.format(new Date(Date.UTC(on.year, on.month, on.day)))
  return language === 'ja' ? `（${word}）` : ` (${word})`
}
