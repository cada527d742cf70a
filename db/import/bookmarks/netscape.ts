import type { Imported } from '../../model.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { Element, Node, Visit } from '../html-tree.ts'
import { attribute, elementsOf, isElement, pageTree, textOf, walk } from '../html-tree.ts'
import { FieldReader } from '../programmes/field-reader.ts'
import type { Source } from '../source.ts'
import { fileStem, nothingFrom } from '../source.ts'
import { FolderLists } from './folder-lists.ts'
import { dayOfNumber } from './kept-on.ts'

/** The doctype that all browsers write, or what stands in every such file where it is missing, as in Google's. */
function isNetscapeBookmarks(sample: string): boolean {
  const start = sample.replace(/^(?:\s|<!--[\s\S]{0,2000}?-->){0,20}/u, '')
  if (/^<!doctype netscape-bookmark-file/iu.test(start)) return true
  return (
    /^<(?:meta|title|h1|dl)[\s>]/iu.test(start) &&
    /<dl>\s*<p>[\s\S]{0,5000}?<dt>\s*<(?:a|h3)[\s>]/iu.test(start)
  )
}

/**
 * Reads bookmarks as every browser and many a service exports them. Each folder of the person becomes a reading list
 * with the folders in it as headings (`folder-lists.ts`); a browser's own bar and "other bookmarks" are no folders of
 * anybody's, and links in none are one list with the file's title. The description is why a link was kept; tags, the
 * day and `PRIVATE` come along, icons do not. `place:` queries and bookmarklets are told.
 */
function readNetscapeBookmarks(source: Source, format: string): Imported {
  const page = pageTree(tamed(source.text))
  const elements = elementsOf(page)
  const titleElement = elements.find(({ tagName }) => tagName === 'title')
  const title = titleElement ? textOf(titleElement).trim() : ''
  const reading = new Reading(title || fileStem(source.file), hasCommas(elements), source.file)
  for (const visit of walk(page, ({ tagName }) => tagName === 'head' || tagName === 'script'))
    reading.visit(visit)
  const nothing = nothingFrom(source, format)
  const lists = reading.lists()
  return { ...nothing, lists, problems: [...nothing.problems, ...reading.problems] }
}

/**
 * parse5 needs time that grows with the square of how many links and bold passages are open at once, and so does
 * reading folder names that are in each other. A link is never in another, nothing is in a folder's name, and how
 * words are set says nothing here. Lines stay what they are.
 */
const tamed = (text: string): string =>
  text
    .replaceAll(/<(?=a\s)/giu, '</a><')
    .replaceAll(/<(?=(?:d[dlt]|h3)[\s>])/giu, '</h3><')
    .replaceAll(/<\/?(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?:\s[^<>]{0,500})?>/giu, '')

/** Tags are told apart by commas, in old files by blanks: one comma tells of which kind a file is. */
const hasCommas = (elements: readonly Element[]) =>
  elements.some((element) => element.tagName === 'a' && (attribute(element, 'tags') ?? '').includes(','))

/** What the last description belongs to. */
type Described = { readonly element: Element; readonly path: readonly string[]; about: string }

/** Walks through the page: none of its elements is closed where it should be, so only their order is relied on. */
class Reading {
  readonly #lists: FolderLists
  readonly #read: FieldReader
  readonly #hasCommas: boolean
  readonly #path: (string | null)[] = []
  /** Waits for its `DL`. */
  #folder: string | null = null
  #current: Described | null = null
  /** The link or folder title that the walk is in. */
  #open: Element | null = null
  #descriptions = 0
  #terms: string[] = []

  constructor(title: string, usesCommas: boolean, file: string) {
    this.#read = new FieldReader(file)
    this.#lists = new FolderLists(title, this.#read)
    this.#hasCommas = usesCommas
  }

  visit({ node, isLeaving }: Visit): void {
    if (isElement(node)) {
      if (isLeaving) this.#leave(node)
      else this.#enter(node)
    } else if (!isLeaving && this.#open === null && this.#descriptions > 0 && this.#current) {
      this.#current.about += writtenIn(node)
    }
  }

  get problems() {
    return this.#read.problems
  }

  lists() {
    this.#finish()
    return this.#lists.lists()
  }

  #enter(element: Element): void {
    const { tagName } = element
    if (tagName === 'dt' || tagName === 'dd') this.#terms.push(tagName)
    if (tagName === 'dd') this.#descriptions += 1
    if (tagName === 'dl') {
      this.#finish()
      this.#path.push(this.#folder)
      this.#folder = null
      this.#descriptions = 0
    } else if (tagName === 'h3') {
      this.#begin(element)
      this.#folder = isBrowsersOwn(element) ? null : textOf(element).trim() || '?'
    } else if (tagName === 'a' && attribute(element, 'href') !== undefined && this.#open === null) {
      // A link in a description is part of it; it stays readable there.
      if (this.#terms.at(-1) !== 'dd') this.#begin(element)
      else if (this.#current) this.#current.about += describedLink(element)
      this.#open = element
    } else if (tagName === 'dt') this.#finish()
    else if (tagName === 'br' && this.#current) this.#current.about += '\n'
  }

  #leave(element: Element): void {
    const { tagName } = element
    if (element === this.#open) this.#open = null
    if (tagName === 'dl') {
      this.#finish()
      this.#path.pop()
    }
    if (tagName === 'dt' || tagName === 'dd') this.#terms.pop()
    if (tagName === 'dd') this.#descriptions = Math.max(0, this.#descriptions - 1)
  }

  #begin(element: Element): void {
    this.#finish()
    this.#open = element
    const path = this.#path.filter((name) => name !== null)
    this.#current = { element, path, about: '' }
  }

  /** The description of a link or folder has ended, and with it all that the file says of it. */
  #finish(): void {
    const current = this.#current
    this.#current = null
    if (current === null) return
    const { element, path } = current
    const about = trimmedLines(current.about)
    const line = element.sourceCodeLocation?.startLine ?? null
    if (element.tagName === 'h3') {
      if (!isBrowsersOwn(element)) this.#lists.folder([...path, textOf(element).trim()], about, line)
      // What the browser itself says of its bar.
      else if (about !== '') this.#read.problem('record left out', placeAt(line), null, about)
      return
    }
    this.#lists.add(path, {
      url: attribute(element, 'href') ?? '',
      title: textOf(element).trim(),
      why: about || trimmedLines(attribute(element, 'description') ?? ''),
      tags: this.#tagsOf(element),
      addedOn: dayOfNumber(attribute(element, 'add_date') ?? ''),
      isPrivate: attribute(element, 'private') === '1' || attribute(element, 'shared') === '0',
      isRead: attribute(element, 'toread') === '0',
      line,
    })
  }

  #tagsOf(element: Element): string[] {
    return (attribute(element, 'tags') ?? '').split(this.#hasCommas ? ',' : /\s+/u)
  }
}

const isBrowsersOwn = (folder: Element): boolean =>
  attribute(folder, 'personal_toolbar_folder') === 'true' ||
  attribute(folder, 'unfiled_bookmarks_folder') === 'true'

const placeAt = (line: number | null) => ({ lines: line === null ? null : { from: line, to: line } })

const describedLink = (link: Element): string => {
  const url = attribute(link, 'href') ?? ''
  const shown = textOf(link).trim()
  return shown === '' || shown === url ? url : `[${shown}](${url})`
}

const writtenIn = (node: Node): string => (node.nodeName === '#text' && 'value' in node ? node.value : '')

const trimmedLines = (text: string): string =>
  text
    .replaceAll(/[ \t]+$/gmu, '')
    .replaceAll(/^\s*\n|\s+$/gu, '')
    .trimStart()

export const netscapeBookmarks: Format = {
  name: 'bookmarks',
  extensions: ['html', 'htm'],
  detect: isNetscapeBookmarks,
  read: readNetscapeBookmarks,
  limitBytes: 100 * megabyte,
}
