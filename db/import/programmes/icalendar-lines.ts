import ICAL from 'ical.js'
import { z } from 'zod'

/** A content line of iCalendar, unfolded, and where it begins in the file. */
export interface ContentLine {
  readonly text: string
  /** From 1. */
  readonly number: number
}

const [lf, cr, space, tab] = [10, 13, 32, 9]

/**
 * Joins folded lines, octet by octet: a fold may stand in the middle of a character (RFC 5545, 3.1), so only whole
 * lines are decoded. Lines may end in LF alone, and some programs write an empty line before the fold.
 */
export function contentLines(bytes: Uint8Array): ContentLine[] {
  const lines: ContentLine[] = []
  const decoder = new TextDecoder('utf-8')
  let pieces: Uint8Array[] = []
  let number = 1
  let startsOn = 1
  const end = () => {
    const text = decoder.decode(joined(pieces))
    if (text.trim() !== '') lines.push({ text, number: startsOn })
    pieces = []
  }
  for (let at = 0; at < bytes.length; ) {
    let to = at
    while (to < bytes.length && bytes[to] !== lf && bytes[to] !== cr) to += 1
    pieces.push(bytes.subarray(at, to))
    at = to
    while (bytes[at] === lf || bytes[at] === cr) {
      if (bytes[at] === lf || bytes[at + 1] !== lf) number += 1
      at += 1
    }
    if (bytes[at] === space || bytes[at] === tab) at += 1
    else {
      end()
      startsOn = number
    }
  }
  end()
  return lines
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces
  if (only && pieces.length === 1) return only
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** A property with its values: escapes undone, dates as `2023-10-20T19:00:00`, a length as `PT90M`. */
export interface Property {
  /** Lower case. */
  readonly name: string
  readonly params: Readonly<Record<string, unknown>>
  /** `date`, `date-time`, `text` and so on. */
  readonly type: string
  readonly values: readonly string[]
  /** As it stands in the file, unfolded. */
  readonly text: string
  readonly line: number
}

const Parsed = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()]).rest(z.unknown())

/** Reads one line; `null` where it is none. Read apart, so that a broken one costs no other. */
function readProperty({ text, number }: ContentLine): Property | null {
  try {
    const [name, params, type, ...values] = Parsed.parse(ICAL.parse.property(text))
    return { name, params, type, values: values.map(asText), text, line: number }
  } catch {
    // ical.js throws its own errors and, for what it did not foresee, any other: the line is told in each case.
    return null
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

/** A component with its own properties, those of its parts apart: an alarm has a description too. */
export interface Component {
  /** Lower case. */
  readonly name: string
  readonly line: number
  readonly properties: Property[]
  readonly parts: Component[]
  /** The lines of the file as they are, which is how ical.js wants a time zone. */
  readonly lines: string[]
  lastLine: number
}

export interface Components {
  readonly all: Component[]
  readonly unreadable: ContentLine[]
}

/** Nobody nests deeper; what does is made to harm. */
const deepest = 20

/** The outermost components of a file: calendars, or events without one around. */
export function components(lines: readonly ContentLine[]): Components {
  const all: Component[] = []
  const unreadable: ContentLine[] = []
  const open: Component[] = []
  for (const line of lines) {
    const marker = /^(BEGIN|END)\s?:\s?([\w-]+)\s*$/iu.exec(line.text.replace(/^\uFEFF/u, ''))
    for (const one of open.slice(0, deepest)) if (one.name === 'vtimezone') one.lines.push(line.text)
    if (marker?.[1]?.toUpperCase() === 'BEGIN') {
      const begun = component(marker[2] ?? '', line)
      if (open.length < deepest) (open.at(-1)?.parts ?? all).push(begun)
      open.push(begun)
    } else if (marker) {
      const ended = open.pop()
      if (ended) ended.lastLine = line.number
    } else {
      const property = open.length > 0 ? readProperty(line) : null
      if (property) open.at(-1)?.properties.push(property)
      else unreadable.push(line)
    }
  }
  return { all, unreadable }
}

const component = (name: string, { text, number }: ContentLine): Component => ({
  name: name.toLowerCase(),
  line: number,
  properties: [],
  parts: [],
  lines: [text],
  lastLine: number,
})

export const property = ({ properties }: Component, name: string): Property | undefined =>
  properties.find((one) => one.name === name)

/** The first value of a property; empty where there is none. */
export const value = (component: Component, name: string): string =>
  property(component, name)?.values[0]?.trim() ?? ''
