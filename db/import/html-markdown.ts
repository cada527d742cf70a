import type { HtmlDialect } from './html-dialect.ts'
import type { Element, Node } from './html-tree.ts'
import { attribute, isElement, isHidden, walk } from './html-tree.ts'
import { MarkdownTable } from './markdown-table.ts'

/**
 * Writes a note that is kept as HTML in Markdown, the form in which notes are kept here: headings, lists, links,
 * pictures, tables, code and what is set in bold. Colours, sizes and the like are left out. A line of the note stays
 * a line. Signs that Markdown would read are not escaped: who typed `- ` or `**` in such a note meant it.
 *
 * Our own walk and no rehype-remark: it walks without recursion (a hostile note nests deeper than the stack), keeps
 * lines apart and escapes nothing, all of which the readers of reports rely on.
 */
export function htmlToMarkdown(root: Node, dialect: HtmlDialect): string {
  const writer = new Writer(dialect)
  let replaced: Node | null = null
  const skips = (element: Element) => isHidden(element) && dialect.replace(element) === null
  for (const { node, isLeaving } of walk(root, skips)) {
    if (replaced !== null) {
      if (isLeaving && node === replaced) replaced = null
    } else if (isElement(node)) {
      const markdown = isLeaving ? null : dialect.replace(node)
      if (isLeaving) writer.leave(node)
      else if (markdown === null) writer.enter(node)
      else {
        writer.inline(markdown)
        replaced = node
      }
    } else if (!isLeaving && node.nodeName === '#text' && 'value' in node) {
      writer.text(node.value)
    }
  }
  return writer.done()
}

/** Elements that begin and end a line of their own. */
const blocks = new Set(
  'address article aside blockquote body center dd details dialog div dl dt en-note fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Blocks with a blank line around them, where they are not in a list. */
const setApart = new Set('blockquote dl h1 h2 h3 h4 h5 h6 hr ol p pre table ul'.split(' '))

const signs = new Map([
  ['strong', '**'],
  ['b', '**'],
  ['em', '*'],
  ['i', '*'],
  ['s', '~~'],
  ['del', '~~'],
  ['strike', '~~'],
  ['code', '`'],
])

/** Nobody nests deeper; what does is written at this depth. */
const maxDepth = 20

interface List {
  /** The number of the next item; `null` for dots. */
  next: number | null
  hasOpenItem: boolean
  /** A list right inside a list, which HTML does not know and programs write: it belongs to the item before it. */
  readonly isBetweenItems: boolean
}

/** Gathers the text of one block at a time; `#prefixes` are what each of its lines begins with. */
class Writer {
  readonly #dialect: HtmlDialect
  #lines: string[] = []
  readonly #prefixes: string[] = []
  readonly #lists: List[] = []
  readonly #tables: MarkdownTable[] = []
  /** Of each open cell: the lines before it. */
  readonly #outside: string[][] = []
  /** Where in `#buffer` each open inline element began. */
  readonly #inlineFrom: number[] = []
  #buffer = ''
  /** Stands before the first line of an item, in place of its indent. */
  #marker: string | null = null
  #codeDepth = 0
  #endedByBreak = false

  constructor(dialect: HtmlDialect) {
    this.#dialect = dialect
  }

  enter(element: Element): void {
    const { tagName } = element
    if (this.#codeDepth > 0) {
      this.#enterInCode(element)
      return
    }
    if (tagName === 'br') {
      this.#endLine(true)
      return
    }
    if (tagName === 'img') this.inline(pictureOf(element))
    if (tagName === 'a' || signs.has(tagName)) this.#inlineFrom.push(this.#buffer.length)
    const language = this.#dialect.codeLanguage(element)
    if (language !== null) this.#beginCode(language)
    else if (blocks.has(tagName)) this.#enterBlock(element)
  }

  leave(element: Element): void {
    const { tagName } = element
    if (this.#codeDepth > 0) {
      this.#leaveInCode(element)
      return
    }
    if (tagName === 'a') this.#endLink(attribute(element, 'href') ?? '')
    const sign = signs.get(tagName)
    if (sign !== undefined) this.#endSigned(sign)
    if (blocks.has(tagName)) this.#leaveBlock(tagName)
  }

  text(value: string): void {
    if (this.#codeDepth > 0) {
      const [first = '', ...rest] = value.split(/\r\n?|\n/u)
      this.#buffer += first
      for (const line of rest) {
        this.#push(this.#buffer)
        this.#buffer = line
      }
      return
    }
    const collapsed = value.replaceAll(/[\t\n\r\f ]+/gu, ' ')
    this.#buffer += this.#buffer === '' || this.#buffer.endsWith(' ') ? collapsed.trimStart() : collapsed
  }

  /** Markdown that is written as it is. */
  inline(markdown: string): void {
    this.#buffer += markdown
  }

  done(): string {
    this.#endLine(false)
    return this.#lines.join('\n').replace(/^\n+/u, '').trimEnd()
  }

  #enterBlock(element: Element): void {
    const { tagName } = element
    this.#endLine(false)
    if (setApart.has(tagName)) this.#blankLine()
    if (tagName === 'hr') {
      this.#push('---')
      this.#blankLine()
    } else if (tagName === 'ul' || tagName === 'ol') {
      this.#beginList(element)
    } else if (tagName === 'li') this.#beginItem(element)
    else if (tagName === 'blockquote') this.#prefixes.push('> ')
    else if (tagName === 'table') this.#tables.push(new MarkdownTable())
    else if (tagName === 'tr') this.#tables.at(-1)?.beginRow()
    else if (isCell(tagName)) {
      this.#outside.push(this.#lines)
      this.#lines = []
    } else if (/^h[1-6]$/u.test(tagName)) this.#buffer = `${'#'.repeat(Number(tagName[1]))} `
  }

  #leaveBlock(tagName: string): void {
    if (isCell(tagName)) {
      this.#endCell(tagName)
      return
    }
    if (/^h[1-6]$/u.test(tagName) && /^#+ $/u.test(this.#buffer)) this.#buffer = ''
    this.#endLine(false)
    if (tagName === 'ul' || tagName === 'ol') this.#endList()
    else if (tagName === 'li') this.#endItem()
    else if (tagName === 'blockquote') this.#prefixes.pop()
    else if (tagName === 'table') for (const line of this.#tables.pop()?.lines() ?? []) this.#push(line)
    if (setApart.has(tagName)) this.#blankLine()
  }

  #beginList(element: Element): void {
    const parent = this.#lists.at(-1)
    const start = Number.parseInt(attribute(element, 'start') ?? '1', 10)
    const isBetweenItems = parent?.hasOpenItem === false
    if (isBetweenItems) this.#prefixes.push(parent.next === null ? '  ' : '   ')
    const next = element.tagName === 'ul' ? null : Number.isSafeInteger(start) ? start : 1
    this.#lists.push({ next, hasOpenItem: false, isBetweenItems })
  }

  #endList(): void {
    if (this.#lists.pop()?.isBetweenItems) this.#prefixes.pop()
  }

  #beginItem(item: Element): void {
    const list = this.#lists.at(-1)
    if (list) list.hasOpenItem = true
    const isDone = this.#dialect.isDone(item)
    const box = isDone === null ? '' : isDone ? '[x] ' : '[ ] '
    const marker = typeof list?.next === 'number' ? `${list.next}. ` : '- '
    if (typeof list?.next === 'number') list.next += 1
    this.#marker = marker + box
    this.#prefixes.push(' '.repeat(marker.length))
  }

  #endItem(): void {
    // An item with nothing in it is still an item.
    if (this.#marker !== null) this.#push('')
    this.#prefixes.pop()
    const list = this.#lists.at(-1)
    if (list) list.hasOpenItem = false
  }

  #endCell(tagName: string): void {
    this.#endLine(false)
    const content = this.#lines.map((line) => line.trim()).filter((line) => line !== '')
    this.#lines = this.#outside.pop() ?? []
    const table = this.#tables.at(-1)
    if (table) table.addCell(content.join(' '), tagName === 'th')
    else for (const line of content) this.#push(line)
  }

  #beginCode(language: string): void {
    this.#endLine(false)
    this.#blankLine()
    this.#push(`\`\`\`${language}`)
    this.#codeDepth = 1
  }

  #enterInCode({ tagName }: Element): void {
    this.#codeDepth += 1
    if (tagName === 'br') {
      this.#push(this.#buffer)
      this.#buffer = ''
      this.#endedByBreak = true
    } else if (blocks.has(tagName)) {
      if (this.#buffer !== '') this.#push(this.#buffer)
      this.#buffer = ''
      this.#endedByBreak = false
    }
  }

  #leaveInCode({ tagName }: Element): void {
    this.#codeDepth -= 1
    if (this.#codeDepth > 0 && !(blocks.has(tagName) && tagName !== 'pre')) return
    if (this.#buffer !== '' || (this.#codeDepth > 0 && !this.#endedByBreak)) this.#push(this.#buffer)
    this.#buffer = ''
    this.#endedByBreak = this.#codeDepth > 0
    if (this.#codeDepth > 0) return
    this.#push('```')
    this.#blankLine()
  }

  #endLink(href: string): void {
    const from = this.#inlineFrom.pop() ?? 0
    const shown = this.#buffer.slice(from).trim()
    const address = href.trim().replaceAll(/\s/gu, '%20').replaceAll('(', '%28').replaceAll(')', '%29')
    if (address === '') return
    // Around a picture or another link: the address stands behind it.
    if (shown.includes('](')) {
      if (/^https?:/iu.test(address)) this.#buffer += ` ${address}`
      return
    }
    const isBare = shown === '' || shown === href.trim()
    this.#buffer =
      this.#buffer.slice(0, from) +
      (isBare && /^https?:/iu.test(address)
        ? href.trim()
        : `[${shown.replaceAll('[', '［').replaceAll(']', '］')}](${address})`)
  }

  /** Blanks stay outside the signs, and nothing is set in signs when there is nothing. */
  #endSigned(sign: string): void {
    const from = this.#inlineFrom.pop() ?? 0
    const [, before = '', words = '', after = ''] =
      /^(\s*)([\s\S]*?)(\s*)$/u.exec(this.#buffer.slice(from)) ?? []
    if (words === '' || words.startsWith(sign)) return
    this.#buffer = `${this.#buffer.slice(0, from)}${before}${sign}${words}${sign}${after}`
  }

  /** @param keepsBlank  a line break ends a line also where nothing stands in it */
  #endLine(keepsBlank: boolean): void {
    const text = this.#buffer.trim()
    this.#buffer = ''
    this.#inlineFrom.fill(0)
    if (text !== '') this.#push(text)
    else if (keepsBlank) this.#blankLine()
  }

  /** One of them, however many ask for it; none between the items of a list. */
  #blankLine(): void {
    if (this.#lists.length === 0 && this.#marker === null && this.#lines.at(-1) !== '') this.#lines.push('')
  }

  #push(text: string): void {
    const prefixes = this.#prefixes.slice(0, maxDepth)
    if (this.#marker !== null) prefixes[prefixes.length - 1] = this.#marker
    this.#marker = null
    this.#lines.push((prefixes.join('') + text).trimEnd())
  }
}

const isCell = (tagName: string) => tagName === 'td' || tagName === 'th'

/** A picture of the web stays a picture of the web: nothing is fetched. One that is part of the page is left out. */
function pictureOf(element: Element): string {
  const source = attribute(element, 'src')?.trim() ?? ''
  const alt = (attribute(element, 'alt') ?? '').replaceAll(/[[\]\n\r]/gu, ' ').trim()
  if (source === '' || /^data:/iu.test(source)) return alt
  return `![${alt}](${source.replaceAll(/\s/gu, '%20').replaceAll('(', '%28').replaceAll(')', '%29')})`
}
