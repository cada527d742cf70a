import type { PartialDate } from '../../model.ts'
import { PartialDate as DateSchema } from '../../model.ts'
import { meaningOf, readFrontMatter } from '../front-matter.ts'
import type { Line } from '../lines.ts'
import { readLines } from '../lines.ts'
import { fileStem } from '../source.ts'
import { folderOf, nameOf } from './paths.ts'
import { tagPath } from './wiki-links.ts'

/** A page of a Logseq graph, with what its properties say. */
export interface LogseqPage {
  readonly title: string
  /** Other names by which pages link to it. */
  readonly aliases: readonly string[]
  readonly date: PartialDate | null
  readonly tags: readonly string[]
  readonly properties: readonly { readonly name: string; readonly text: string; readonly line: number }[]
  /** What a reader of the page sees: without ids and the like. */
  readonly lines: readonly Line[]
  /** The first line of each block that has an id. */
  readonly blocks: ReadonlyMap<string, string>
}

/** Kept by the program for itself. */
const hidden = new Set(['id', 'collapsed', 'created-at', 'created_at', 'updated-at', 'updated_at'])

/**
 * Reads a page. Its properties are lines `key:: value` before its first block or in it, or the front matter of older
 * graphs; a block's own follow its first line.
 *
 * @param path  names the page where no property does: `term___page reference.md` is `term/page reference`
 */
export function readLogseqPage(texts: readonly string[], path: string): LogseqPage {
  const frontMatter = readFrontMatter(texts, path)
  const meaning = meaningOf(frontMatter)
  const all = readLines(texts.slice(frontMatter.lines), frontMatter.lines + 1).map(asHeading)
  const found = all.map(propertyOf)
  const isOfPage = pageProperties(all, found)
  const properties = found.flatMap((property, index) =>
    property !== null && (isOfPage(index) || hidden.has(property.name)) ? [property] : [],
  )
  const ofPage = found.flatMap((property, index) => (property !== null && isOfPage(index) ? [property] : []))
  const named = (name: string) => ofPage.find((property) => property.name === name)?.text || null
  const title = named('title') ?? meaning.document.title
  const date = journalDate(path)
  return {
    title: title ?? (date ? nameOf(path).slice(0, 10).replaceAll('_', '-') : titleOfFile(path)),
    aliases: [...namesIn(named('alias') ?? ''), ...(date ? datesAsNames(date) : [])],
    date,
    tags: [...meaning.tags, ...namesIn(named('tags') ?? '')].map(tagPath).filter((tag) => tag !== ''),
    properties: [
      ...frontMatter.fields.map(({ name, text, line }) => ({ name, text, line: line ?? 1 })),
      ...properties,
    ],
    lines: all.filter((_line, index) => {
      const name = found[index]?.name
      return name === undefined || !(hidden.has(name) || (name === 'title' && isOfPage(index)))
    }),
    blocks: blocksOf(all, found),
  }
}

/** A block that is a heading: `- ## Usage`. */
function asHeading(line: Line): Line {
  const heading = line.shape === 'item' ? /^(#{1,6})\s+(\S.*)$/u.exec(line.content) : null
  return heading?.[1] && heading[2]
    ? {
        ...line,
        shape: 'heading',
        level: heading[1].length,
        content: heading[2],
        folded: line.folded.slice(-heading[2].length),
      }
    : line
}

type Property = LogseqPage['properties'][number]

function propertyOf({ text, number, shape }: Line): Property | null {
  const [, name, value] =
    (shape === 'code' ? null : /^\s*(?:- )?([\p{L}\p{N}_-]{1,60}):: ?(.*)$/u.exec(text)) ?? []
  return name === undefined ? null : { name: name.toLowerCase(), text: (value ?? '').trim(), line: number }
}

/** Which of the properties are the page's own: those above everything else, and those of a first block that is nothing else. */
function pageProperties(
  lines: readonly Line[],
  found: readonly (Property | null)[],
): (index: number) => boolean {
  const end = found.findIndex((property, index) => property === null && lines[index]?.shape !== 'blank')
  return (index) => end === -1 || index < end
}

function blocksOf(lines: readonly Line[], found: readonly (Property | null)[]): Map<string, string> {
  const blocks = new Map<string, string>()
  let first = ''
  for (const [index, line] of lines.entries()) {
    const property = found[index]
    if (property?.name === 'id') blocks.set(property.text, first)
    else if (/^\s*- /u.test(line.text)) first = line.content
  }
  return blocks
}

/** `[[a]], #b, c` */
const namesIn = (text: string): string[] =>
  text
    .split(/[,，]\s*/u)
    .map((name) =>
      name
        .trim()
        .replace(/^#/u, '')
        .replace(/^\[\[(.*)\]\]$/u, '$1')
        .trim(),
    )
    .filter((name) => name !== '')

function titleOfFile(path: string): string {
  const stem = fileStem(path).replaceAll('___', '/')
  try {
    return decodeURIComponent(stem)
  } catch {
    return stem
  }
}

function journalDate(path: string): PartialDate | null {
  if (nameOf(folderOf(path)) !== 'journals') return null
  const [, year, month, day] = /^(\d{4})[_-](\d{2})[_-](\d{2})\./u.exec(nameOf(path)) ?? []
  return DateSchema.safeParse({ year: Number(year), month: Number(month), day: Number(day) }).data ?? null
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** As links name a day, in the formats that most graphs use. */
function datesAsNames({ year, month, day }: PartialDate): string[] {
  const two = (number: number | null) => String(number ?? 0).padStart(2, '0')
  const ending =
    day !== null && day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][(day ?? 0) % 10] ?? 'th')
  return [
    `${months[(month ?? 1) - 1]} ${day}${ending}, ${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${year}/${two(month)}/${two(day)}`,
    `${year}_${two(month)}_${two(day)}`,
  ]
}
