import type { Imported, ImportedListItem, ImportedMark, MarkKind } from '../../model.ts'
import { MarkKind as MarkKinds, markSigns } from '../../model.ts'
import { bareLink, itemOf } from '../bookmarks/kept-link.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import { plainHtml } from '../html-dialect.ts'
import { htmlToMarkdown } from '../html-markdown.ts'
import type { Element } from '../html-tree.ts'
import { attribute, elementsOf, isElement, pageTree, textOf } from '../html-tree.ts'
import type { Place } from '../programmes/field-reader.ts'
import { FieldReader } from '../programmes/field-reader.ts'
import type { Source } from '../source.ts'
import { fileStem, nothingFrom } from '../source.ts'
import { givenHeading, givenTitle, itemOfTalk } from './shared-talk.ts'
import { readTalkLine } from './talk-line.ts'

/** The page's own elements for the parts and items of a list; a page that only speaks of one has none of them. */
const isSharedHtml = (sample: string): boolean =>
  /^\uFEFF?\s*<!doctype html>/iu.test(sample) &&
  /<(?:section|div) class="part"[\s>]/u.test(sample) &&
  /<ol class="items" start="\d+">/u.test(sample)

/**
 * Reads a reading list that Talkshelf has written as a web page: order, titles, links, tags, marks and reasons come
 * back, as does a note that went out with it. What was Markdown is Markdown again.
 */
function readSharedHtml(source: Source, format: string): Imported {
  const read = new FieldReader(source.file)
  const elements = elementsOf(pageTree(source.text))
  const items: ImportedListItem[] = []
  let title = ''
  let introduction = ''
  for (const element of elements) {
    if (element.tagName === 'h1' && title === '') title = textOf(element).trim()
    else if (hasClass(element, 'introduction')) introduction = markdownOf(element)
    else if (hasClass(element, 'part') && element.tagName === 'section') items.push(headingOf(element))
    else if (element.tagName === 'li' && /^item-\d+$/u.test(attribute(element, 'id') ?? ''))
      items.push(...itemIn(element, read))
  }
  const nothing = nothingFrom(source, format)
  const list = { key: null, title: title || fileStem(source.file), introduction, items }
  return { ...nothing, lists: [list], problems: [...nothing.problems, ...read.problems] }
}

const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/u).includes(name)

const childrenOf = (element: Element): Element[] => element.childNodes.filter(isElement)

const childWithClass = (element: Element, name: string): Element | undefined =>
  childrenOf(element).find((one) => hasClass(one, name))

const markdownOf = (element: Element | undefined): string =>
  element === undefined ? '' : htmlToMarkdown(element, plainHtml)

const lineOf = (element: Element): number | null => element.sourceCodeLocation?.startLine ?? null

function placeOf(element: Element): Place {
  const { startLine, endLine } = element.sourceCodeLocation ?? {}
  return { lines: startLine && endLine ? { from: startLine, to: endLine } : null }
}

function headingOf(section: Element): ImportedListItem {
  const heading = childrenOf(section).find(({ tagName }) => tagName === 'h2')
  return {
    kind: 'heading',
    heading: heading ? givenHeading(textOf(heading).trim()) : '',
    why: markdownOf(childWithClass(section, 'part-why')),
    line: lineOf(section),
  }
}

function itemIn(element: Element, read: FieldReader): ImportedListItem[] {
  const place = placeOf(element)
  const heading = childrenOf(element).find(({ tagName }) => /^h[2-4]$/u.test(tagName))
  const title = heading ? textOf(heading).trim() : ''
  const about = childWithClass(element, 'about')
  const parts = about
    ? childrenOf(about)
        .filter(({ tagName }) => tagName === 'bdi')
        .map((part) => textOf(part))
    : []
  const line = readTalkLine(parts)
  const why = markdownOf(childWithClass(element, 'why'))
  if (line === null || !/\S/u.test(title)) {
    const anchor = heading && elementsOf(heading).find(({ tagName }) => tagName === 'a')
    const url = (anchor && attribute(anchor, 'href')) ?? ''
    const item = itemOf({ ...bareLink, url, title: givenTitle(title, url), why, line: lineOf(element) }, read)
    return item === null ? [] : [item]
  }
  const links = childWithClass(element, 'links')
  const tags = childWithClass(element, 'tags')
  const shared = {
    key: null,
    title,
    startsAt: null,
    ...line,
    links: links ? elementsOf(links).flatMap(linkIn) : [],
    tags: tags
      ? textOf(tags)
          .split(/\s+(?=#)/u)
          .map((tag) => tag.trim().replace(/^#/u, ''))
      : [],
    marks: marksIn(childWithClass(element, 'marks')),
    note: markdownOf(childWithClass(element, 'note')),
    why,
  }
  return [itemOfTalk(shared, read, place)]
}

const linkIn = (element: Element) => {
  const url = element.tagName === 'a' ? attribute(element, 'href') : undefined
  return url === undefined ? [] : [{ url, title: textOf(element).trim() }]
}

const kindBySign = new Map<string, MarkKind>(MarkKinds.options.map((kind) => [markSigns[kind], kind]))

function marksIn(list: Element | undefined): ImportedMark[] {
  return (list ? childrenOf(list) : []).flatMap((item) => {
    const sign = childWithClass(item, 'sign')
    const time = childrenOf(item).find(({ tagName }) => tagName === 'time')
    const kind = kindBySign.get(sign ? textOf(sign).trim() : '')
    if (kind === undefined) return []
    const text = item.childNodes
      .filter((node) => node !== sign && node !== time)
      .map((node) => textOf(node))
      .join('')
      .trim()
    const seconds = /^PT(\d{1,7})S$/u.exec((time && attribute(time, 'datetime')) ?? '')?.[1]
    return [
      { kind, elapsedSeconds: seconds === undefined ? null : Number(seconds), text, line: lineOf(item) },
    ]
  })
}

export const sharedHtml: Format = {
  name: 'list-html',
  extensions: ['html'],
  detect: isSharedHtml,
  read: readSharedHtml,
  limitBytes: 50 * megabyte,
}
