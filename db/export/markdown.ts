import type { PhrasingContent } from 'mdast'
import { markLine } from '../model.ts'
import { beforeList, listItem, markdownBlock, oneLine, writeMarkdown } from './markdown-text.ts'
import type { NumberedItem, Part, SharedLink, SharedList, SharedTalk } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { linkName, talkLine } from './talk-line.ts'
import { addressName, isFollowable } from './web-address.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

/**
 * A list as a Markdown file: plain CommonMark, so that it reads the same everywhere. Headings are headings, talks and
 * links one numbered list that counts on through them.
 */
export function markdown(list: SharedList): string {
  return `${listBlocks(list, 1, words[languageOfList(list)]).join('\n\n')}\n`
}

type Depth = 1 | 2 | 3

/** @param depth  level of the list's own heading; its parts are one below */
export function listBlocks(list: SharedList, depth: 1 | 2, say: Words): string[] {
  const blocks = [
    textHeading(depth, list.title),
    beforeList(markdownBlock(list.introduction, depth)),
    ...partsOf(list).flatMap((part) => partBlocks(part, depth === 1 ? 2 : 3, say)),
  ]
  return blocks.filter((block) => block !== '')
}

function partBlocks({ heading, items }: Part, depth: 2 | 3, say: Words): string[] {
  const numbered = items.map((item) => itemBlock(item, depth, say))
  if (heading === null) return numbered
  return [
    textHeading(depth, heading.title || say.untitled),
    beforeList(markdownBlock(heading.why, depth)),
    ...numbered,
  ]
}

function itemBlock({ number, item }: NumberedItem, depth: Depth, say: Words): string {
  const why = markdownBlock(item.why, depth)
  const blocks =
    item.kind === 'link'
      ? [paragraph(strong(link(item.url, item.title))), why]
      : [...talkBlocks(item, say), why, ownBlock(item, depth)]
  return listItem(`${number}. `, blocks)
}

function talkBlocks(talk: SharedTalk, say: Words): string[] {
  return [
    paragraph(strong(text(talk.title))),
    textParagraph(talkLine(talk, say).join(' · ')),
    linkParagraph(talk.links, say),
    textParagraph(talk.tags.length === 0 ? '' : say.tags(talk.tags)),
  ]
}

/** The note, which holds its marks; where it stays at home, the marks alone. */
function ownBlock({ note = '', marks = [] }: SharedTalk, depth: Depth): string {
  if (note.trim() !== '') return markdownBlock(note, depth)
  return markdownBlock(
    marks.map((mark) => markLine(mark.kind, mark.elapsedSeconds, mark.text)).join('\n'),
    depth,
  )
}

export const textHeading = (depth: Depth, title: string) =>
  writeMarkdown({ type: 'heading', depth, children: [text(title)] })
export const textParagraph = (value: string) => paragraph(text(value))

/** A talk's links in one line. */
export function linkParagraph(links: readonly SharedLink[], say: Words): string {
  const names = links.map((one) => link(one.url, linkName(one, say)))
  return paragraph(...names.flatMap((name, n) => (n === 0 ? [name] : [dot, name])))
}

const paragraph = (...children: PhrasingContent[]) => writeMarkdown({ type: 'paragraph', children })
const text = (value: string): PhrasingContent => ({ type: 'text', value: oneLine(value) })
const strong = (child: PhrasingContent): PhrasingContent => ({ type: 'strong', children: [child] })
const dot: PhrasingContent = { type: 'text', value: ' · ' }

function link(url: string, title: string): PhrasingContent {
  const name = oneLine(title) || addressName(url)
  if (isFollowable(url)) return { type: 'link', url: url.trim(), children: [text(name)] }
  // An address that nobody should be led to still stands there to be read.
  return text(name === addressName(url) ? url : `${name} (${url})`)
}
