import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { FieldReader } from '../programmes/field-reader.ts'

const reader = unified()
  // mdast finds addresses of mail in the finished text; micromark looks back to the paragraph's begin at every word.
  .data('micromarkExtensions', [{ disable: { null: ['emailAutolink'] } }])
  .use(remarkParse)
  .use(remarkGfm)

/** Longer than any line that a person writes, and more signs in a row than mean anything. */
const longestLine = 4000
const harmful = /^[\s>*+-]{200}|[[(!*_~`]{200}/u
/** More than anybody has given talks. */
const mostRows = 4000
const row = /^ {0,3}\|/u

export interface MarkdownTree {
  readonly blocks: readonly RootContent[]
  /** What the positions of the tree count in. */
  readonly text: string
}

/**
 * A Markdown text as the tree that CommonMark says it is. micromark needs time that grows with the square of what is
 * nested or opened in one line, so lines that are made of nothing else are left out, and told. So it does with the
 * length of a text: a long one is read in parts, of which each begins where a block does.
 */
export function markdownTree(source: string, read: FieldReader): MarkdownTree {
  let rows = 0
  const lines = source.split('\n').map((line, n) => {
    rows = row.test(line) ? rows + 1 : 0
    if (line.length <= longestLine && !harmful.test(line) && rows <= mostRows) return line
    read.problem('too much', { lines: { from: n + 1, to: n + 1 } }, null, line)
    return ''
  })
  const parts = partsOf(lines)
  const definitions = parts.length > 1 ? lines.filter((line) => definition.test(line)).slice(0, 200) : []
  return { blocks: parts.flatMap((part) => blocksOf(part, definitions)), text: lines.join('\n') }
}

interface Part {
  readonly text: string
  /** Lines and characters of the whole text before it. */
  readonly lines: number
  readonly offset: number
}

/**
 * A part ends at the first block that begins behind so many characters; behind twice as many the item of a list will
 * do, behind three times as many any line but the row of a table, which is nothing without its head.
 */
const partLength = 16_384
const fence = /^ {0,3}(?:```|~~~)/u
/** What `[a][b]` leads to, wherever in the text it stands. */
const definition = /^ {0,3}\[[^\]]{1,100}\]:\s*\S/u

function partsOf(lines: readonly string[]): Part[] {
  const parts: Part[] = []
  let from = 0
  let offset = 0
  let length = 0
  let isInFence = false
  const end = (to: number) => {
    parts.push({ text: lines.slice(from, to).join('\n'), lines: from, offset })
    from = to
    offset += length
    length = 0
  }
  for (const [n, line] of lines.entries()) {
    if (!isInFence && length >= partLength && mayBegin(line, lines[n - 1] ?? '', length / partLength)) end(n)
    if (fence.test(line)) isInFence = !isInFence
    length += line.length + 1
  }
  end(lines.length)
  return parts
}

function mayBegin(line: string, before: string, fullness: number): boolean {
  if (/^#{1,6}\s/u.test(line) || (before.trim() === '' && /^[^\s*+-]/u.test(line))) return true
  return fullness >= 3 ? !row.test(line) : fullness >= 2 && /^[*+-]\s/u.test(line)
}

/** The blocks of a part, with their places in the whole text. */
function blocksOf({ text, lines, offset }: Part, definitions: readonly string[]): RootContent[] {
  const root = reader.parse([text, ...definitions].join('\n\n'))
  const own = root.children.filter(({ position }) => (position?.start.offset ?? 0) <= text.length)
  for (const { position } of withInside(root)) {
    if (!position || lines === 0) continue
    for (const point of [position.start, position.end]) {
      point.line += lines
      if (point.offset !== undefined) point.offset += offset
    }
  }
  return own
}

/** What a reader sees of a node, in one line; pictures and HTML are nothing to read. */
export function shownText(node: Nodes): string {
  const texts: string[] = []
  for (const one of withInside(node)) {
    if (one.type === 'break') texts.push(' ')
    else if ('value' in one && one.type !== 'html') texts.push(one.value)
  }
  return texts.join('').replaceAll(/\s+/gu, ' ').trim()
}

/** A node and all that is in it, in order: without recursion, for hostile text nests deeper than the stack. */
function* withInside(root: Nodes): Generator<Nodes> {
  const open = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    if ('children' in node) open.push(...node.children.toReversed())
  }
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
export const linksIn = (nodes: readonly PhrasingContent[]): TreeLink[] =>
  nodes.flatMap((node) =>
    [...withInside(node)].flatMap((one) =>
      one.type === 'link' ? [{ url: one.url, title: shownText(one) }] : [],
    ),
  )
