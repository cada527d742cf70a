import { decode } from '../import/encoding.ts'
import { elapsedTime } from '../model.ts'

/** A moment of a recording, and what was said from then on. */
export interface Cue {
  readonly startSeconds: number
  readonly text: string
}

/**
 * The text of a WebVTT (w3.org/TR/webvtt1) or SubRip file for reading and searching: a line for each cue,
 * `[12:34] text`, whoever speaks before a colon. `null` for bytes in which no cue stands.
 */
export function transcriptText(bytes: Uint8Array): string | null {
  const decoded = decode(bytes, '')
  const cues = decoded ? readCues(decoded.text) : []
  return cues.length === 0
    ? null
    : cues.map(({ startSeconds, text }) => `[${elapsedTime(startSeconds)}] ${text}\n`).join('')
}

const clock = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?`
/** SubRip writes a comma before the milliseconds and always the hours; people and programs mix the two. */
const timing = new RegExp(String.raw`^\s*${clock}\s*-->\s*${clock}`)

/** The cues of either format: a line with `-->`, then text up to an empty line. All else is a header or a comment. */
export function readCues(text: string): Cue[] {
  const cues: Cue[] = []
  const said = new LastSaid()
  const blocks = text.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n/)
  for (const block of blocks) {
    const lines = block.split('\n')
    for (let at = nextTiming(lines, 0); at < lines.length; ) {
      const next = nextTiming(lines, at + 1)
      // Between two cues that no empty line parts stands the number of the second.
      const end = next < lines.length && /^\s*\d+\s*$/.test(lines[next - 1] ?? '') ? next - 1 : next
      const words = said.newOf(lines.slice(at + 1, end).map(plainWords)).join(' ')
      const startSeconds = secondsOf(lines[at] ?? '')
      if (words !== '') cues.push({ startSeconds, text: words })
      at = next
    }
  }
  return cues
}

function nextTiming(lines: readonly string[], from: number): number {
  const found = lines.findIndex((line, index) => index >= from && timing.test(line))
  return found === -1 ? lines.length : found
}

function secondsOf(line: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] = timing.exec(line) ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' }

/** The words of a line: without tags and the `{\an8}` of other players; `<v 田中>` becomes 田中: . */
const plainWords = (line: string): string =>
  line
    .replaceAll(/<v(?:\.[^\s>]*)?\s+([^>]+)>/g, '$1: ')
    .replaceAll(/<\/?[a-z0-9][^<>]*>|\{\\[^{}]*\}/gi, '')
    .replaceAll(/&([a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Live captions roll: each cue says the last line of the one before once more. */
class LastSaid {
  #lines: readonly string[] = []

  newOf(lines: readonly string[]): string[] {
    const present = lines.filter((line) => line !== '')
    const fresh = present.filter((line) => !this.#lines.includes(line))
    if (present.length > 0) this.#lines = present
    return fresh
  }
}
