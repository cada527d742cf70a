import type { Imported } from '../../model.ts'
import { blankTalk } from '../blank-records.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import { toLink } from '../links.ts'
import { FieldReader } from '../programmes/field-reader.ts'
import type { Source } from '../source.ts'
import { fileStem, nothingFrom } from '../source.ts'
import type { XmlElement } from '../xml-tree.ts'
import { child, childrenOf, childText, readXml, tellFaults } from '../xml-tree.ts'
import { FolderLists } from './folder-lists.ts'
import { distinct } from './kept-link.ts'
import { paragraphs } from './paragraphs.ts'
import { dayIn } from './printed-day.ts'

/** By its root, behind the declaration and the document type: an article about OPML holds `<opml` too. */
const isOpml = (sample: string): boolean =>
  /^\uFEFF?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!doctype[^>[]{0,300}(?:\[[\s\S]{0,5000}?\]\s*)?>\s*)?<opml[\s>]/iu.test(
    sample,
  )

/**
 * Reads an outline. One with addresses is a collection of them, as feed readers keep subscriptions: its folders become
 * reading lists as those of bookmarks do, a subscription leads to the page it is about, and the feed's own address
 * stands behind the reason. One without any is a text in points, as Workflowy writes it: an article with that text as
 * nested list. An outline that includes another one is told; nothing is fetched.
 */
function readOpml(source: Source, format: string): Imported {
  const tree = readXml(source.text)
  const read = new FieldReader(source.file)
  tellFaults(tree, read)
  const [root] = tree.roots
  const head = root && child(root, 'head')
  const title = (head && childText(head, 'title')) || fileStem(source.file)
  const outlines = tree.roots.flatMap((one) =>
    childrenOf(one).flatMap((part) => (part.name === 'body' ? outlinesIn(part) : [])),
  )
  const nothing = nothingFrom(source, format)
  const base = { ...nothing, document: { ...nothing.document, title } }
  if (outlines.length > 0 && !outlines.some(hasAddress)) {
    const talk = { ...blankTalk(title), kind: 'article' as const, note: points(outlines).join('\n') }
    return { ...base, talks: [talk], problems: [...nothing.problems, ...read.problems] }
  }
  if (root && outlines.length === 0) read.problem('record not understood', at(root.from), 'body', title)
  const lists = new FolderLists(title, read)
  for (const outline of outlines) readOutline(outline, [], { lists, read })
  return { ...base, lists: lists.lists(), problems: [...nothing.problems, ...read.problems] }
}

const at = (line: number) => ({ lines: { from: line, to: line } })

const outlinesIn = (element: XmlElement): XmlElement[] =>
  childrenOf(element).filter(({ name }) => name.toLowerCase() === 'outline')

/** Attributes come in any letter case: `xmlurl` is as common as `xmlUrl`. */
function attributeOf({ attributes }: XmlElement, name: string): string {
  const exact = attributes.get(name)
  if (exact !== undefined) return exact.trim()
  const found = [...attributes].find(([one]) => one.toLowerCase() === name.toLowerCase())
  return found?.[1].trim() ?? ''
}

const hasAddress = (outline: XmlElement): boolean =>
  ['xmlUrl', 'htmlUrl', 'url'].some((name) => attributeOf(outline, name) !== '') ||
  outlinesIn(outline).some(hasAddress)

const titleOf = (outline: XmlElement): string => attributeOf(outline, 'text') || attributeOf(outline, 'title')

interface Into {
  readonly lists: FolderLists
  readonly read: FieldReader
}

function readOutline(outline: XmlElement, path: readonly string[], into: Into): void {
  const { lists, read } = into
  const title = titleOf(outline).replaceAll(/\s+/gu, ' ')
  const note = attributeOf(outline, '_note')
  const about = paragraphs([note, attributeOf(outline, 'description')])
  const [feed, page, url] = ['xmlUrl', 'htmlUrl', 'url'].map((name) => attributeOf(outline, name))
  const type = attributeOf(outline, 'type').toLowerCase()
  const inside = outlinesIn(outline)
  if (type === 'include') {
    read.problem('record left out', at(outline.from), 'include', [title, url].filter(Boolean).join(' '))
    return
  }
  const address =
    [page, url, feed].find((one) => toLink(one ?? '', '', null) !== null) ?? (url || page || feed || '')
  if (address !== '') {
    const otherFeed = feed !== '' && feed !== address ? feed : ''
    lists.add(path, {
      url: address,
      title,
      why: paragraphs([about, otherFeed ?? '']),
      tags: tagsOf(outline),
      addedOn: dayIn(attributeOf(outline, 'created')),
      isPrivate: false,
      isRead: false,
      line: outline.from,
    })
  } else if (inside.length > 0) {
    lists.folder([...path, title || '?'], about, outline.from)
  } else if (title !== '' || about !== '') {
    lists.put(path, { kind: 'heading', heading: title, why: about, line: outline.from }, outline.from)
  }
  const below = address === '' ? [...path, title || '?'] : path
  for (const one of inside) readOutline(one, below, into)
}

/** `/tech/sre,slo`: paths and words between commas. */
const tagsOf = (outline: XmlElement): string[] =>
  distinct(
    attributeOf(outline, 'category')
      .split(',')
      .map((tag) => tag.trim().replaceAll(/^\/+|\/+$/gu, '')),
  )

/** A text in points, with its notes indented below them, as Markdown has it. */
function points(outlines: readonly XmlElement[], indent = ''): string[] {
  return outlines.flatMap((outline) => {
    const isDone = attributeOf(outline, '_complete') === 'true'
    const title = titleOf(outline).replaceAll(/\s*\n\s*/gu, ' ')
    const note = attributeOf(outline, '_note')
    return [
      `${indent}- ${isDone ? '[x] ' : ''}${title}`,
      ...(note === '' ? [] : note.split('\n').map((line) => `${indent}  ${line}`.trimEnd())),
      ...points(outlinesIn(outline), `${indent}  `),
    ]
  })
}

export const opml: Format = {
  name: 'opml',
  extensions: ['opml', 'xml'],
  detect: isOpml,
  read: readOpml,
  limitBytes: 50 * megabyte,
}
