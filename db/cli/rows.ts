import { styleText } from 'node:util'
import type { TalkRow } from '../model.ts'
import type { Say } from './words.ts'

// Ids come first in a line: they all have one width, so nothing has to be known about how wide Japanese is printed.

/** Quiet text, where the terminal has colours. */
export const quiet = (text: string): string => styleText('dim', text)

/** What a talk is, in one line after its title. */
export function talkFacts(
  {
    speakers,
    event,
    kind,
    minutes,
  }: Pick<TalkRow, 'event' | 'kind' | 'minutes'> & { readonly speakers: readonly string[] },
  say: Say,
): string {
  const length = minutes === null ? '' : ` ${say.minutes(minutes)}`
  const when = event?.startsOn ? say.date(event.startsOn) : ''
  return [speakers.join(say.comma), event?.title ?? '', when, `${say.kind[kind]}${length}`]
    .filter((part) => part !== '')
    .join(' · ')
}

export const talkLine = (talk: TalkRow, say: Say): string =>
  `${quiet(talk.id)}  ${talk.title}  ${quiet(talkFacts(talk, say))}`

/** A text with the ranges that were hit standing out: in bold, or in brackets where there are no colours. */
export function marked(text: string, ranges: readonly (readonly [number, number])[]): string {
  let at = 0
  let out = ''
  for (const [from, to] of ranges) {
    const bold = styleText('bold', text.slice(from, to))
    out += text.slice(at, from) + (bold === text.slice(from, to) ? `[${bold}]` : bold)
    at = to
  }
  return out + text.slice(at)
}

/** A block with a heading of its own, or nothing where there is nothing in it. */
export const block = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n${heading}\n${lines.map((line) => `  ${line}`).join('\n')}`
