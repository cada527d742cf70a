import type { PhrasingContent } from 'mdast'
import { markLine } from '../model.ts'
import { markdownBlock, oneLine, writeMarkdown } from './markdown-text.ts'
import type { SharedLink, SharedTalk } from './shared-list.ts'
import { linkName } from './talk-line.ts'
import { addressName, isFollowable } from './web-address.ts'
import type { Words } from './words.ts'

// What every Markdown form of a list is made of: texts with their signs escaped, and a talk's own words as typed.

export type Depth = 1 | 2 | 3

export const textHeading = (depth: Depth, title: string) => heading(depth, text(title))
export const textParagraph = (value: string) => paragraph(text(value))

/** A talk's links in one line. */
export function linkParagraph(links: readonly SharedLink[], say: Words): string {
  const names = links.map((one) => link(one.url, linkName(one, say)))
  return paragraph(...names.flatMap((name, n) => (n === 0 ? [name] : [dot, name])))
}

export const tagParagraph = (tags: readonly string[], say: Words) =>
  textParagraph(tags.length === 0 ? '' : say.tags(tags))

/** The note, which holds its marks; where it stays at home, the marks alone. */
export function ownBlock(
  { note = '', marks = [] }: Pick<SharedTalk, 'note' | 'marks'>,
  depth: Depth,
): string {
  if (note.trim() !== '') return markdownBlock(note, depth)
  return markdownBlock(
    marks.map((mark) => markLine(mark.kind, mark.elapsedSeconds, mark.text)).join('\n'),
    depth,
  )
}

export const heading = (depth: Depth, ...children: PhrasingContent[]) =>
  writeMarkdown({ type: 'heading', depth, children })
export const paragraph = (...children: PhrasingContent[]) => writeMarkdown({ type: 'paragraph', children })
export const text = (value: string): PhrasingContent => ({ type: 'text', value: oneLine(value) })
export const strong = (child: PhrasingContent): PhrasingContent => ({ type: 'strong', children: [child] })
const dot: PhrasingContent = { type: 'text', value: ' · ' }

export function link(url: string, title: string): PhrasingContent {
  const name = oneLine(title) || addressName(url)
  if (isFollowable(url)) return { type: 'link', url: url.trim(), children: [text(name)] }
  // An address that nobody should be led to still stands there to be read.
  return text(name === addressName(url) ? url : `${name} (${url})`)
}
