import { attachmentExtensions } from '../model.ts'
import { fileNameOf } from './file-name.ts'
import type { ExportedFile } from './format.ts'
import { htmlPage } from './html.ts'
import { Html, html } from './html-text.ts'
import { oneLine, plainText } from './markdown-text.ts'
import { pageMetas, withPolicy } from './page-head.ts'
import { pageStyle } from './page-style.ts'
import type { NumberedItem, SharedList } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { siteFeed } from './site-feed.ts'
import { siteStyle } from './site-style.ts'
import { talkLine } from './talk-line.ts'
import { addressName } from './web-address.ts'
import type { Language, Words } from './words.ts'
import { languageOf, words } from './words.ts'

/**
 * Several lists as a folder of pages that any web server, and none, can show: an index, a page for each list, a feed,
 * and a page to search in. That one has every talk by its title, its speakers and its tags, for the browser's own
 * search to find: it works from a folder, on paper and with a screen reader, and needs no script, so that no page
 * has to allow one.
 */
export function site(lists: readonly SharedList[]): ExportedFile[] {
  const language = languageOf(lists.map(({ title, introduction }) => `${title}\n${introduction}`).join('\n'))
  const say = words[language]
  const pages = named(lists)
  const file = (path: string, text: string): ExportedFile => ({ path, bytes: Buffer.from(text) })
  return [
    file('index.html', page(say.lists, language, 'index.html', indexPage(pages, say), say)),
    ...pages.flatMap(({ list, path }) => {
      const cover = coverFile(list, path)
      const above = way(path, say)
      const page = htmlPage(list, { site: { above, style: siteStyle, coverPath: cover?.path } })
      return [file(path, page), ...(cover === null ? [] : [cover])]
    }),
    file('search.html', page(say.site.search, language, 'search.html', searchPage(pages, say), say)),
    file('feed.xml', siteFeed(pages, language, say)),
  ]
}

/** The cover once more as a file, beside its page and named after it: what shows a card of the page reads no other. */
function coverFile({ cover }: SharedList, path: string): ExportedFile | null {
  if (cover === undefined) return null
  const stem = path.slice(0, -'.html'.length)
  return {
    path: `${stem}.${attachmentExtensions[cover.mediaType]}`,
    bytes: Buffer.from(cover.base64, 'base64'),
  }
}

/** A list and where its page is. */
export interface Page {
  readonly list: SharedList
  readonly path: string
}

/** A file name for each list, none twice, none that is the site's own. */
function named(lists: readonly SharedList[]): Page[] {
  const taken = new Set(['index.html', 'search.html'])
  return lists.map((list) => {
    // Letters, digits and dashes: what any server and any address takes as it is.
    const letters = oneLine(list.title)
      .normalize('NFC')
      .replaceAll(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
      .replaceAll(/^-+|-+$/gu, '')
    const stem = fileNameOf(letters, 'html').slice(0, -'.html'.length)
    let path = `${stem}.html`
    for (let n = 2; taken.has(path.toLowerCase()); n += 1) path = `${stem}-${n}.html`
    taken.add(path.toLowerCase())
    return { list, path }
  })
}

const page = (title: string, language: Language, path: string, inside: Html, say: Words): string =>
  withPolicy(
    html`<!DOCTYPE html>
<html lang="${language}">
<head>
${pageMetas({ title, about: '', language })}
<link rel="alternate" type="application/atom+xml" href="feed.xml" title="${say.lists}">
<style>${new Html(pageStyle + siteStyle)}</style>
</head>
<body>
${way(path, say)}<main>
${inside}</main>
</body>
</html>
`.source,
  )

function way(here: string, say: Words): Html {
  const places = [
    ['index.html', say.lists],
    ['search.html', say.site.search],
    ['feed.xml', say.site.feed],
  ] as const
  return html`<nav class="way" aria-label="${say.site.way}">
<ul>
${places.map(([path, name]) =>
  path === here
    ? html`<li><span aria-current="page">${name}</span></li>\n`
    : html`<li><a href="${path}">${name}</a></li>\n`,
)}</ul>
</nav>
`
}

function indexPage(pages: readonly Page[], say: Words): Html {
  return html`<header>
<h1>${say.lists}</h1>
</header>
<ul class="lists">
${pages.map(({ list, path }) => {
  const talks = list.items.filter(({ kind }) => kind === 'talk').length
  const links = list.items.filter(({ kind }) => kind === 'link').length
  const about = plainText(list.introduction)
  return html`<li>
<h2 class="item"><a href="${path}">${oneLine(list.title)}</a></h2>
<p class="about">${[say.talks(talks), ...(links === 0 ? [] : [say.links(links)])].join(' · ')}</p>
${about === '' ? null : html`<p class="why">${about}</p>\n`}</li>
`
})}</ul>
`
}

interface Found {
  readonly path: string
  readonly list: SharedList
  readonly numbered: NumberedItem
}

function searchPage(pages: readonly Page[], say: Words): Html {
  const all = pages
    .flatMap(({ list, path }) =>
      partsOf(list).flatMap(({ items }) => items.map((numbered) => ({ list, path, numbered }))),
    )
    .toSorted((one, other) => collator.compare(nameOf(one, say), nameOf(other, say)))
  return html`<header>
<h1>${say.site.search}</h1>
<p class="summary">${say.site.how}</p>
</header>
<ul class="index">
${all.map((found) => indexEntry(found, say))}</ul>
`
}

// By a locale that does not change with the machine; ICU orders kana and Latin letters as both readers expect.
const collator = new Intl.Collator('ja')

const nameOf = ({ numbered: { item } }: Found, say: Words) =>
  oneLine(item.title) || (item.kind === 'link' ? addressName(item.url) : say.untitled)

function indexEntry(found: Found, say: Words): Html {
  const { path, list, numbered } = found
  const { item, number } = numbered
  const facts =
    item.kind === 'talk'
      ? [...talkLine(item, say), ...item.tags.map((tag) => `#${tag}`)]
      : [addressName(item.url)]
  return html`<li><a href="${path}#item-${number}">${nameOf(found, say)}</a>
<span class="about">${[...facts, list.title].map((fact, n) => html`${n === 0 ? '' : ' · '}<bdi>${oneLine(fact)}</bdi>`)}</span></li>
`
}
