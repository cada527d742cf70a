import { elapsedTime, markSigns } from '../model.ts'
import type { Html } from './html-text.ts'
import { html } from './html-text.ts'
import { markdownFragment } from './markdown-fragment.ts'
import { oneLine } from './markdown-text.ts'
import type { NumberedItem, Part, SharedLink, SharedList, SharedTalk } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { linkName, talkLine } from './talk-line.ts'
import { addressName, isFollowable } from './web-address.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

// HTML without a style of its own, for a place that has one: a mail, a document, a feed reader.

/** A list as rich text, fit to be pasted. */
export function richText(list: SharedList): string {
  const say = words[languageOfList(list)]
  return html`<h1>${oneLine(list.title)}</h1>
${prose(list.introduction, 1, 'introduction', say)}${partsOf(list).map((part) => wholePart(part, say))}`
    .source
}

function wholePart({ heading, items }: Part, say: Words): Html {
  const list =
    items.length === 0
      ? null
      : html`<ol start="${items[0]?.number ?? 1}">
${items.map(({ number, item }) => html`<li><p><strong>${title(item)}</strong></p>\n${about(item, number, say)}</li>\n`)}</ol>
`
  if (heading === null) return html`${list}`
  const number = items[0]?.number ?? 0
  return html`<h2>${oneLine(heading.title) || say.untitled}</h2>
${prose(heading.why, 2, `part-${number}`, say)}${list}`
}

/** What there is to say about a part, which may have no heading; `number` is that of its first item. */
export const partFragment = (heading: Part['heading'], number: number, say: Words): string =>
  heading === null ? '' : html`${prose(heading.why, 2, `part-${number}`, say)}`.source

/** What there is to say about one item, without its title. */
export const itemFragment = ({ number, item }: NumberedItem, say: Words): string =>
  about(item, number, say).source

const title = (item: NumberedItem['item']) =>
  item.kind === 'link'
    ? anchor(item.url, oneLine(item.title) || addressName(item.url))
    : html`${oneLine(item.title)}`

function about(item: NumberedItem['item'], number: number, say: Words): Html {
  const why = prose(item.why, 3, `item-${number}`, say)
  if (item.kind === 'link') return html`${why}`
  return html`<p>${talkLine(item, say).map((part, n) => html`${n === 0 ? '' : ' · '}<bdi>${oneLine(part)}</bdi>`)}</p>
${why}${links(item.links, say)}${tags(item.tags, say)}${own(item, number, say)}`
}

const links = (all: readonly SharedLink[], say: Words) =>
  all.length === 0
    ? null
    : html`<ul>\n${all.map((link) => html`<li>${anchor(link.url, oneLine(linkName(link, say)))}</li>\n`)}</ul>\n`

const tags = (all: readonly string[], say: Words) =>
  all.length === 0 ? null : html`<p>${say.tags(all.map(oneLine))}</p>\n`

/** The note, which holds its marks; where it stays at home, the marks alone. */
function own({ note = '', marks = [] }: SharedTalk, number: number, say: Words): Html | null {
  if (note.trim() !== '') return prose(note, 3, `item-${number}-note`, say)
  if (marks.length === 0) return null
  return html`<ul>\n${marks.map(
    ({ kind, elapsedSeconds, text }) =>
      html`<li>${markSigns[kind]} ${elapsedSeconds === null ? null : `[${elapsedTime(elapsedSeconds)}] `}${oneLine(text)}</li>\n`,
  )}</ul>\n`
}

const anchor = (url: string, name: string) =>
  isFollowable(url)
    ? html`<a href="${url.trim()}">${name}</a>`
    : html`${name === url ? url : `${name} (${url})`}`

function prose(markdown: string, depth: number, name: string, say: Words): Html | null {
  if (markdown.trim() === '') return null
  return html`${markdownFragment(markdown, { depth, name, footnotes: say.footnotes })}\n`
}
