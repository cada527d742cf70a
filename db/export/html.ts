import { elapsedTime, markSigns } from '../model.ts'
import type { Html } from './html-text.ts'
import { html } from './html-text.ts'
import { markdownFragment } from './markdown-fragment.ts'
import { oneLine, plainText } from './markdown-text.ts'
import { pageMetas, withPolicy } from './page-head.ts'
import { pageStyle, paperStyle } from './page-style.ts'
import type {
  NumberedItem,
  Part,
  SharedCover,
  SharedLink,
  SharedList,
  SharedMark,
  SharedTalk,
} from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { linkName, talkLine } from './talk-line.ts'
import type { View } from './template.ts'
import { filled } from './template.ts'
import { htmlTemplate } from './templates/html.ts'
import { addressName, isFollowable } from './web-address.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

/** Where the page is to be read, if not by itself. */
export interface Setting {
  /** Printed: the contents name every talk, and stand on the paper too. */
  readonly paper?: keyof typeof paperStyle
  /** In a site of several: what stands above the list, and how that is set. */
  readonly site?: {
    readonly above: Html
    readonly style: string
    /** Where the cover lies, for the cards that others show of the page. */
    readonly coverPath?: string | undefined
  }
}

/**
 * A list as one web page that needs nothing else: no script, no request to anywhere, light and dark, fit for paper.
 * The page forbids itself all of that by its own policy, so that nothing in a note can bring it back.
 *
 * @param template  another shape than the built-in one
 */
export function htmlPage(list: SharedList, setting: Setting = {}, template: string = htmlTemplate): string {
  const language = languageOfList(list)
  const say = words[language]
  const parts = partsOf(list)
  const { paper, site } = setting
  const about = plainText(list.introduction)
  const { cover } = list
  const card = site?.coverPath === undefined ? undefined : { path: site.coverPath, alt: cover?.alt ?? '' }
  return withPolicy(
    filled(template, {
      language,
      head: pageMetas({ title: list.title, about, language, card }).source,
      style: pageStyle + (paper === undefined ? '' : paperStyle[paper]) + (site?.style ?? ''),
      above: site?.above.source.trimEnd() ?? '',
      cover: cover === undefined ? '' : picture(cover).source,
      title: escapedText(oneLine(list.title)),
      introduction: prose(list.introduction, 1, 'introduction', say),
      summary: escapedText(summary(parts, say)),
      contents: contents(parts, setting, say)?.source.trimEnd() ?? '',
      parts: parts.map((part, n) => partView(part, n + 1, say)),
    }),
    cover !== undefined,
  )
}

const picture = ({ mediaType, base64, alt }: SharedCover) =>
  html`<img src="data:${mediaType};base64,${base64}" alt="${oneLine(alt)}">`

function summary(parts: readonly Part[], say: Words): string {
  const items = parts.flatMap((part) => part.items.map(({ item }) => item.kind))
  const links = items.filter((kind) => kind === 'link').length
  return [say.talks(items.length - links), ...(links === 0 ? [] : [say.links(links)])].join(' · ')
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

const partView = ({ heading, items }: Part, number: number, say: Words): View => ({
  id: partId(number),
  heading: heading === null ? '' : escapedText(oneLine(heading.title) || say.untitled),
  about: heading === null ? '' : prose(heading.why, 2, partId(number), say),
  hasItems: items.length > 0,
  start: items[0]?.number ?? 1,
  items: items.map((item) => itemView(item, heading === null ? 2 : 3, say)),
})

function itemView({ number, item }: NumberedItem, depth: 2 | 3, say: Words): View {
  const id = itemId(number)
  const common = { id, number, why: prose(item.why, depth, id, say) }
  if (item.kind === 'link') {
    return {
      ...common,
      name: anchor(item.url, oneLine(item.title) || addressName(item.url)),
      facts: escapedText(addressName(item.url)),
      ...{ note: '', hasMarks: false, hasLinks: false, tags: '' },
    }
  }
  const { note = '', marks = [], links, tags } = item
  // The note holds its marks; where it stays at home, there are the marks alone.
  const ownMarks = note.trim() === '' ? marks : []
  return {
    ...common,
    name: escapedText(oneLine(item.title)),
    facts: facts(item, say).source,
    note: prose(note, depth, `${id}-note`, say),
    hasMarks: ownMarks.length > 0,
    marks: ownMarks.map((mark) => markView(mark, say)),
    hasLinks: links.length > 0,
    links: links.map((link) => linkView(link, say)),
    tags: escapedText(tags.map((tag) => `#${oneLine(tag).replace(/^#/u, '')}`).join(' ')),
  }
}

// Each part for itself: a name that is written from right to left, or turns the text around, ends with its part.
const facts = (talk: SharedTalk, say: Words) =>
  html`${talkLine(talk, say).map((part, n) => html`${n === 0 ? '' : ' · '}<bdi>${oneLine(part)}</bdi>`)}`

const markView = ({ kind, elapsedSeconds, text }: SharedMark, say: Words): View => ({
  kind: escapedText(say.markKind[kind]),
  sign: markSigns[kind],
  text: escapedText(plainText(text)),
  seconds: elapsedSeconds ?? '',
  time: elapsedSeconds === null ? '' : elapsedTime(elapsedSeconds),
})

const linkView = (link: SharedLink, say: Words): View => ({
  link: anchor(link.url, linkName(link, say)),
  host: isFollowable(link.url) ? escapedText(new URL(link.url).host.replace(/^www\./u, '')) : '',
})

function anchor(url: string, name: string): string {
  if (isFollowable(url)) return html`<a href="${url.trim()}">${oneLine(name)}</a>`.source
  return escapedText(name === addressName(url) ? url : `${oneLine(name)} (${url})`)
}

const prose = (markdown: string, depth: number, name: string, say: Words): string =>
  markdown.trim() === '' ? '' : markdownFragment(markdown, { depth, name, footnotes: say.footnotes }).source

const escapedText = (text: string) => html`${text}`.source
