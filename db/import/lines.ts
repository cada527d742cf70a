import type { ImportedLink } from '../model/import.ts'
import { foldWidth } from '../model/width.ts'

/**
 * One line of a text, and what its markup says it is. `content` is the line without its markup, as typed; `folded`
 * is `content` with full-width ASCII made half-width, place for place the same, and is what grammars read.
 */
export interface Line {
  /** From 1. */
  readonly number: number
  /** As typed. */
  readonly text: string
  readonly content: string
  readonly folded: string
  readonly shape: 'blank' | 'heading' | 'numbered' | 'item' | 'comment' | 'code' | 'quote' | 'table' | 'prose'
  /** Of a heading that is marked as one: 1 for the title of a page; `null` for every other line. */
  readonly level: number | null
  /** Links and bold passages that a web page holds beside its text; a text file has them in `text`. */
  readonly links: readonly ImportedLink[]
  readonly emphasised: readonly string[]
}

/** The lines of a text with whatever line ends: LF, CRLF, CR or mixed. */
export const splitLines = (text: string): string[] => text.split(/\r\n?|\n/u)

/** Reads a text file: Markdown, or plain with `■` and the like before its headings. `firstNumber` of the first line. */
export function readLines(texts: readonly string[], firstNumber = 1): Line[] {
  let fence: string | null = null
  return texts.map((text, index) => {
    const number = index + firstNumber
    const mark: string | undefined = /^\s{0,3}(`{3,}|~{3,})/.exec(text)?.[1]
    const isInside = fence !== null
    if (fence === null) fence = mark ?? null
    else if (mark?.startsWith(fence)) fence = null
    return isInside || mark !== undefined ? codeLine(number, text) : readLine(number, text)
  })
}

function readLine(number: number, text: string): Line {
  const shaped = shapeOf(text)
  return { ...line(number, text, plainOf(shaped.content)), shape: shaped.shape, level: shaped.level }
}

const codeLine = (number: number, text: string): Line => ({ ...line(number, text, text), shape: 'code' })

/** A line of prose; a reader of web pages says what else it is. */
export function line(number: number, text: string, content: string): Line {
  const folded = foldWidth(content)
  return { number, text, content, folded, shape: 'prose', level: null, links: [], emphasised: [] }
}

type Shaped = Pick<Line, 'shape' | 'level' | 'content'>

function shapeOf(text: string): Shaped {
  const trimmed = text.trim()
  const of = (shape: Line['shape'], content: string, level: number | null = null): Shaped => ({
    shape,
    level,
    content,
  })
  if (trimmed === '') return of('blank', '')
  const heading = /^(#{1,6})[ \t　]+(\S.*)$/.exec(trimmed)
  if (heading) return of('heading', (heading[2] ?? '').replace(/[ \t]+#+$/, ''), heading[1]?.length ?? 1)
  const symbol = /^([■□◆◇▼▽▶▷§★☆])[ \t　]*(\S.*)$/.exec(trimmed)
  if (symbol) return of('heading', symbol[2] ?? '', symbol[1] === '■' || symbol[1] === '□' ? 3 : 4)
  if (/^(?:\/\/|<!--|%%)/.test(trimmed)) return of('comment', trimmed)
  const item = /^(?:[-*+•‣–][ \t　]+|[・●○])(\S.*)$/.exec(trimmed)
  if (item) return of('item', item[1] ?? '')
  if (trimmed.startsWith('>')) return of('quote', trimmed.replace(/^(?:>[ \t]*){1,20}/, ''))
  if (trimmed.startsWith('|')) return of('table', trimmed)
  if (/^[0-9０-９]{1,2}[.)．）][ \t　]*[^\s0-9０-９]/.test(trimmed)) return of('numbered', trimmed)
  return of('prose', trimmed)
}

/** Without Markdown's signs for bold, code and links: `**[題](https://…)**` reads as `題`, and `[[山川]]` as `山川`. */
function plainOf(content: string): string {
  if (!/[*`\]]/.test(content)) return content
  return content
    .replaceAll(/!\[[^[\]]{0,300}\]\([^()\s]{0,2000}\)/g, '')
    .replaceAll(/\[([^[\]]{0,300})\]\([^()\s]{0,2000}\)/g, '$1')
    .replaceAll(/(?<!!)\[\[(?:[^[\]|]{0,300}\|)?([^[\]|]{1,300})\]\]/g, '$1')
    .replaceAll(/\*\*|`/g, '')
    .trim()
}
