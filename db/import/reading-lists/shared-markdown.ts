import type { ListItem, Paragraph, RootContent } from 'mdast'
import type { Imported, ImportedListItem } from '../../model.ts'
import { readMarks } from '../../model.ts'
import { bareLink, itemOf } from '../bookmarks/kept-link.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { Place } from '../programmes/field-reader.ts'
import { FieldReader } from '../programmes/field-reader.ts'
import type { Source } from '../source.ts'
import { fileStem, nothingFrom } from '../source.ts'
import type { TreeLink } from './markdown-tree.ts'
import { lineOf, linksIn, markdownTree, shownText, typed } from './markdown-tree.ts'
import { givenHeading, givenTitle, itemOfTalk } from './shared-talk.ts'
import { isTalkLine, readTalkLine } from './talk-line.ts'

/**
 * A heading, then numbered items that are bold, of which the first is a link or has the line below that says who,
 * where and when: anybody may write the rest.
 */
function isSharedMarkdown(sample: string): boolean {
  if (!/^\uFEFF?#\s+\S/u.test(sample)) return false
  const items = [...sample.matchAll(/^\d{1,5}\. (.*)(?:\r?\n){2}(?: {3,8}(.*))?/gmu)]
  const [first] = items
  if (first === undefined || items.some(([, title = '']) => !/^\*\*.+\*\*$/u.test(title.trim()))) return false
  return /^\*\*\[.+\]\(.+\)\*\*$/u.test(first[1]?.trim() ?? '') || isTalkLine(first[2] ?? '')
}

/**
 * Reads a reading list that Talkshelf has written as Markdown, also when somebody has edited it since: order, titles,
 * links, tags and reasons come back. A note that went out with the list stands behind the reason, and stays there,
 * but for its marks.
 */
function readSharedMarkdown(source: Source, format: string): Imported {
  const read = new FieldReader(source.file)
  const nothing = nothingFrom(source, format)
  const { blocks, text } = markdownTree(source.text, read)
  const [first] = blocks
  const title = first?.type === 'heading' && first.depth === 1 ? shownText(first) : ''
  const items: ImportedListItem[] = []
  let introduction: RootContent[] = []
  let about: RootContent[] = []
  let heading: RootContent | null = null
  const endHeading = () => {
    const why = typed(text, about)
    if (heading)
      items.push({ kind: 'heading', heading: givenHeading(shownText(heading)), why, line: lineOf(heading) })
    else if (items.length === 0) introduction = about
    else if (why !== '') read.problem('record left out', placeOf(about[0]), null, why)
    heading = null
    about = []
  }
  for (const block of blocks.slice(title === '' ? 0 : 1)) {
    if (block.type === 'list' && block.ordered) {
      endHeading()
      items.push(...block.children.flatMap((item) => itemIn(item, text, read)))
    } else if (block.type === 'heading' && block.depth <= 2) {
      endHeading()
      heading = block
    } else if (block.type !== 'html') about.push(block)
  }
  endHeading()
  const list = {
    key: null,
    title: title === '' ? fileStem(source.file) : title,
    introduction: typed(text, introduction),
    items,
  }
  return { ...nothing, lists: [list], problems: [...nothing.problems, ...read.problems] }
}

function placeOf(node: RootContent | ListItem | undefined): Place {
  const { start, end } = node?.position ?? {}
  return { lines: start && end ? { from: start.line, to: end.line } : null }
}

function itemIn(item: ListItem, text: string, read: FieldReader): ImportedListItem[] {
  const [first, ...rest] = item.children
  const place = placeOf(item)
  if (first?.type !== 'paragraph') {
    read.problem('record not understood', place, null, typed(text, item.children))
    return []
  }
  const [link] = linksIn(first.children)
  const [second, ...more] = rest
  const line = second?.type === 'paragraph' ? readTalkLine(shownText(second)) : null
  if (line === null || second === undefined) {
    const why = typed(text, rest)
    const title = link ? givenTitle(shownText(first), link.url) : shownText(first)
    const kept = itemOf({ ...bareLink, ...(link ?? { url: '' }), title, why, line: lineOf(item) }, read)
    return kept === null ? [] : [kept]
  }
  const { links, refused, tags, others } = ownParagraphs(more)
  for (const address of refused) read.problem('link refused', place, null, address)
  const { why, marks } = reasonAndMarks(typed(text, others), lineOf(item))
  const shared = {
    key: null,
    title: shownText(first),
    startsAt: null,
    ...line,
    links,
    tags,
    marks,
    note: '',
    why,
  }
  return [itemOfTalk(shared, read, place)]
}

/** The line of links and that of tags, where they are; then the reason begins. */
function ownParagraphs(blocks: readonly RootContent[]): {
  links: TreeLink[]
  refused: string[]
  tags: string[]
  others: readonly RootContent[]
} {
  const [first] = blocks
  const line = first?.type === 'paragraph' && isLineOfLinks(first) ? first.children : []
  const links = linksIn(line)
  const afterLinks = links.length === 0 ? blocks : blocks.slice(1)
  const tags = afterLinks[0]?.type === 'paragraph' ? tagsIn(shownText(afterLinks[0])) : []
  return {
    links,
    refused: line.flatMap((node) => (node.type === 'text' ? textsBetween(node.value) : [])),
    tags,
    others: tags.length === 0 ? afterLinks : afterLinks.slice(1),
  }
}

/** Links with a dot between them; one that nobody may follow stands among them as text, `録画 (file:///a)`. */
const isLineOfLinks = ({ children }: Paragraph): boolean =>
  children.some((node) => node.type === 'link') &&
  children.every(
    (node) =>
      node.type === 'link' ||
      (node.type === 'text' && textsBetween(node.value).every((part) => address.test(part))),
  )

const textsBetween = (text: string): string[] =>
  text
    .split('·')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const address = /^(?:.+ \()?[a-z][a-z\d+.-]*:\S+$/iu

const tagsIn = (text: string): string[] => /^(?:タグ：|Tags?: )(.+)$/u.exec(text)?.[1]?.split(/、|, /u) ?? []

/** Lines at the end that are marks went out with the talk; all before them is the reason. */
function reasonAndMarks(text: string, line: number | null) {
  const lines = text.split('\n')
  const last = lines.findLastIndex((one) => readMarks(one).length === 0)
  const marks = readMarks(lines.slice(last + 1).join('\n'))
  return {
    why: lines
      .slice(0, last + 1)
      .join('\n')
      .trim(),
    marks: marks.map(({ kind, elapsedSeconds, text: words }) => ({
      kind,
      elapsedSeconds,
      text: words,
      line,
    })),
  }
}

export const sharedMarkdown: Format = {
  name: 'list-markdown',
  extensions: ['md'],
  detect: isSharedMarkdown,
  read: readSharedMarkdown,
  limitBytes: 20 * megabyte,
}
