import type { Imported, ImportedEvent, ImportedTalk, LineRange } from '../../db/model.ts'

/** One recognised part of a report: `event 0`, `talk 0 2` (the third talk of the first event), `talk - 1` (of none). */
export type PartId = `event ${number}` | `talk ${number | '-'} ${number}`

export interface EventPart {
  readonly kind: 'event'
  readonly id: PartId
  readonly at: number
  readonly event: ImportedEvent
}

export interface TalkPart {
  readonly kind: 'talk'
  readonly id: PartId
  /** Which event, from 0; `null` for a talk of none. */
  readonly event: number | null
  /** Which talk of it, from 0. */
  readonly at: number
  readonly talk: ImportedTalk
}

export type Part = EventPart | TalkPart

/** What was recognised, in the order of a programme: each event, then its talks; talks of no event last. */
export function partsOf(imported: Pick<Imported, 'events' | 'talks'>): Part[] {
  return [
    ...imported.events.flatMap((event, at): Part[] => [
      { kind: 'event', id: `event ${at}`, at, event },
      ...talkParts(event.talks, at),
    ]),
    ...talkParts(imported.talks, null),
  ]
}

const talkParts = (talks: readonly ImportedTalk[], event: number | null): TalkPart[] =>
  talks.map((talk, at) => ({ kind: 'talk', id: `talk ${event ?? '-'} ${at}`, event, at, talk }))

/** The lines of the text that a part was read from, in order. */
export function linesOf(part: Part): LineRange[] {
  if (part.kind === 'event') return part.event.source
  const { source } = part.talk
  if (source === null) return []
  const heading = { from: source.heading, to: source.heading }
  return source.bodyFrom === null || source.bodyTo === null
    ? [heading]
    : [heading, { from: source.bodyFrom, to: source.bodyTo }]
}

/** Neighbouring lines of one part, or of none. */
export interface Passage {
  readonly part: PartId | null
  /** Number of the first line, from 1. */
  readonly from: number
  readonly lines: readonly string[]
}

/** The whole text, cut where another part begins. What a talk claims is the talk's, though its event spans it. */
export function passagesOf(imported: Pick<Imported, 'text' | 'events' | 'talks'>): Passage[] {
  const owners = new Map<number, PartId>()
  for (const part of partsOf(imported).toSorted(eventsFirst)) {
    for (const { from, to } of linesOf(part)) {
      for (let line = from; line <= to; line++) owners.set(line, part.id)
    }
  }
  const passages: { part: PartId | null; from: number; lines: string[] }[] = []
  for (const [index, text] of imported.text.split(/\r\n?|\n/u).entries()) {
    const part = owners.get(index + 1) ?? null
    const last = passages.at(-1)
    if (last && last.part === part) last.lines.push(text)
    else passages.push({ part, from: index + 1, lines: [text] })
  }
  return passages
}

const eventsFirst = (a: Part, b: Part) => Number(a.kind === 'talk') - Number(b.kind === 'talk')

/** Whether a line, counted from 1, is in one of the ranges. */
export const holdsLine = (ranges: readonly LineRange[], line: number) =>
  ranges.some(({ from, to }) => from <= line && line <= to)
