import {
  link,
  linkParagraph,
  ownBlock,
  paragraph,
  strong,
  tagParagraph,
  text,
  textHeading,
  textParagraph,
} from './markdown-pieces.ts'
import { beforeList, listItem, markdownBlock } from './markdown-text.ts'
import type { NumberedItem, Part, SharedList } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { talkLine } from './talk-line.ts'
import type { View } from './template.ts'
import { filled } from './template.ts'
import { markdownTemplate } from './templates/markdown.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

/**
 * A list as a Markdown file: plain CommonMark, so that it reads the same everywhere. Headings are headings, talks and
 * links one numbered list that counts on through them.
 *
 * @param template  another shape than the built-in one
 */
export const markdown = (list: SharedList, template: string = markdownTemplate): string =>
  `${listBlock(list, 1, words[languageOfList(list)], template)}\n`

/** @param depth  level of the list's own heading; its parts are one below */
export function listBlock(
  list: SharedList,
  depth: 1 | 2,
  say: Words,
  template: string = markdownTemplate,
): string {
  const view: View = {
    h1: '#'.repeat(depth),
    h2: '#'.repeat(depth + 1),
    title: headingText(list.title),
    introduction: beforeList(markdownBlock(list.introduction, depth)),
    parts: partsOf(list).map((part) => partView(part, depth === 1 ? 2 : 3, say)),
  }
  return filled(template, view).trimEnd()
}

const partView = ({ heading, items }: Part, depth: 2 | 3, say: Words): View => ({
  heading: heading === null ? '' : headingText(heading.title || say.untitled),
  about: heading === null ? '' : beforeList(markdownBlock(heading.why, depth)),
  items: items.map((item) => itemView(item, depth, say)),
})

function itemView({ number, item }: NumberedItem, depth: 2 | 3, say: Words): View {
  const common = {
    number,
    why: markdownBlock(item.why, depth),
    entry: () => (inside: string, render: (inside: string) => string) =>
      `${listItem(`${number}. `, [render(inside).trim()])}\n\n`,
  }
  if (item.kind === 'link')
    return {
      ...common,
      name: withoutStars(paragraph(strong(link(item.url, item.title)))),
      facts: '',
      links: '',
      tags: '',
      note: '',
    }
  return {
    ...common,
    name: withoutStars(paragraph(strong(text(item.title)))),
    facts: textParagraph(talkLine(item, say).join(' · ')),
    links: linkParagraph(item.links, say),
    tags: tagParagraph(item.tags, say),
    note: ownBlock(item, depth),
  }
}

// A text escaped for where it goes: its signs are others in a heading than at the beginning of a line.
const headingText = (title: string) => textHeading(1, title).replace(/^# ?/u, '')
const withoutStars = (block: string) => block.replace(/^\*\*/u, '').replace(/\*\*$/u, '')
