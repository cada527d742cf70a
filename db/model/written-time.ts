import { foldWidth } from './width.ts'

/** A time of day, or a range of them, at the start of a text: minutes since midnight, 25:30 beyond it. */
export interface Clock {
  readonly from: number
  readonly to: number | null
  /** Whether nothing says if morning or evening is meant: `7:00` of an evening's programme. */
  readonly isTwelveHour: boolean
  /** Units of the text that it takes, with the signs behind it. */
  readonly length: number
}

const time = String.raw`(?:(午前|午後|夜|朝|am|pm)\s?)?(\d{1,2})(?:\s?:\s?([0-5]\d)(?!\d|:\d)|\s?時(?!間)(?:\s?([0-5]?\d)\s?分(?!間)|(半))?|(?=\s?[ap]\.?m\b))\s?(?:([ap])\.?m\.?(?![a-z]))?\s?(?:頃|ごろ|ぐらい|くらい)?`
const toSign = String.raw`(?:[-‐‑‒–—―−〜～~ーｰ→]|から|to(?=\s?\d))`
const range = new RegExp(`^\\s*${time}(?:\\s?${toSign}\\s?(?:${time})?)?\\s*(?:[::]\\s*)?`, 'iu')

/** Reads `19:10 - 19:25`, `２０：０５－`, `午後7時〜`, `16時半～17時ぐらい`, `7:00 pm -`, `7pm`; `null` where no time begins the text. */
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
 * Reads a field that holds one time and nothing else: `19:10`, `１９：１０`, `19時10分`, `午後7時10分`, `7:10 pm`, `7pm`,
 * and `1910` or `19`, which no text is read for.
 *
 * @returns `19:10`; `null` for what no clock shows
 */
export function typedTime(typed: string): string | null {
  const text = typed.slice(0, 40).normalize('NFKC').trim()
  const spelled = text.replace(/^(\d{1,2})時?(\d{2})$/u, '$1:$2').replace(/^\d{1,2}$/u, '$&時')
  const clock = clockAt(spelled)
  if (clock === null || clock.length < spelled.length || clock.to !== null || clock.from >= 24 * 60)
    return null
  return [Math.floor(clock.from / 60), clock.from % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
