import type { Nodes, Parent } from 'mdast'
import { parseMarkdown } from './markdown-text.ts'

/**
 * Somebody's Markdown as text for readers that know none: lines and lists stay, signs go, an address stands behind
 * the words that led to it.
 */
export const proseText = (markdown: string): string =>
  markdown.trim() === '' ? '' : blocks(parseMarkdown(markdown.replaceAll('\0', '\u{FFFD}'))).trim()

const blocks = ({ children }: Parent, between = '\n\n'): string =>
  children
    .map((node) => block(node))
    .filter((text) => text !== '')
    .join(between)

function block(node: Nodes): string {
  switch (node.type) {
    case 'list':
      return node.children
        .map((item, n) => {
          const marker = node.ordered ? `${(node.start ?? 1) + n}. ` : '- '
          const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : ''
          return (
            marker + (box + blocks(item, '\n')).replaceAll(/\n(?=[^\n])/gu, `\n${' '.repeat(marker.length)}`)
          )
        })
        .join('\n')
    case 'blockquote':
      return blocks(node).replaceAll(/^/gmu, '> ')
    case 'table':
      return node.children.map((row) => row.children.map(inline).join('\t')).join('\n')
    case 'thematicBreak':
      return '---'
    case 'footnoteDefinition':
      return `[${node.identifier}] ${blocks(node)}`
    case 'definition':
      return `[${node.label ?? node.identifier}] ${node.url}`
    case 'root':
    case 'listItem':
      return blocks(node)
    default:
      return inline(node)
  }
}

function inline(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'footnoteReference') return `[${node.identifier}]`
  if (node.type === 'image') return withAddress(node.alt ?? '', node.url)
  if ('value' in node) return node.value
  const inside = 'children' in node ? node.children.map(inline).join('') : ''
  if (node.type === 'link') return withAddress(inside, node.url)
  return inside
}

const withAddress = (words: string, url: string) =>
  words === '' || words === url || `mailto:${words}` === url || url === `http://${words}`
    ? url
    : `${words} <${url}>`
