import type { PhrasingContent } from 'mdast'
import { heading, link, linkParagraph, ownBlock, paragraph, strong, tagParagraph } from './markdown-pieces.ts'
import { beforeList, listItem, markdownBlock, oneLine } from './markdown-text.ts'
import type { NumberedItem, SharedList } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { talkLine } from './talk-line.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

/** A list for an issue or a README on GitHub: boxes to tick, and no name that calls somebody or points at an issue. */
export function github(list: SharedList): string {
  const say = words[languageOfList(list)]
  const blocks = [
    heading(1, ...quiet(list.title)),
    beforeList(markdownBlock(list.introduction, 1)),
    ...partsOf(list).flatMap((part) => [
      ...(part.heading === null
        ? []
        : [
            heading(2, ...quiet(part.heading.title || say.untitled)),
            beforeList(markdownBlock(part.heading.why, 2)),
          ]),
      part.items.map((item) => itemBlock(item, part.heading === null ? 1 : 2, say)).join('\n\n'),
    ]),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function itemBlock({ item }: NumberedItem, depth: 1 | 2, say: Words): string {
  const why = markdownBlock(item.why, depth)
  if (item.kind === 'link')
    return listItem('- ', [`[ ] ${paragraph(strong(link(item.url, item.title)))}`, why])
  return listItem('- ', [
    `[ ] ${paragraph({ type: 'strong', children: quiet(item.title) })}`,
    paragraph(...quiet(talkLine(item, say).join(' · '))),
    linkParagraph(item.links, say),
    tagParagraph(item.tags, say),
    why,
    ownBlock(item, depth),
  ])
}

/** Text in which `@name` calls nobody and `#2` is no issue: an empty comment behind the sign, as GitHub takes it. */
const quiet = (value: string): PhrasingContent[] =>
  oneLine(value)
    .split(/(?<=[@#])(?=[\p{L}\p{N}])/u)
    .flatMap((piece, n): PhrasingContent[] => [
      ...(n === 0 ? [] : [{ type: 'html', value: '<!-- -->' } as const]),
      { type: 'text', value: piece },
    ])
