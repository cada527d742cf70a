import type { HtmlDialect } from '../html-dialect.ts'
import { plainHtml } from '../html-dialect.ts'
import { htmlToMarkdown } from '../html-markdown.ts'
import type { Element } from '../html-tree.ts'
import { attribute, elementsOf, isElement, pageTree, textOf } from '../html-tree.ts'

const classOf = (element: Element): string => attribute(element, 'class') ?? ''
const hasClass = (element: Element, name: string): boolean => classOf(element).split(/\s+/u).includes(name)
const words = (element: Element): string => textOf(element).replaceAll(/\s+/gu, ' ').trim()

/** The lines of a page exported as HTML, as the same page has them in an export as Markdown: title, properties, body. */
export function notionPageLines(html: string): string[] {
  const elements = elementsOf(pageTree(html))
  const title = elements.find((element) => hasClass(element, 'page-title'))
  const body = elements.find((element) => hasClass(element, 'page-body'))
  const properties = elements.filter(
    (element) => element.tagName === 'tr' && hasClass(element, 'property-row'),
  )
  const page = elements.find(({ tagName }) => tagName === 'article')
  const root = body ?? page ?? elements.find(({ tagName }) => tagName === 'body')
  const text = root === undefined ? '' : htmlToMarkdown(root, notionDialect)
  return [
    `# ${title ? words(title) : ''}`.trimEnd(),
    '',
    ...(properties.length > 0 ? [...properties.map(propertyLine), ''] : []),
    ...text.split('\n'),
  ]
}

function propertyLine(row: Element): string {
  const name = row.childNodes.find((node) => isElement(node) && node.tagName === 'th')
  const value = row.childNodes.find((node) => isElement(node) && node.tagName === 'td')
  const shown = value && isElement(value) ? shownIn(value) : ''
  return `${name && isElement(name) ? words(name) : ''}: ${shown}`
}

function shownIn(cell: Element): string {
  const inside = elementsOf(cell)
  const selected = inside.filter((element) => hasClass(element, 'selected-value')).map(words)
  if (selected.length > 0) return selected.join(', ')
  const box = inside.find((element) => hasClass(element, 'checkbox'))
  if (box) return hasClass(box, 'checkbox-on') ? 'Yes' : 'No'
  return words(cell)
}

const notionDialect: HtmlDialect = {
  ...plainHtml,
  replace(element) {
    if (hasClass(element, 'checkbox')) return ''
    if (hasClass(element, 'bookmark') && element.tagName === 'a') return bookmarkOf(element)
    if (hasClass(element, 'katex')) return formulaOf(element)
    return null
  },
  isDone(item) {
    const box = item.childNodes.find((node) => isElement(node) && hasClass(node, 'checkbox'))
    return box && isElement(box) ? hasClass(box, 'checkbox-on') : null
  },
}

function bookmarkOf(element: Element): string {
  const title = elementsOf(element).find((one) => hasClass(one, 'bookmark-title'))
  const url = attribute(element, 'href') ?? ''
  const shown = title ? words(title).replaceAll(/[[\]]/gu, ' ') : ''
  return shown === '' ? url : `[${shown}](${url})`
}

/** A formula is shown by hundreds of elements, and told in one. */
function formulaOf(element: Element): string {
  const tex = elementsOf(element).find(({ tagName }) => tagName === 'annotation')
  return `$${words(tex ?? element)}$`
}
