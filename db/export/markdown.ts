import type { Depth } from './markdown-pieces.ts'
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
import type { NumberedItem, Part, SharedList, SharedTalk } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { talkLine } from './talk-line.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

/**
 * A list as a Markdown file: plain CommonMark, so that it reads the same everywhere. Headings are headings, talks and
 * links one numbered list that counts on through them.
 */
export function markdown(list: SharedList): string {
  return `${listBlocks(list, 1, words[languageOfList(list)]).join('\n\n')}\n`
}

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
    tagParagraph(talk.tags, say),
  ]
}
