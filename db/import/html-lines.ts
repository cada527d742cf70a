import type { ImportedLink } from '../model.ts'
import type { Element, Node } from './html-tree.ts'
import { attribute, isElement, isHidden, walk } from './html-tree.ts'
import type { Line } from './lines.ts'
import { line as proseLine } from './lines.ts'
import { toLink } from './links.ts'

/** Elements that begin and end a line of their own. */
const blocks = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

interface Options {
  /** The number of the first line. */
  readonly firstNumber: number
  /** Elements to leave out with all that is in them. */
  readonly isFurniture: (element: Element) => boolean
}

/** A page as the lines that a reader sees: a block is a line, a list item begins with `- `, code stays between fences. */
export function blockLines(root: Node, { firstNumber, isFurniture }: Options): Line[] {
  const lines = new Lines(firstNumber)
  for (const { node, isLeaving } of walk(root, (element) => isHidden(element) || isFurniture(element))) {
    if (isElement(node)) {
      if (isLeaving) lines.leave(node)
      else lines.enter(node)
    } else if (!isLeaving && node.nodeName === '#text' && 'value' in node) {
      lines.write(node.value)
    }
  }
  return lines.done()
}

/** Gathers the text of one block at a time, and what is known of it when it ends. */
class Lines {
  readonly #lines: Line[] = []
  readonly #open: string[] = []
  #nextNumber: number
  #text = ''
  #links: ImportedLink[] = []
  #emphasised: string[] = []
  /** Where in `#text` the innermost link and bold passage began. */
  #linkFrom: number[] = []
  #boldFrom: number[] = []

  constructor(firstNumber: number) {
    this.#nextNumber = firstNumber
  }

  enter({ tagName }: Element): void {
    if (tagName === 'br') this.#breakLine()
    if (blocks.has(tagName)) {
      if (!(isCell(tagName) && this.#isIn('tr'))) this.#endLine()
      else if (this.#text.trim() !== '') this.#text += ' | '
      this.#open.push(tagName)
      if (tagName === 'pre') this.#add('```', 'code')
    }
    if (tagName === 'a') this.#linkFrom.push(this.#text.length)
    if (tagName === 'strong' || tagName === 'b') this.#boldFrom.push(this.#text.length)
  }

  leave(element: Element): void {
    const { tagName } = element
    if (tagName === 'a') this.#endLink(element, this.#linkFrom.pop() ?? 0)
    if (tagName === 'strong' || tagName === 'b') {
      const bold = this.#text.slice(this.#boldFrom.pop() ?? 0).trim()
      if (bold !== '') this.#emphasised.push(bold.replaceAll(/^[「『]|[」』]$/gu, ''))
    }
    if (!blocks.has(tagName)) return
    if (!(isCell(tagName) && this.#isIn('tr'))) this.#endLine()
    if (tagName === 'pre') this.#add('```', 'code')
    this.#open.pop()
  }

  write(value: string): void {
    if (!this.#isIn('pre')) {
      this.#text +=
        this.#text === '' || this.#text.endsWith(' ') ? collapse(value).trimStart() : collapse(value)
      return
    }
    const [first = '', ...rest] = value.split(/\r\n?|\n/u)
    this.#text += first
    for (const text of rest) {
      this.#endCodeLine()
      this.#text = text
    }
  }

  done(): Line[] {
    this.#endLine()
    return this.#lines
  }

  readonly #isIn = (tagName: string) => this.#open.slice(-12).includes(tagName)

  #breakLine(): void {
    if (this.#isIn('pre')) this.#endCodeLine()
    else this.#endLine()
  }

  #endCodeLine(): void {
    this.#add(this.#text, 'code')
    this.#text = ''
  }

  #endLink(element: Element, from: number): void {
    const link = toLink(attribute(element, 'href') ?? '', this.#text.slice(from).trim(), this.#nextNumber)
    if (link !== null) this.#links.push(link)
  }

  #endLine(): void {
    const content = this.#isIn('pre') ? this.#text : this.#text.trim()
    if (content.trim() !== '') this.#addBlock(content)
    this.#text = ''
    this.#links = []
    this.#emphasised = []
    this.#linkFrom = this.#linkFrom.map(() => 0)
    this.#boldFrom = this.#boldFrom.map(() => 0)
  }

  #addBlock(content: string): void {
    const heading = /^h([1-6])$/u.exec(this.#open.at(-1) ?? '')
    if (this.#isIn('pre')) this.#add(content, 'code')
    else if (heading) this.#add(content, 'heading', content, Number(heading[1]))
    else if (this.#isIn('li')) this.#add(`- ${content}`, 'item', content)
    else if (this.#isIn('blockquote')) this.#add(`> ${content}`, 'quote', content)
    else if (this.#isIn('tr')) this.#add(content, 'table')
    else this.#add(content, /^(?:\/\/|<!--)/u.test(content) ? 'comment' : 'prose')
  }

  #add(text: string, shape: Line['shape'], content = text, level: number | null = null): void {
    const { links, emphasised } = { links: this.#links, emphasised: this.#emphasised }
    this.#lines.push({ ...proseLine(this.#nextNumber, text, content), shape, level, links, emphasised })
    this.#nextNumber += 1
  }
}

const isCell = (tagName: string) => tagName === 'td' || tagName === 'th'

const collapse = (value: string) => value.replaceAll(/[\t\n\r\f ]+/gu, ' ')
