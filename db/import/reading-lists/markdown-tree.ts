import type { Nodes, PhrasingContent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const reader = unified().use(remarkParse).use(remarkGfm)

/** A Markdown text as the tree that CommonMark says it is. */
export const markdownTree = (text: string): Root => reader.parse(text)

/** What a reader sees of a node, in one line; pictures and HTML are nothing to read. */
export const shownText = (node: Nodes): string => gathered(node).replaceAll(/\s+/gu, ' ').trim()

function gathered(node: Nodes): string {
  if (node.type === 'html' || node.type === 'image' || node.type === 'imageReference') return ''
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(gathered).join('') : ''
}

/** A node as it is typed. `indent` columns are taken off its further lines: they belong to the list that it is in. */
export function typed(source: string, nodes: readonly Nodes[]): string {
  const from = nodes[0]?.position?.start
  const to = nodes.at(-1)?.position?.end.offset
  if (from?.offset === undefined || to === undefined) return ''
  const indent = new RegExp(`^[ \\t]{0,${from.column - 1}}`, 'u')
  return source
    .slice(from.offset, to)
    .split(/\r\n?|\n/u)
    .map((line, n) => (n === 0 ? line : line.replace(indent, '')))
    .join('\n')
    .trim()
}

/** From 1. */
export const lineOf = (node: Nodes): number | null => node.position?.start.line ?? null

/** An address of a link, its reference resolved by nobody: `[a][b]` is rare in lists. */
export interface TreeLink {
  readonly url: string
  readonly title: string
}

/** The links among phrases, also those inside bold or struck ones, but no pictures. */
export function linksIn(nodes: readonly PhrasingContent[]): TreeLink[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return [{ url: node.url, title: shownText(node) }]
    return 'children' in node ? linksIn(node.children) : []
  })
}
