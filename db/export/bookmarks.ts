import type { Html } from './html-text.ts'
import { html } from './html-text.ts'
import { oneLine } from './markdown-text.ts'
import { ownLines } from './plain-text.ts'
import { proseText } from './prose-text.ts'
import type { NumberedItem, Part, SharedList, SharedTalk } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { linkName, talkLine } from './talk-line.ts'
import { addressName, isFollowable } from './web-address.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

/**
 * A list as browsers take bookmarks in: a folder with a folder for each part. The first link of a talk has the talk's
 * title and what is said about it; its others follow, under both names. A talk without a link that can be followed
 * is a folder with nothing in it, so that it keeps its place.
 */
export function bookmarks(list: SharedList): string {
  const say = words[languageOfList(list)]
  return html`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>${oneLine(list.title)}</TITLE>
<H1>${oneLine(list.title)}</H1>
<DL><p>
<DT><H3>${oneLine(list.title)}</H3>
${described(proseText(list.introduction))}<DL><p>
${partsOf(list).map((part) => folder(part, say))}</DL><p>
</DL><p>
`.source
}

function folder({ heading, items }: Part, say: Words): Html {
  const inside = items.map((item) => entry(item, say))
  if (heading === null) return html`${inside}`
  return html`<DT><H3>${oneLine(heading.title) || say.untitled}</H3>
${described(proseText(heading.why))}<DL><p>
${inside}</DL><p>
`
}

function entry({ item }: NumberedItem, say: Words): Html {
  if (item.kind === 'link')
    return bookmark(oneLine(item.title) || addressName(item.url), item.url, [], proseText(item.why))
  const about = talkText(item, say)
  const [first, ...more] = item.links
  if (first === undefined) return bookmark(oneLine(item.title), '', item.tags, about)
  return html`${bookmark(oneLine(item.title), first.url, item.tags, about)}${more.map((link) =>
    bookmark(`${oneLine(item.title)} – ${oneLine(linkName(link, say))}`, link.url, item.tags, ''),
  )}`
}

function talkText(talk: SharedTalk, say: Words): string {
  const [first] = talk.links
  const named = first === undefined || first.title.trim() === '' ? '' : oneLine(first.title)
  return [talkLine(talk, say).map(oneLine).join(' · '), named, proseText(talk.why), ...ownLines(talk)]
    .filter((text) => text !== '')
    .join('\n')
}

// Tags are told apart by commas: one inside a tag becomes the Japanese one.
function bookmark(title: string, url: string, tags: readonly string[], about: string): Html {
  const tagged =
    tags.length === 0
      ? null
      : html` TAGS="${tags.map((tag) => oneLine(tag).replaceAll(',', '、')).join(',')}"`
  if (isFollowable(url)) return html`<DT><A HREF="${url.trim()}"${tagged}>${title}</A>\n${described(about)}`
  return html`<DT><H3>${title}</H3>
${described([url, tags.join(', '), about].filter((text) => text !== '').join('\n'))}<DL><p>
</DL><p>
`
}

const described = (text: string) => (text === '' ? null : html`<DD>${text}\n`)
