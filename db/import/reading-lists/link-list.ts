import type { Heading, List, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { Imported, ImportedLink, ImportedListItem, ImportedTalk } from '../../model.ts'
import { blankTalk } from '../blank-records.ts'
import { bareLink, itemOf } from '../bookmarks/kept-link.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import { toLink } from '../links.ts'
import { slidesFirst } from '../programmes/addresses.ts'
import type { Place } from '../programmes/field-reader.ts'
import { FieldReader } from '../programmes/field-reader.ts'
import type { Source } from '../source.ts'
import { fileStem, nothingFrom } from '../source.ts'
import type { TreeLink } from './markdown-tree.ts'
import { lineOf, linksIn, markdownTree, shownText, typed } from './markdown-tree.ts'

/**
 * A title that says so, the badge of awesome lists, or hardly anything but items that begin with a link: an article
 * with a list of references has more words of its own.
 */
function isLinkList(sample: string): boolean {
  if (!/^\uFEFF?\s*(?:<!--[\s\S]{0,2000}?-->\s*)?#\s+\S/u.test(sample)) return false
  const lines = sample.split(/\r\n?|\n/u).filter((line) => /\S/u.test(line))
  const items = lines.filter((line) => /^\s*[-*+]\s+.{0,200}?\[[^\]]*\]\((?!#)/u.test(line))
  const isNamed =
    /^\uFEFF?\s*#\s+.{0,40}\bawesome\b|\[!\[Awesome\]|awesome\.re\/badge|media\/badge\.svg/iu.test(sample)
  if (isNamed) return items.length > 2
  const others = lines.filter((line) => !items.includes(line) && !/^\s*(?:#|<)/u.test(line))
  return items.length >= 8 && items.length > others.length * 3
}

/**
 * Reads a list of links as GitHub is full of them: its first heading is the title of a reading list, what stands
 * before the first links its introduction, each section a heading, each item a link with the words behind it as the
 * reason. An item that is a title with several links ("video and slides") is one talk with these links. The table of
 * contents is left out; items under an item follow it.
 */
function readLinkList(source: Source, format: string): Imported {
  const read = new FieldReader(source.file)
  const { blocks, text } = markdownTree(source.text, read)
  const reading = new Reading(text, read)
  for (const block of blocks) reading.block(block)
  const nothing = nothingFrom(source, format)
  const list = reading.list(fileStem(source.file))
  return {
    ...nothing,
    document: { ...nothing.document, title: list.title },
    lists: [list],
    problems: [...nothing.problems, ...read.problems],
  }
}

class Reading {
  readonly #text: string
  readonly #read: FieldReader
  readonly #items: ImportedListItem[] = []
  #title = ''
  /** Before the first links: the introduction. */
  #introduction: RootContent[] = []
  /** Of the section that has begun. */
  #heading: Heading | null = null
  #about: RootContent[] = []

  constructor(text: string, read: FieldReader) {
    this.#text = text
    this.#read = read
  }

  block(block: RootContent): void {
    if (block.type === 'heading' && block.depth === 1 && this.#title === '') this.#title = shownText(block)
    else if (block.type === 'heading') {
      this.#endSection()
      this.#heading = block
    } else if (block.type === 'list' && isContents(block)) {
      // What it says, the headings say.
      if (this.#about.length === 0) this.#heading = null
    } else if (block.type === 'list' && hasLinks(block)) this.#readList(block)
    else this.#about.push(block)
  }

  list(fallbackTitle: string) {
    this.#endSection()
    return {
      key: null,
      title: this.#title || fallbackTitle,
      introduction: this.#introduction.map((block) => typed(this.#text, [block])).join('\n\n'),
      items: this.#items,
    }
  }

  /** A section without links that stands before all others belongs to the introduction, with its heading. */
  #endSection(): void {
    const [heading, about] = [this.#heading, this.#about]
    this.#heading = null
    this.#about = []
    if (this.#items.length === 0) {
      this.#introduction.push(...(heading && about.length > 0 ? [heading] : []), ...about)
      if (heading === null || about.length > 0) return
    }
    if (heading) this.#items.push(this.#headingItem(heading, about))
    else if (about.length > 0) this.#addText(about)
  }

  #headingItem(heading: Heading, about: readonly RootContent[]): ImportedListItem {
    const why = about.map((block) => typed(this.#text, [block])).join('\n\n')
    return { kind: 'heading', heading: shownText(heading), why, line: lineOf(heading) }
  }

  /** Words below the links of a section are about what follows, or about nothing that has a name. */
  #addText(about: readonly RootContent[]): void {
    const why = about.map((block) => typed(this.#text, [block])).join('\n\n')
    const line = about[0] ? lineOf(about[0]) : null
    this.#items.push({ kind: 'heading', heading: '', why, line })
  }

  #readList(list: List): void {
    if (this.#heading) {
      this.#items.push(this.#headingItem(this.#heading, this.#about))
      this.#heading = null
      this.#about = []
    } else if (this.#items.length === 0) {
      this.#introduction.push(...this.#about)
      this.#about = []
    } else if (this.#about.length > 0) {
      this.#addText(this.#about)
      this.#about = []
    }
    for (const item of list.children) this.#readItem(item)
  }

  /** An item, then what stands in it: without recursion, for a hostile list nests deeper than the stack. */
  #readItem(outermost: ListItem): void {
    const open = [outermost]
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
      const [first, ...rest] = item.children
      const place = placeOf(item)
      const nested = item.children.filter((block) => block.type === 'list')
      if (first?.type === 'paragraph') {
        const more = typed(
          this.#text,
          rest.filter((block) => block.type !== 'list'),
        )
        const at = { read: this.#read, place, isTitle: nested.length > 0 }
        const one = itemOfPhrases(first.children, this.#text, more, at)
        if (one) this.#items.push(one)
      } else if (first && first.type !== 'list') {
        this.#read.problem('record not understood', place, null, typed(this.#text, item.children))
      }
      open.push(...nested.flatMap((list) => list.children).toReversed())
    }
  }
}

const placeOf = (node: ListItem): Place => {
  const { start, end } = node.position ?? {}
  return { lines: start && end ? { from: start.line, to: end.line } : null }
}

/** Every link leads to a place on the same page. */
function isContents(list: List): boolean {
  const links = linksOfList(list)
  return links.length > 0 && links.every(({ url }) => url.startsWith('#'))
}

const hasLinks = (list: List): boolean => linksOfList(list).length > 0

function linksOfList(list: List): TreeLink[] {
  const found: TreeLink[] = []
  const open: (ListItem | RootContent)[] = [...list.children]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'paragraph') found.push(...linksIn(node.children))
    else if ('children' in node)
      for (const child of node.children)
        if (child.type === 'list' || child.type === 'listItem' || child.type === 'paragraph') open.push(child)
  }
  return found
}

interface At {
  readonly read: FieldReader
  readonly place: Place
  /** Whether other items stand below this one. */
  readonly isTitle: boolean
}

function itemOfPhrases(
  phrases: readonly PhrasingContent[],
  text: string,
  more: string,
  { read, place, isTitle }: At,
): ImportedListItem | null {
  const line = place.lines?.from ?? null
  const at = phrases.findIndex((node) => linksIn([node]).length > 0)
  const words = shownText({ type: 'paragraph', children: [...phrases] })
  if (at === -1) {
    if (isTitle) return { kind: 'heading', heading: words, why: more, line }
    return words === ''
      ? null
      : { kind: 'talk', talk: reading(words, [], line), event: null, why: more, isRead: false }
  }
  const before = shownText({ type: 'paragraph', children: phrases.slice(0, at) })
    .replace(separatorAtEnd, '')
    .trim()
  const links = linksIn(phrases)
  const [first] = links
  const isLinkFirst = !/[\p{L}\p{N}]/u.test(before)
  const others = links.slice(1)
  if (isLinkFirst && first && others.length > 0 && others.every(({ title }) => isLabel(title))) {
    const rest = withoutLabels(phrases.slice(at + 1))
    return severalLinks(first.title, links, joined(rest, more), { read, place, isTitle })
  }
  if (!isLinkFirst && links.length > 1 && links.every(({ title }) => isLabel(title)))
    return severalLinks(before, links, joined(withoutLabels(phrases.slice(at)), more), {
      read,
      place,
      isTitle,
    })
  if (!isLinkFirst) {
    // Words before a single link are its title where the link only says what it is.
    const isNamed = links.length === 1 && first !== undefined && isLabel(first.title)
    const title = isNamed ? before : words
    const why = isNamed ? joined(withoutLabels(phrases.slice(at)), more) : joined('', more)
    return itemOf({ ...bareLink, url: first?.url ?? '', title, why, line }, read)
  }
  const rest = typed(text, phrases.slice(at + 1)).replace(separatorAtStart, '')
  return itemOf(
    { ...bareLink, url: first?.url ?? '', title: first?.title ?? '', why: joined(rest, more), line },
    read,
  )
}

const separatorAtEnd = /\s*(?:[-–—:：|·]|\.{3})\s*$/u
const separatorAtStart = /^\s*(?:[-–—:：|·.]\s*)+/u

const joined = (reason: string, more: string): string => [reason.trim(), more].filter(Boolean).join('\n\n')

/** What a link says when it is one of several of the same thing, with or without brackets. */
const isLabel = (title: string): boolean =>
  /^[[(【]?\s*(?:(?:the|source|full|talk)\s+)?(?:videos?|slides?(?: deck)?|decks?|recording|youtube|audio|podcast|paper|pdf|transcript|article|blog(?: ?post)?|code|repo(?:sitory)?|github|website|site|home ?page|docs|documentation|demo|book|talk|presentation|link|part \d+|動画|録画|スライド|資料|記事|コード|論文|ブログ|リポジトリ)\s*[\])】]?$/iu.test(
    title,
  )

/** What is left of a line when its links with their brackets and the words between them are taken out. */
function withoutLabels(phrases: readonly PhrasingContent[]): string {
  const rest = phrases.filter((node) => linksIn([node]).length === 0)
  const words = shownText({ type: 'paragraph', children: rest })
  return words
    .replaceAll(/[[\]()【】]\s*|(?<=^|\s)(?:and|&|,|\/|と)(?=\s|$)/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(separatorAtStart, '')
    .replace(separatorAtEnd, '')
    .trim()
}

function severalLinks(
  title: string,
  links: readonly TreeLink[],
  why: string,
  { read, place }: At,
): ImportedListItem {
  const found = links.flatMap(({ url, title: label }) => {
    const link = toLink(
      url,
      isLabel(label) ? label.replaceAll(/^[[(【]\s*|\s*[\])】]$/gu, '') : '',
      place.lines?.from ?? null,
    )
    if (link === null) read.problem('link refused', place, null, `${label} ${url}`)
    return link ?? []
  })
  return {
    kind: 'talk',
    talk: { ...reading(title, found, place.lines?.from ?? null), kind: 'talk' },
    event: null,
    why,
    isRead: false,
  }
}

const reading = (title: string, links: readonly ImportedLink[], line: number | null): ImportedTalk => ({
  ...blankTalk(/\S/u.test(title) ? title : '?'),
  kind: 'article',
  links: slidesFirst(links),
  source: line === null ? null : { heading: line, bodyFrom: null, bodyTo: null },
})

export const linkList: Format = {
  name: 'link-list',
  extensions: ['md'],
  detect: isLinkList,
  read: readLinkList,
  limitBytes: 10 * megabyte,
}
