import type { ArticleSite } from './front-matter.ts'
import { frontMatter } from './front-matter.ts'
import {
  link,
  linkParagraph,
  ownBlock,
  paragraph,
  tagParagraph,
  textHeading,
  textParagraph,
} from './markdown-pieces.ts'
import { markdownBlock } from './markdown-text.ts'
import type { NumberedItem, SharedLink, SharedList } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { talkLine } from './talk-line.ts'
import { addressName, isFollowable } from './web-address.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

/**
 * A list as a draft of an article for Zenn or Qiita. The title stands in the front matter, as there it is no part of
 * the text; parts are sections, talks and links sections within them. An address alone in its line becomes a card.
 */
export function article(list: SharedList, site: ArticleSite): string {
  const say = words[languageOfList(list)]
  const tags = list.items.flatMap((item) => (item.kind === 'talk' ? item.tags : []))
  const blocks = [
    frontMatter(site, { title: list.title, tags }),
    markdownBlock(list.introduction, 1),
    ...partsOf(list).flatMap(({ heading, items }) => [
      ...(heading === null
        ? []
        : [textHeading(2, heading.title || say.untitled), markdownBlock(heading.why, 2)]),
      ...items.flatMap((item) => itemBlocks(item, heading === null ? 2 : 3, say)),
    ]),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function itemBlocks({ number, item }: NumberedItem, depth: 2 | 3, say: Words): string[] {
  const title = item.title || (item.kind === 'link' ? addressName(item.url) : say.untitled)
  const head = textHeading(depth, `${number}. ${title}`)
  const why = markdownBlock(item.why, depth)
  if (item.kind === 'link') return [head, why, linkBlock({ kind: 'other', title: '', url: item.url }, say)]
  return [
    head,
    textParagraph(talkLine(item, say).join(' · ')),
    why,
    ownBlock(item, depth),
    ...item.links.map((one) => linkBlock(one, say)),
    tagParagraph(item.tags, say),
  ]
}

/** A link in a block of its own: a card where nothing but the address need be said, and every reader sees all of it. */
export function linkBlock(one: SharedLink, say: Words): string {
  if (one.title.trim() !== '') return linkParagraph([one], say)
  const url = one.url.trim()
  if (isFollowable(url) && plainAddress.test(url)) return url
  return paragraph(link(url, one.title))
}

const plainAddress = /^https?:\/\/[\w.:/?#@!$+,;=%-]*[\w/]$/u
