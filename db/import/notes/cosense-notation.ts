/** A page in Markdown, and what of it leads to other pages. */
export interface CosensePage {
  readonly lines: readonly string[]
  readonly tags: readonly string[]
  readonly links: readonly { readonly written: string; readonly title: string; readonly line: number }[]
}

/**
 * Writes the lines of a Cosense (Scrapbox) page in Markdown. Indent makes items, one level for each blank, tab or
 * full-width blank; `code:` and `table:` hold the deeper lines below them. One line becomes one line, save for the
 * fences of code and the heading of a table. A link to a page is written `[[page]]`.
 *
 * The notation: https://scrapbox.io/help/Syntax
 */
export function cosenseToMarkdown(texts: readonly string[]): CosensePage {
  const lines: string[] = []
  const tags = new Set<string>()
  const links: CosensePage['links'][number][] = []
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? ''
    const depth = depthOf(text)
    const block = /^(code|table):(.*)$/u.exec(text.slice(depth))
    if (block) {
      const end = endOfBlock(texts, at, depth)
      const inside = texts.slice(at + 1, end).map((line) => line.slice(depth + 1))
      const name = block[2]?.trim() ?? ''
      if (block[1] === 'code') lines.push(...codeLines(name, inside))
      else {
        const table = tableLines(name, inside, lines.length + 1)
        lines.push(...table.lines)
        links.push(...table.pages)
      }
      at = end - 1
      continue
    }
    const heading = /^\[(\*{2,}) ([^[\]]+)\]$/u.exec(text.trimEnd())
    const read = readInline(heading?.[2] ?? text.slice(depth), lines.length + 1)
    for (const tag of read.tags) tags.add(tag)
    links.push(...read.pages)
    // The more stars, the larger; a line that is nothing else is a heading.
    if (heading) lines.push(`${'#'.repeat(Math.max(2, 5 - (heading[1]?.length ?? 2)))} ${read.text}`)
    else lines.push(depth === 0 ? read.text : `${'  '.repeat(Math.min(depth, maxDepth) - 1)}- ${read.text}`)
  }
  return { lines, tags: [...tags], links }
}

/** Nobody indents deeper; what does is written at this depth. */
const maxDepth = 20

const depthOf = (text: string): number => /^[ \t\u3000]*/u.exec(text)?.[0].length ?? 0

/** The first line after `at` that is not deeper. */
function endOfBlock(texts: readonly string[], at: number, depth: number): number {
  const length = texts.slice(at + 1).findIndex((text) => depthOf(text) <= depth)
  return length === -1 ? texts.length : at + 1 + length
}

/** `code:load.js` names a file, `code:js` a language. */
function codeLines(name: string, inside: readonly string[]): string[] {
  const language = /\.(\w{1,20})$/u.exec(name)?.[1] ?? (/^[\w+#-]{1,20}$/u.test(name) ? name : '')
  const title = language === '' || name === language ? '' : `:${name}`
  const fence = inside.some((line) => line.includes('```')) ? '````' : '```'
  return [`${fence}${language === '' ? name : language}${title}`, ...inside, fence]
}

function tableLines(name: string, inside: readonly string[], firstNumber: number) {
  const rows = inside.map((line, index) =>
    // Below the name, a blank line and, from the second row on, the line under the heading.
    line.split('\t').map((cell) => readInline(cell, firstNumber + 2 + index + (index === 0 ? 0 : 1))),
  )
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1)
  const rowOf = (row: readonly Inline[]) =>
    `|${Array.from({ length: width }, (_, index) => ` ${(row[index]?.text ?? '').replaceAll('|', '\\|')} |`).join('')}`
  const [heading, ...rest] = rows
  const table =
    heading === undefined ? [] : [rowOf(heading), `|${' --- |'.repeat(width)}`, ...rest.map(rowOf)]
  return { lines: [name, '', ...table], pages: rows.flat().flatMap(({ pages }) => pages) }
}

interface Inline {
  readonly text: string
  readonly tags: string[]
  readonly pages: CosensePage['links'][number][]
}

/** Nothing in brackets holds an opening one, save for what is decorated: so a line of them alone costs nothing. */
const token =
  /`[^`]{0,2000}`|\[\[(?<strong>[^[\]]{1,2000})\]\]|\[(?<sign>[-*/_!"#%&'()~|+<>{},.]{1,20}) (?<decorated>(?:[^[\]]|\[[^[\]]{0,2000}\]){1,2000})\]|\[\$ ?(?<tex>[^[\]]{1,2000})\]|\[(?<bracket>[^[\]]{1,2000})\]|(?<=^|[\s\u3000])#(?<tag>[^\s\u3000#[\]]{1,200})|https?:\/\/[^\s\u3000[\]]{1,2000}/gu

/** What stands in one line. Code and addresses stay as they are; everything else is looked up in the notation. */
function readInline(line: string, number: number): Inline {
  const tags: string[] = []
  const pages: CosensePage['links'][number][] = []
  const read = (text: string, isOuter: boolean): string => {
    const pieces: string[] = []
    let from = 0
    for (const { 0: all, index, groups = {} } of text.matchAll(token)) {
      const { strong, sign, decorated, tex, bracket, tag } = groups
      pieces.push(text.slice(from, index))
      from = index + all.length
      if (strong !== undefined) pieces.push(`**${strong.trim()}**`)
      else if (sign !== undefined && decorated !== undefined)
        pieces.push(decorate(sign, isOuter ? read(decorated, false) : decorated))
      else if (tex !== undefined) pieces.push(`$${tex.trim()}$`)
      else if (bracket !== undefined) {
        const { written, title } = linkOf(bracket)
        if (title !== null) pages.push({ written, title, line: number })
        pieces.push(written)
      } else pieces.push(all)
      if (tag !== undefined) tags.push(tag)
    }
    return pieces.join('') + text.slice(from)
  }
  return { text: read(line, true), tags, pages }
}

/** `[*-/ x]`: of the signs, those that Markdown has; the others only colour the words. */
function decorate(signs: string, words: string): string {
  const marks = `${signs.includes('*') ? '**' : ''}${signs.includes('/') ? '*' : ''}${signs.includes('-') ? '~~' : ''}`
  const reversed = marks.endsWith('~~') ? `~~${marks.slice(0, -2)}` : marks
  return `${marks}${words.trim()}${[...reversed].join('')}`
}

/** Where a bracket leads: an address with its words before or behind it, another page, or a page of another project. */
function linkOf(bracket: string): { written: string; title: string | null } {
  const text = bracket.trim()
  const address =
    /^(?<url>https?:\/\/\S+)(?:[\s\u3000]+(?<behind>.*))?$|^(?<before>.*\S)[\s\u3000]+(?<last>https?:\/\/\S+)$/u.exec(
      text,
    )?.groups
  const url = address?.url ?? address?.last
  if (url !== undefined) {
    const words = (address?.behind ?? address?.before ?? '').trim()
    const target = url.replaceAll('(', '%28').replaceAll(')', '%29')
    return { written: words === '' ? url : `[${words}](${target})`, title: null }
  }
  const icon = /^(.*)\.icon(?:\*\d{1,3})?$/u.exec(text)?.[1]
  // The picture of a person stands for their name.
  if (icon !== undefined && !icon.startsWith('/'))
    return { written: /^[\w-]{1,40}$/u.test(icon) ? `@${icon}` : `[[${icon}]]`, title: icon }
  if (text.startsWith('/')) {
    const path = text.slice(1).split('/').map(encodeURIComponent).join('/')
    return { written: `[${text}](https://scrapbox.io/${path})`, title: null }
  }
  return { written: `[[${text}]]`, title: text }
}
