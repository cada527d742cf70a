import type { Imported, ImportedDocument, Notice } from '../model.ts'
import { dateFromText } from '../model.ts'
import { readArticle } from './article.ts'
import { plainHtml } from './html-dialect.ts'
import type { StatedEvent } from './html-event.ts'
import { statedEvent, withStated } from './html-event.ts'
import { blockLines } from './html-lines.ts'
import { htmlToMarkdown } from './html-markdown.ts'
import type { Element, Node } from './html-tree.ts'
import { attribute, elementsOf, isElement, pageTree, textOf } from './html-tree.ts'
import type { Line } from './lines.ts'
import { readLines } from './lines.ts'
import { toLink } from './links.ts'
import { readEventPage } from './programmes/event-page.ts'
import type { Source } from './source.ts'
import { noDocument } from './source.ts'

/** Decided by the root, not by a word in it: an article about HTML holds `<html` too. */
export function isHtmlPage(sample: string): boolean {
  const start = sample.replace(/^(?:\s|<\?xml[^>]{0,200}\?>|<!--[\s\S]{0,2000}?-->){0,20}/u, '')
  return /^<(?:!doctype html|html|head|body|article|main)[\s>]/iu.test(start)
}

/**
 * Reads a page saved from a browser: its article as lines, headings and links kept, then as any other text. Nothing
 * of the page is run or fetched. What stands around the article is told as remains of the page.
 */
export function readHtmlPage(source: Source, format: string): Imported {
  const page = pageTree(source.text)
  const root = articleOf(page)
  const lines = blockLines(root, { firstNumber: 1, isFurniture: () => false })
  const around = blockLines(page, {
    firstNumber: lines.length + 1,
    isFurniture: (element) => element === root,
  })
  const document = documentOf(page, root, lines)
  const stated = statedEvent(elementsOf(page), document.title)
  if (stated !== null) return eventOfPage(source, format, { root, around, document, stated })
  const read = (shown: readonly Line[]) =>
    readArticle({
      source: { ...source, text: [...shown, ...around].map(({ text }) => text).join('\n') },
      format,
      lines: shown,
      remains: around.map((line, index) => ({ ...line, number: shown.length + index + 1 })),
      document: { ...document, titleLine: titleLineIn(shown, document) },
      tags: [],
      problems: [],
    })
  const report = read(lines)
  // An article's note keeps links, lists and tables as Markdown; a report is taken apart as it is printed.
  return report.events.length > 0 ? report : read(readLines(htmlToMarkdown(root, plainHtml).split('\n')))
}

interface EventPageParts {
  readonly root: Node
  readonly around: readonly Line[]
  readonly document: ImportedDocument
  readonly stated: StatedEvent
}

/** The page of an event: its text is read as if it had been copied, and what the page states goes before. */
function eventOfPage(
  source: Source,
  format: string,
  { root, around, document, stated }: EventPageParts,
): Imported {
  const shown = htmlToMarkdown(root, plainHtml).split('\n')
  const read = readEventPage({ ...source, text: shown.join('\n') }, format, null)
  const { document: told, events, notices, ...rest } = withStated(read, stated)
  return {
    ...rest,
    text: [...shown, ...around.map(({ text }) => text)].join('\n'),
    document: { ...told, url: document.url },
    events: events.map((event) => ({ ...event, url: document.url ?? event.url })),
    notices: [
      ...notices,
      ...around.map(
        (line, index): Notice => ({
          kind: 'page remains',
          line: shown.length + index + 1,
          text: line.text,
        }),
      ),
    ],
  }
}

const titleLineIn = (lines: readonly Line[], { title }: ImportedDocument): number | null =>
  lines.find(({ level, content }) => level === 1 && content === title)?.number ?? null

/** `article`, else `main`, else the whole page: a weblog has many articles, and then all of them are the page's. */
function articleOf(page: Node): Node {
  const elements = elementsOf(page)
  const articles = elements.filter(({ tagName }) => tagName === 'article')
  const [only] = articles
  if (only !== undefined && articles.length === 1) return only
  const main = elements.find((element) => element.tagName === 'main' || attribute(element, 'role') === 'main')
  return main ?? elements.find(({ tagName }) => tagName === 'body') ?? page
}

function documentOf(page: Node, root: Node, lines: readonly Line[]): ImportedDocument {
  const isArticle = isElement(root) && root.tagName === 'article'
  const elements = elementsOf(page)
  const meta = (name: string) => {
    const found = elements.find(
      (element) =>
        element.tagName === 'meta' &&
        [attribute(element, 'property'), attribute(element, 'name')].includes(name),
    )
    return found ? attribute(found, 'content')?.trim() || null : null
  }
  const titleElement = elements.find(({ tagName }) => tagName === 'title')
  const pageTitle = meta('og:title') ?? (titleElement ? textOf(titleElement).trim() || null : null)
  // A page's title often has the site's name behind it, which its heading has not.
  const [heading, ...others] = lines.filter(({ level }) => level === 1)
  const isOwn = (heading: Line) =>
    pageTitle === null || pageTitle.startsWith(heading.content) || (isArticle && others.length === 0)
  const title = heading && isOwn(heading) ? heading.content : pageTitle
  const author = meta('author') ?? meta('article:author')
  return {
    ...noDocument,
    title,
    url: addressOf(page, elements, meta('og:url')),
    authors: author === null || author.includes('://') ? [] : [author],
    publishedOn: dateFromText((meta('article:published_time') ?? timeIn(root) ?? '').slice(0, 10)),
  }
}

/** The first `<time>` of an article is when it was published; one of a whole page is anybody's. */
function timeIn(root: Node): string | null {
  const time = isElement(root) && root.tagName === 'article' ? elementsOf(root).find(isTime) : undefined
  return (time && attribute(time, 'datetime')) ?? null
}

const isTime = (element: Element): boolean =>
  element.tagName === 'time' && attribute(element, 'datetime') !== undefined

/** Browsers write the address into a comment; `canonical` and `og:url` are what the page says of itself. */
function addressOf(page: Node, elements: readonly Element[], ogUrl: string | null): string | null {
  const canonical = elements.find(
    (element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical',
  )
  const comments = 'childNodes' in page ? page.childNodes.filter((node) => node.nodeName === '#comment') : []
  const saved = comments.map((node) =>
    'data' in node ? /saved from url=\(\d+\)(\S+)/u.exec(node.data)?.[1] : undefined,
  )
  const candidates = [canonical && attribute(canonical, 'href'), ogUrl, ...saved]
  return candidates.find((url) => typeof url === 'string' && toLink(url, '', null) !== null) ?? null
}
