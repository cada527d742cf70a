import type { DefaultTreeAdapterMap, TreeAdapter } from 'parse5'
import { defaultTreeAdapter, parse, parseFragment } from 'parse5'

export type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']
type Parent = DefaultTreeAdapterMap['parentNode']

/** As browsers have it: what is nested deeper stands beside what it was in, one after the other. */
const deepest = 512

/** Builds trees of that depth and no more: whatever walks through them may look into each element again. */
function shallowTrees(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<Node, number>()
  const depthOf = (node: Node) => depths.get(node) ?? 0
  const within = (parent: Parent): Parent =>
    depthOf(parent) >= deepest && 'parentNode' in parent && parent.parentNode ? parent.parentNode : parent
  const placed = (parent: Parent, node: Node) => {
    depths.set(node, depthOf(parent) + 1)
    return parent
  }
  return {
    ...defaultTreeAdapter,
    appendChild: (parent, node) => defaultTreeAdapter.appendChild(placed(within(parent), node), node),
    insertBefore: (parent, node, next) => defaultTreeAdapter.insertBefore(placed(parent, node), node, next),
  }
}

/** A page of HTML as the tree that the standard says it is, with the lines of its elements. */
export const pageTree = (html: string): DefaultTreeAdapterMap['document'] =>
  parse(html, { treeAdapter: shallowTrees(), sourceCodeLocationInfo: true })

/** A passage of HTML, as it stands inside a page. */
export const passageTree = (html: string): DefaultTreeAdapterMap['documentFragment'] =>
  parseFragment(html, { treeAdapter: shallowTrees() })

export const isElement = (node: Node): node is Element => 'tagName' in node

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value

/** Not content: code, form controls, pictures, and what a reader of the page does not see. */
const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'canvas',
  'iframe',
  'object',
  'select',
  'button',
  'textarea',
  'input',
])

export const isHidden = (element: Element): boolean =>
  silent.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true' ||
  /display\s*:\s*none/iu.test(attribute(element, 'style') ?? '')

export type Visit = { readonly node: Node; readonly isLeaving: boolean }

/**
 * Walks a tree in the order of the page, without recursion: a hostile page nests deeper than the stack.
 *
 * @param skips  whether to leave out an element with all that is in it
 */
export function* walk(root: Node, skips: (element: Element) => boolean): Generator<Visit> {
  const open: Visit[] = [{ node: root, isLeaving: false }]
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const { node, isLeaving } = visit
    if (!isLeaving && isElement(node) && node !== root && skips(node)) continue
    yield visit
    if (isLeaving) continue
    open.push({ node, isLeaving: true })
    if (!('childNodes' in node)) continue
    for (const child of node.childNodes.toReversed()) open.push({ node: child, isLeaving: false })
  }
}

export function elementsOf(root: Node): Element[] {
  const found: Element[] = []
  for (const { node, isLeaving } of walk(root, () => false))
    if (!isLeaving && isElement(node)) found.push(node)
  return found
}

export function textOf(root: Node): string {
  const texts: string[] = []
  for (const { node, isLeaving } of walk(root, () => false)) {
    if (!isLeaving && node.nodeName === '#text' && 'value' in node) texts.push(node.value)
  }
  return texts.join('')
}
