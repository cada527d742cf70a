import { foldWidth } from '../width.ts'

/** A time of day, or a range of them, at the start of a text: minutes since midnight, 25:30 beyond it. */
export interface Clock {
  readonly from: number
  readonly to: number | null
  /** Whether nothing says if morning or evening is meant: `7:00` of an evening's programme. */
  readonly isTwelveHour: boolean
  /** Units of the text that it takes, with the signs behind it. */
  readonly length: number
}

const time = String.raw`(?:(午前|午後|夜|朝|am|pm)\s?)?(\d{1,2})(?:\s?:\s?([0-5]\d)(?!\d|:\d)|\s?時(?!間)(?:\s?([0-5]?\d)\s?分(?!間)|(半))?)\s?(?:([ap])\.?m\.?(?![a-z]))?\s?(?:頃|ごろ|ぐらい|くらい)?`
const toSign = String.raw`(?:[-‐‑‒–—―−〜～~ーｰ→]|から|to(?=\s?\d))`
const range = new RegExp(`^\\s*${time}(?:\\s?${toSign}\\s?(?:${time})?)?\\s*(?:[::]\\s*)?`, 'iu')

/** Reads `19:10 - 19:25`, `２０：０５－`, `午後7時〜`, `16時半～17時ぐらい`, `7:00 pm -`; `null` where no time begins the text. */
export function clockAt(text: string): Clock | null {
  const found = range.exec(foldWidth(text.slice(0, 60)))
  if (!found) return null
  const [all, half, hours, minutes, minutesInWords, halfPast, ap] = found
  const from = minutesOf(half ?? ap, hours, minutes ?? minutesInWords, halfPast)
  if (from === null) return null
  const to =
    found[8] === undefined
      ? null
      : minutesOf(found[7] ?? found[12] ?? half ?? ap, found[8], found[9] ?? found[10], found[11])
  return {
    from,
    to: to !== null && to < from && to + 720 > from && from < 720 && half === undefined ? to + 720 : to,
    isTwelveHour: (half ?? ap) === undefined && from < 12 * 60,
    length: all.length,
  }
}

function minutesOf(
  half: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
  halfPast: string | undefined,
): number | null {
  const hour = Number(hours)
  if (hour > 36) return null
  const isEvening = half !== undefined && /^(?:午後|夜|p)/iu.test(half) && hour < 12
  const isMidnight = half !== undefined && /^(?:午前|a)/iu.test(half) && hour === 12
  const base = isEvening ? hour + 12 : isMidnight ? 0 : hour
  return base * 60 + (halfPast === undefined ? Number(minutes ?? 0) : 30)
}

/**
 * The same clock by an evening's own times: `7:00` of an event from 18:30 to 21:00 is 19:00.
 *
 * @param around  when the event begins and ends, in minutes since midnight; `null` where that is not known
 */
export function onEvening(
  clock: Clock,
  around: { readonly from: number | null; readonly to: number | null },
): Clock {
  const { from, to } = around
  if (!clock.isTwelveHour || from === null) return clock
  const isWithin = (minutes: number) => minutes >= from - 60 && minutes <= (to ?? from + 6 * 60) + 120
  if (isWithin(clock.from) || !isWithin(clock.from + 720)) return clock
  const end = clock.to !== null && clock.to < 720 ? clock.to + 720 : clock.to
  return { ...clock, from: clock.from + 720, to: end, isTwelveHour: false }
}
