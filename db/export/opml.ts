import { oneLine } from './markdown-text.ts'
import { ownLines } from './plain-text.ts'
import { proseText } from './prose-text.ts'
import type { NumberedItem, Part, SharedList, SharedTalk } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { linkName, talkLine } from './talk-line.ts'
import { addressName, isFollowable } from './web-address.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'
import type { Xml } from './xml-text.ts'
import { xml } from './xml-text.ts'

/**
 * A list as an outline (opml.org/spec2.opml): headings hold their items, a talk holds its links. What is said about
 * one stands in `_note`, where every outliner looks for it.
 */
export function opml(list: SharedList): string {
  const say = words[languageOfList(list)]
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head>
<title>${oneLine(list.title)}</title>
</head>
<body>
${list.introduction.trim() === '' ? null : xml`<outline text="${oneLine(list.title)}" _note="${proseText(list.introduction)}"/>\n`}${partsOf(list).map((part) => partOutline(part, say))}</body>
</opml>
`.source
}

function partOutline({ heading, items }: Part, say: Words): Xml {
  const inside = items.map((item) => itemOutline(item, say))
  if (heading === null) return xml`${inside}`
  return xml`<outline text="${oneLine(heading.title) || say.untitled}"${note(heading.why)}>
${inside}</outline>
`
}

function itemOutline({ item }: NumberedItem, say: Words): Xml {
  if (item.kind === 'link') {
    return xml`<outline text="${oneLine(item.title) || addressName(item.url)}"${address(item.url)}${note(item.why)}/>\n`
  }
  const links = item.links.map(
    (link) => xml`<outline text="${oneLine(linkName(link, say))}"${address(link.url)}/>\n`,
  )
  const tags =
    item.tags.length === 0 ? null : xml` category="${item.tags.map((tag) => `/${oneLine(tag)}`).join(',')}"`
  return xml`<outline text="${oneLine(item.title)}"${tags}${note(talkNote(item, say))}>
${links}</outline>
`
}

const talkNote = (talk: SharedTalk, say: Words) =>
  [talkLine(talk, say).map(oneLine).join(' · '), talk.why, ...ownLines(talk)]
    .filter((text) => text !== '')
    .join('\n\n')

const note = (text: string) => (text.trim() === '' ? null : xml` _note="${proseText(text)}"`)
/** One that nobody should follow is kept to be read, under a name that no reader opens. */
const address = (url: string) =>
  isFollowable(url) ? xml` type="link" url="${url.trim()}"` : xml` description="${url}"`
