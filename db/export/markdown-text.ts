import type { Heading, Link, Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { gfm } from './gfm.ts'
import { isDangerous } from './web-address.ts'

// Two kinds of text meet in a Markdown file: what we write (titles, names, addresses), which must come out as it is
// whatever signs are in it, and what a person wrote as Markdown (notes, reasons), which must stay as typed and must
// not swallow what follows it.

const reader = unified().use(remarkParse).use(gfm)
const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    emphasis: '_',
    // `www.` is taken for the beginning of an address whatever follows, a backslash too.
    unsafe: [
      { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing', notInConstruct: ['link', 'label'] },
    ],
    handlers: {
      // The library's own would write `?v=2\&t=754`, which every parser understands and no reader does.
      link: (node: Link, _parent, state, info) => {
        const leave = [state.enter('link'), state.enter('label')]
        const name = state.containerPhrasing(node, { ...info, before: '[', after: ']' })
        for (const end of leave.toReversed()) end()
        return `[${name}](${destination(node.url)})`
      },
    },
  })
  .freeze()

export const parseMarkdown = (markdown: string): Root => reader.parse(markdown)

/** Writes blocks with every sign in their texts escaped that Markdown would take for its own. */
export function writeMarkdown(...blocks: RootContent[]): string {
  return writer.stringify({ type: 'root', children: blocks }).trimEnd()
}

/** A title or a name in one line: line breaks become spaces, and signs that no text can hold are dropped. */
export function oneLine(text: string): string {
  // Markdown has no way to write U+0000, and a reader of plain text makes nothing of the other control characters.
  return text
    .replaceAll(/\s*[\t-\r\u0085\u2028\u2029]\s*/gu, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .toWellFormed()
    .trim()
}

/**
 * Somebody's Markdown as a block among others: as typed, but for headings, which go below `depth`, and links that
 * nobody should follow, which become text. What would not end where it ends (a fence or a comment that is never closed) is quoted, for a quotation ends with its lines.
 *
 * @param depth  of the heading above, 1 to 6; 0 leaves headings as they are
 */
export function markdownBlock(markdown: string, depth: number): string {
  const typed = withoutLeadingTabs(markdown)
    .replace(/^(?:[^\S\n]*\n)+/u, '')
    .trimEnd()
  if (!looksRisky.test(typed)) return typed
  const placed = placedBelow(typed, depth)
  return endsByItself(placed) ? placed : prefixed(placed, '> ', '>')
}

/**
 * What a heading, a link, a fence, a comment or a definition needs. Most reasons are prose without any of it, and a
 * list of thousands need not be parsed for them.
 */
const looksRisky = /[#[<`~]|:\/\/|www\.|@|^[ \t>]*(?:=+|-+)[ \t]*$/mu

/**
 * A block that a numbered list of ours can follow: one that ends in a list of its own would take it in, and in
 * micromark an indented code block keeps it from beginning. A comment between them is what CommonMark has for that.
 */
export function beforeList(block: string): string {
  const last = parseMarkdown(`${block}\n\n7. afterwards`).children.at(-1)
  return last?.type === 'list' && last.start === 7 ? block : `${block}\n\n<!-- -->`
}

/** An address in the brackets of a link: bare where nothing in it could end it or be taken for something else. */
function destination(url: string): string {
  const address = url.trim().replaceAll(/[\t\n\r]/gu, '')
  if (!/[\s\p{Cc}()<>\\`]|&#?\w+;/u.test(address)) return address
  const spelt = address.replaceAll(/[\p{Cc}<>\\`]/gu, encodeURIComponent).replaceAll(/&(?=#?\w+;)/gu, '&amp;')
  return `<${spelt}>`
}

/** Puts a block into a list item: its first line after `marker`, all others as far in. */
export function listItem(marker: string, blocks: readonly string[]): string {
  const inside = prefixed(blocks.filter((block) => block !== '').join('\n\n'), ' '.repeat(marker.length), '')
  return marker + inside.slice(marker.length)
}

const prefixed = (text: string, before: string, beforeNothing: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? beforeNothing : before + line))
    .join('\n')

// A tab counts to the next stop, so inside a list item it would stand for fewer columns than it did outside.
const withoutLeadingTabs = (markdown: string) =>
  markdown
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll('\0', '\u{FFFD}')
    .replaceAll(/^[ \t]+/gmu, (indent) => indent.replaceAll('\t', '    '))

function endsByItself(markdown: string): boolean {
  const last = parseMarkdown(`${markdown}\n\nafterwards`).children.at(-1)
  return (
    last?.type === 'paragraph' &&
    last.position?.end.offset === markdown.length + 12 &&
    textOf(last) === 'afterwards'
  )
}

/** Replaces a passage of a text: from where to where, by what. */
type Edit = readonly [from: number, to: number, by: string]

function placedBelow(markdown: string, depth: number): string {
  const edits: Edit[] = []
  const tree = parseMarkdown(markdown)
  for (const block of tree.children)
    if (block.type === 'heading') edits.push(...headingEdit(block, markdown, depth))
  visit(tree, ['link', 'image', 'definition'], (node) => {
    const from = node.position?.start.offset
    // Its address stays to be read; the bracket before it stands for itself.
    if (from !== undefined && 'url' in node && isDangerous(node.url)) edits.push([from, from, '\\'])
  })
  // From the end, so that what was found stays where it was found.
  return edits
    .toSorted((one, other) => other[0] - one[0])
    .reduce((text, [from, to, by]) => text.slice(0, from) + by + text.slice(to), markdown)
}

function headingEdit({ position, depth: typed }: Heading, markdown: string, depth: number): Edit[] {
  const [from, to] = [position?.start.offset, position?.end.offset]
  if (from === undefined || to === undefined || depth === 0) return []
  const sign = '#'.repeat(Math.min(6, typed + depth))
  const source = markdown.slice(from, to)
  const numberSigns = /^#{1,6}/u.exec(source)?.[0].length
  if (numberSigns !== undefined) return [[from, from + numberSigns, sign]]
  // Underlined: only two levels can be written so, and none of them is deep enough.
  const underline = /\s*\n[^\n]*$/u.exec(source)?.index ?? source.length
  const breaks = [...source.slice(0, underline).matchAll(/\s*\n\s*/gu)]
  return [
    [from, from, `${sign} `],
    ...breaks.map((found): Edit => [from + found.index, from + found.index + found[0].length, ' ']),
    [from + underline, to, ''],
  ]
}

/** What a reader sees of a piece of Markdown, in one line and without any sign of it. */
export function plainText(markdown: string): string {
  return oneLine(parseMarkdown(markdown).children.map(textOf).join(' '))
}

function textOf(node: Nodes): string {
  if (node.type === 'html') return ''
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  if ('alt' in node && typeof node.alt === 'string') return node.alt
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
