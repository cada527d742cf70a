import type { Imported } from '../model.ts'
import { readHtmlPage } from './html-page.ts'
import { readLines, splitLines } from './lines.ts'
import { readMarkdown } from './markdown.ts'
import { readPlainText } from './plain-text.ts'
import { outline } from './report/outline.ts'
import type { Source } from './source.ts'

/** One format that can be read: how to know it by its content, and how to read it. */
export interface Format {
  readonly name: string
  /** What its files are called, for dialogs; nothing is decided by them. */
  readonly extensions: readonly string[]
  /** @param sample  the beginning of the text, at most `sampleLength` long */
  readonly detect: (sample: string) => boolean
  readonly read: (source: Source, format: string) => Imported
  readonly limitBytes: number
}

/** Enough to know every format by, and never so much that looking costs more than reading. */
export const sampleLength = 65_536

const megabyte = 1_000_000

/** In the order in which they are asked: the first that knows the content reads it, and any text is at least text. */
export const formats: readonly Format[] = [
  {
    name: 'html',
    extensions: ['html', 'htm', 'xhtml'],
    detect: isHtml,
    read: readHtmlPage,
    limitBytes: 20 * megabyte,
  },
  {
    name: 'markdown',
    extensions: ['md', 'markdown', 'mdx'],
    detect: isMarkdown,
    read: readMarkdown,
    limitBytes: 20 * megabyte,
  },
  { name: 'report', extensions: ['txt'], detect: isReport, read: readPlainText, limitBytes: 20 * megabyte },
  {
    name: 'text',
    extensions: ['txt', 'text'],
    detect: () => true,
    read: readPlainText,
    limitBytes: 20 * megabyte,
  },
]

/** The first format that knows the content. */
export function detect(text: string): Format | null {
  const sample = text.slice(0, sampleLength)
  return foreignFormat(sample) === null ? (formats.find((format) => format.detect(sample)) ?? null) : null
}

/** What a text plainly is when it is nothing that can be read here: data, not words. */
export function foreignFormat(sample: string): string | null {
  const start = sample.trimStart()
  if (/^(?:<\?xml|<(?:rss|feed|opml|en-export|schedule|rdf:RDF)[\s>])/iu.test(start) && !isHtml(sample))
    return 'xml'
  if (/^BEGIN:(?:VCALENDAR|VEVENT|VCARD)/iu.test(start)) return 'icalendar'
  if (/^@(?:article|book|inproceedings|misc|online|comment|string)\s*\{/iu.test(start)) return 'bibtex'
  // Hugo's front matter is a JSON object too, with a text behind it.
  const isObject = /^\{\s*(?:"|\})/u.test(start) && !/\n\}[ \t]*\r?\n\s*\S/u.test(sample)
  return isObject ||
    (/^\[\s*(?:[[{"\d\]]|true|false|null)/u.test(start) && !/^\[[^\]\n]*\]\(|^\[[ x]\]/u.test(start))
    ? 'json'
    : null
}

/** Decided by the root, not by a word in it: an article about HTML holds `<html` too. */
function isHtml(sample: string): boolean {
  const start = sample.replace(/^(?:\s|<\?xml[^>]{0,200}\?>|<!--[\s\S]{0,2000}?-->){0,20}/u, '')
  return /^<(?:!doctype html|html|head|body|article|main)[\s>]/iu.test(start)
}

/** Front matter, or at least two signs that Markdown alone has. */
function isMarkdown(sample: string): boolean {
  const lines = splitLines(sample)
  if (/^(?:---|\+\+\+|\{)\s*$/u.test(lines[0] ?? '') && /^\s*["\w-]+\s?"?\s?[:=]/u.test(lines[1] ?? ''))
    return true
  const signs = lines.filter((line) =>
    /^#{1,6}\s\S|^(?:```|~~~)|\[[^\]]{1,300}\]\([^)\s]{1,2000}\)|\*\*[^*]{1,200}\*\*|^\[[^\]]{1,200}\]:\s/u.test(
      line,
    ),
  )
  return signs.length > 1 || /^#\s\S/u.test(lines[0] ?? '')
}

function isReport(sample: string): boolean {
  return outline(readLines(splitLines(sample)), true).some(({ of }) => of === 'talk')
}
