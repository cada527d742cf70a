import { elapsedTime, markSigns } from '../model.ts'
import type { Html } from './html-text.ts'
import { html } from './html-text.ts'
import { markdownFragment } from './markdown-fragment.ts'
import { oneLine, plainText } from './markdown-text.ts'
import { pageHead } from './page-head.ts'
import { pageStyle, paperStyle } from './page-style.ts'
import type { NumberedItem, Part, SharedLink, SharedList, SharedMark, SharedTalk } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { linkName, talkLine } from './talk-line.ts'
import { addressName, isFollowable } from './web-address.ts'
import type { Language, Words } from './words.ts'
import { languageOfList, words } from './words.ts'

/** Where the page is to be read, if not by itself. */
export interface Setting {
  /** Printed: the contents name every talk, and stand on the paper too. */
  readonly paper?: keyof typeof paperStyle
  /** Above the list, in a site of several. */
  readonly above?: Html
}

/**
 * A list as one web page that needs nothing else: no script, no request to anywhere, light and dark, fit for paper.
 * The page forbids itself all of that by its own policy, so that nothing in a note can bring it back.
 */
export function htmlPage(list: SharedList, setting: Setting = {}): string {
  const language = languageOfList(list)
  const say = words[language]
  const parts = partsOf(list)
  return `${
    html`<!DOCTYPE html>
<html lang="${language}">
${head(list, language, setting)}
<body>
${setting.above ?? null}<main>
<header>
<h1>${oneLine(list.title)}</h1>
${prose('introduction', list.introduction, 1, 'introduction', say)}${summary(parts, say)}${contents(parts, setting, say)}</header>
${parts.map((part, n) => partSection(part, n + 1, say))}</main>
</body>
</html>
`.source
  }`
}

const head = ({ title, introduction }: SharedList, language: Language, { paper }: Setting) =>
  pageHead({
    title,
    about: plainText(introduction),
    language,
    style: paper === undefined ? pageStyle : pageStyle + paperStyle[paper],
  })

function summary(parts: readonly Part[], say: Words): Html {
  const items = parts.flatMap((part) => part.items.map(({ item }) => item.kind))
  const links = items.filter((kind) => kind === 'link').length
  const counts = [say.talks(items.length - links), ...(links === 0 ? [] : [say.links(links)])]
  return html`<p class="summary">${counts.join(' · ')}</p>\n`
}

function contents(parts: readonly Part[], { paper }: Setting, say: Words): Html | null {
  const isWhole = paper !== undefined
  const entries = parts.map(({ heading, items }, n) => {
    const below =
      isWhole && items.length > 0 ? html`<ul>\n${items.map((item) => contentsEntry(item, say))}</ul>\n` : null
    if (heading === null) return below === null ? null : html`<li>\n${below}</li>\n`
    const name = oneLine(heading.title) || say.untitled
    return html`<li><a href="#${partId(n + 1)}">${name}</a>${below === null ? null : html`\n${below}`}</li>\n`
  })
  // Two headings are seen at a glance.
  const isNeeded = isWhole
    ? entries.some((entry) => entry !== null)
    : parts.filter(({ heading }) => heading !== null).length > 2
  if (!isNeeded) return null
  return html`<nav aria-labelledby="contents">
<p id="contents">${say.contents}</p>
<ul>
${entries}</ul>
</nav>
`
}

const contentsEntry = ({ number, item }: NumberedItem, say: Words) => {
  const name = oneLine(item.title) || (item.kind === 'link' ? addressName(item.url) : say.untitled)
  return html`<li><a href="#${itemId(number)}">${number}. ${name}</a></li>\n`
}

const itemId = (number: number) => `item-${number}`
const partId = (number: number) => `part-${number}`

function partSection({ heading, items }: Part, number: number, say: Words): Html {
  const id = partId(number)
  const list =
    items.length === 0
      ? null
      : html`<ol class="items" start="${items[0]?.number ?? 1}">
${items.map((item) => itemEntry(item, heading === null ? 2 : 3, say))}</ol>
`
  if (heading === null) return html`<div class="part">\n${list}</div>\n`
  return html`<section class="part" aria-labelledby="${id}">
<h2 id="${id}">${oneLine(heading.title) || say.untitled}</h2>
${prose('part-why', heading.why, 2, id, say)}${list}</section>
`
}

function itemEntry({ number, item }: NumberedItem, depth: 2 | 3, say: Words): Html {
  const name = itemId(number)
  const why = prose('why', item.why, depth, name, say)
  if (item.kind === 'link') {
    const title = oneLine(item.title) || addressName(item.url)
    const about = html`<p class="about">${addressName(item.url)}</p>\n`
    return html`<li id="${name}">\n${heading(depth, anchor(item.url, title))}${about}${why}</li>\n`
  }
  return html`<li id="${name}">\n${heading(depth, item.title)}<p class="about">${about(item, say)}</p>
${why}${own(item, depth, name, say)}${links(item.links, say)}${tags(item.tags)}</li>
`
}

// Each part for itself: a name that is written from right to left, or turns the text around, ends with its part.
const about = (talk: SharedTalk, say: Words) =>
  talkLine(talk, say).map((part, n) => html`${n === 0 ? '' : ' · '}<bdi>${oneLine(part)}</bdi>`)

const heading = (depth: 2 | 3, title: string | Html) => {
  const inside = typeof title === 'string' ? oneLine(title) : title
  return depth === 2 ? html`<h2 class="item">${inside}</h2>\n` : html`<h3>${inside}</h3>\n`
}

/** The note, which holds its marks; where it stays at home, the marks alone. */
function own({ note = '', marks = [] }: SharedTalk, depth: number, name: string, say: Words): Html | null {
  if (note.trim() !== '') return prose('note', note, depth, `${name}-note`, say)
  if (marks.length === 0) return null
  return html`<ul class="marks">\n${marks.map((mark) => markEntry(mark, say))}</ul>\n`
}

function markEntry({ kind, elapsedSeconds, text }: SharedMark, say: Words): Html {
  const time =
    elapsedSeconds === null
      ? null
      : html`<time datetime="PT${elapsedSeconds}S">${elapsedTime(elapsedSeconds)}</time>`
  return html`<li><span class="sign" role="img" aria-label="${say.markKind[kind]}">${markSigns[kind]}</span>${plainText(text)}${time}</li>\n`
}

function links(all: readonly SharedLink[], say: Words): Html | null {
  if (all.length === 0) return null
  return html`<ul class="links">\n${all.map((link) => html`<li>${anchor(link.url, linkName(link, say))}${host(link.url)}</li>\n`)}</ul>\n`
}

function anchor(url: string, name: string): Html {
  if (isFollowable(url)) return html`<a href="${url.trim()}">${oneLine(name)}</a>`
  return html`${name === addressName(url) ? url : `${oneLine(name)} (${url})`}`
}

const host = (url: string) =>
  isFollowable(url) && new URL(url).host !== ''
    ? html`<span class="host">${new URL(url).host.replace(/^www\./u, '')}</span>`
    : null

const tags = (all: readonly string[]) =>
  all.length === 0
    ? null
    : html`<p class="tags">${all.map((tag) => `#${oneLine(tag).replace(/^#/u, '')}`).join(' ')}</p>\n`

function prose(className: string, markdown: string, depth: number, name: string, say: Words): Html | null {
  if (markdown.trim() === '') return null
  const fragment = markdownFragment(markdown, { depth, name, footnotes: say.footnotes })
  return html`<div class="${className}">\n${fragment}\n</div>\n`
}
