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

export interface MarkdownTree {
  readonly blocks: readonly RootContent[]
  /** What the positions of the tree count in. */
  readonly text: string
}

/**
 * A Markdown text as the tree that CommonMark says it is. micromark needs time that grows with the square of what is
 * nested or opened in one line, so lines that are made of nothing else are left out, and told.
 */
export function markdownTree(source: string, read: FieldReader): MarkdownTree {
  const text = source
    .split('\n')
    .map((line, n) => {
      if (line.length <= longestLine && !harmful.test(line)) return line
      read.problem('too much', { lines: { from: n + 1, to: n + 1 } }, null, line)
      return ''
    })
    .join('\n')
  return { blocks: reader.parse(text).children, text }
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
