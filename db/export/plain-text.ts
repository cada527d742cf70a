import { elapsedTime, markSigns } from '../model.ts'
import { oneLine } from './markdown-text.ts'
import { proseText } from './prose-text.ts'
import type { NumberedItem, SharedLink, SharedList, SharedTalk } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { linkName, talkLine } from './talk-line.ts'
import { addressName } from './web-address.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

/** A list as text for a chat, a mail or a terminal: nothing but lines, each address spelt out on its own. */
export function plainTextList(list: SharedList): string {
  const say = words[languageOfList(list)]
  const blocks = [
    oneLine(list.title),
    proseText(list.introduction),
    ...partsOf(list).flatMap(({ heading, items }) => [
      ...(heading === null ? [] : [`■ ${oneLine(heading.title) || say.untitled}`, proseText(heading.why)]),
      ...items.map((item) => itemText(item, say)),
    ]),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function itemText({ number, item }: NumberedItem, say: Words): string {
  const lines =
    item.kind === 'link'
      ? [oneLine(item.title) || addressName(item.url), item.url.trim(), proseText(item.why)]
      : [
          oneLine(item.title),
          talkLine(item, say).map(oneLine).join(' · '),
          proseText(item.why),
          ...item.links.map((link) => linkText(link, say)),
          item.tags.length === 0 ? '' : say.tags(item.tags.map(oneLine)),
          ...ownLines(item),
        ]
  const marker = `${number}. `
  return (
    marker +
    lines
      .filter((line) => line !== '')
      .join('\n')
      .replaceAll(/\n(?=[^\n])/gu, `\n${' '.repeat(marker.length)}`)
  )
}

export const linkText = (link: SharedLink, say: Words) =>
  `${oneLine(linkName(link, say))}${say.colon}${link.url.trim()}`

/** The note, which holds its marks; where it stays at home, the marks alone. */
export function ownLines({ note = '', marks = [] }: Pick<SharedTalk, 'note' | 'marks'>): string[] {
  if (note.trim() !== '') return [proseText(note)]
  return marks.map(({ kind, elapsedSeconds, text }) =>
    [markSigns[kind], elapsedSeconds === null ? '' : `[${elapsedTime(elapsedSeconds)}]`, oneLine(text)]
      .filter((part) => part !== '')
      .join(' '),
  )
}
