import type { Element, ElementContent, Root } from 'hast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { gfm } from './gfm.ts'
import { Html } from './html-text.ts'
import { addressName, isFollowable } from './web-address.ts'

/** Where in a page a fragment goes. */
export interface Place {
  /** Level of the heading above it, 1 to 6; its own headings go below, without gaps. */
  readonly depth: number
  /** Unique in the page: ids of footnotes begin with it. */
  readonly name: string
  /** Heading of its footnotes. */
  readonly footnotes: string
}

/**
 * Somebody's Markdown as part of a page that must stand alone: no HTML of its own, no script, nothing that the page
 * would have to fetch (a picture becomes a link to it), no link but to web and mail.
 */
export function markdownFragment(markdown: string, { depth, name, footnotes }: Place): Html {
  const writer = unified()
    .use(remarkParse)
    .use(gfm)
    .use(remarkRehype, { clobberPrefix: `${name}-`, footnoteLabel: footnotes, footnoteLabelTagName: 'p' })
    .use(rehypeSanitize, schema)
    .use(() => standAlone(depth))
    .use(rehypeStringify)
  return new Html(String(writer.processSync(markdown.replaceAll('\0', '\u{FFFD}'))).trim())
}

// Ids come from footnotes only, for there is no raw HTML, and have a prefix of their own.
const schema = { ...defaultSchema, clobber: [] }

const standAlone = (depth: number) => (tree: Root) => {
  let above = depth
  visit(tree, 'element', (node, index, parent) => {
    const level = /^h([1-6])$/u.exec(node.tagName)?.[1]
    // A line of `#` alone: a heading of nothing is a stop on the way of whoever goes from heading to heading.
    if (level !== undefined && node.children.length === 0 && index !== undefined && parent !== undefined) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (level !== undefined) {
      above = Math.min(depth + Number(level), above + 1, 6)
      node.tagName = `h${above}`
    }
    if (node.tagName === 'th') node.properties.scope = 'col'
    if (node.tagName === 'th' || node.tagName === 'td') alignByClass(node)
    const instead = replacement(node)
    if (instead === null || index === undefined || parent === undefined) return undefined
    parent.children.splice(index, 1, ...instead)
    return [SKIP, index]
  })
}

function alignByClass(cell: Element) {
  const { align, ...properties } = cell.properties
  cell.properties = typeof align === 'string' ? { ...properties, className: [`align-${align}`] } : properties
}

function replacement(node: Element): ElementContent[] | null {
  const { src, href, checked } = node.properties
  if (node.tagName === 'input') return [{ type: 'text', value: checked === true ? '☑' : '☐' }]
  if (node.tagName === 'img') return [pictureLink(String(src ?? ''), String(node.properties.alt ?? ''))]
  if (node.tagName === 'a' && !(typeof href === 'string' && (href.startsWith('#') || isFollowable(href)))) {
    return node.children
  }
  return null
}

function pictureLink(url: string, alt: string): ElementContent {
  const name: ElementContent = { type: 'text', value: alt || addressName(url) }
  return isFollowable(url)
    ? { type: 'element', tagName: 'a', properties: { href: url }, children: [name] }
    : name
}
