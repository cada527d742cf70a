import { blockLines } from '../html-lines.ts'
import type { Element, Node } from '../html-tree.ts'
import { elementsOf, isElement, passageTree } from '../html-tree.ts'
import type { Line } from '../lines.ts'
import { readLines, splitLines } from '../lines.ts'
import { cellBreak } from './timetable.ts'

/** The description of an event as lines: of HTML those that a reader sees, a row of a table in one; else as typed. */
export function descriptionLines(description: string): Line[] {
  if (!/<\/?[a-z][^>]{0,1000}>/iu.test(description)) return readLines(splitLines(description))
  const page = passageTree(description)
  const flat = new Set<Element>()
  for (const cell of elementsOf(page))
    if ((cell.tagName === 'td' || cell.tagName === 'th') && !flat.has(cell)) flatten(cell, flat)
  return blockLines(page, { firstNumber: 1, isFurniture: () => false })
}

const blocks = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dl',
  'dt',
  'dd',
  'section',
])

/** Keeps what stands in a cell on the line of its row: its own lines are parted by a sign of their own. Each element once. */
function flatten(cell: Element, flat: Set<Element>): void {
  for (const element of elementsOf(cell)) {
    flat.add(element)
    element.childNodes = element.childNodes.flatMap(withBreak)
  }
}

function withBreak(node: Element['childNodes'][number]): Element['childNodes'] {
  if (!isElement(node)) return [node]
  if (node.tagName === 'br') return [lineEnd(node)]
  if (!blocks.has(node.tagName)) return [node]
  node.tagName = 'span'
  node.nodeName = 'span'
  return [node, lineEnd(node)]
}

const lineEnd = (
  before: Node & { readonly parentNode: Element['parentNode'] },
): Element['childNodes'][number] => ({
  nodeName: '#text',
  value: cellBreak,
  parentNode: before.parentNode,
})
