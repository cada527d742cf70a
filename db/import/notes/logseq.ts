import type { Imported, Problem, Reference } from '../../model.ts'
import { aboutTalk } from '../about-talk.ts'
import { readArticle } from '../article.ts'
import type { Files, GroupFormat } from '../group.ts'
import { splitLines } from '../lines.ts'
import { toLink } from '../links.ts'
import type { Source } from '../source.ts'
import { noDocument, nothingFrom } from '../source.ts'
import type { LogseqPage } from './logseq-page.ts'
import { readLogseqPage } from './logseq-page.ts'
import type { NoteParts } from './note.ts'
import { withParts } from './note.ts'
import { orgToMarkdown } from './org-markdown.ts'
import { extensionOf, folderOf, isBelow, nameOf, pathKey, targetPaths, topmost } from './paths.ts'
import type { ProseLine } from './prose-lines.ts'
import { proseLines } from './prose-lines.ts'
import { findHashtags, findWikiLinks, tagPath } from './wiki-links.ts'

const isPage = (path: string): boolean => /(?:^|\/)(?:pages|journals)\/[^/]+\.(?:md|org)$/u.test(path)
const isJournal = (path: string): boolean =>
  /(?:^|\/)journals\/\d{4}[_-]\d{2}[_-]\d{2}\.(?:md|org)$/u.test(path)

/** A graph of Logseq: outlines in `pages` and, one for each day, in `journals`. */
export const logseq: GroupFormat = {
  name: 'logseq',
  find: (files) =>
    topmost(
      files.entries.flatMap(({ path }) => {
        if (isJournal(path)) return [folderOf(folderOf(path))]
        return /(?:^|\/)logseq\/config\.edn$/u.test(path) ? [folderOf(folderOf(path))] : []
      }),
    ),
  owns: (path) => isPage(path) || /(?:^|\/)(?:assets|logseq)\/(?!.*\.(?:csv|json|html)$)/u.test(path),
  *read(files, folder, format) {
    const graph = new Graph(files, folder)
    for (const path of graph.paths) {
      const source = files.text(path)
      if (source !== null) yield readNote(asMarkdown({ ...source, file: path }), format, graph)
    }
  },
}

function asMarkdown(source: Source): Source {
  if (extensionOf(source.file) !== 'org') return source
  return { ...source, text: orgToMarkdown(splitLines(source.text)).join('\n') }
}

/** Which page a name leads to, and which page holds a block. Of the texts nothing is held. */
class Graph {
  readonly paths: readonly string[]
  readonly #files: Files
  readonly #folder: string
  readonly #keyOfName = new Map<string, string>()
  readonly #blocks = new Map<string, { readonly key: string; readonly text: string }>()
  readonly #byPath = new Map<string, string>()

  constructor(files: Files, folder: string) {
    this.#files = files
    this.#folder = folder
    const paths = files.entries.map(({ path }) => path).filter((path) => isBelow(path, folder))
    for (const path of paths) this.#byPath.set(pathKey(path), path)
    this.paths = paths.filter(isPage).sort()
    for (const path of this.paths) {
      const source = files.text(path)
      if (source === null) continue
      const page = readLogseqPage(splitLines(asMarkdown({ ...source, file: path }).text), path)
      const key = this.keyOf(page.title)
      for (const name of [page.title, ...page.aliases])
        if (!this.#keyOfName.has(pathKey(name))) this.#keyOfName.set(pathKey(name), key)
      for (const [id, text] of page.blocks) this.#blocks.set(id, { key, text })
    }
  }

  /** A page is known by its name, as in the graph itself, and a journal's by its day. */
  keyOf = (title: string): string => ['logseq', nameOf(this.#folder), pathKey(title)].join('\n')

  pageNamed = (name: string): string | null => this.#keyOfName.get(pathKey(name)) ?? null

  block = (id: string) => this.#blocks.get(id) ?? null

  attachment(from: string, address: string) {
    const path = targetPaths(from, address).flatMap((target) => this.#byPath.get(pathKey(target)) ?? [])[0]
    return path === undefined ? null : this.#files.attachment(path)
  }
}

function readNote(source: Source, format: string, graph: Graph): Imported {
  const page = readLogseqPage(splitLines(source.text), source.file)
  const isEmpty = page.lines.every(({ text }) => /^\s*-?\s*$/u.test(text))
  if (isEmpty) return leftOut(source, page, format)
  const prose = proseLines(page.lines)
  const { problems, ...parts } = partsOf(source.file, page, prose, graph)
  const property = (name: string) => page.properties.find((one) => one.name === name)?.text ?? ''
  const url = ['url', 'source', 'link'].map(property).find((text) => toLink(text, '', null) !== null) ?? null
  const author = property('author').replaceAll(/^\[\[|\]\]$/gu, '')
  const read = readArticle({
    key: parts.key,
    source,
    format,
    lines: page.lines,
    document: {
      ...noDocument,
      title: page.title,
      titleLine: page.properties.find(({ name }) => name === 'title')?.line ?? null,
      url,
      authors: author === '' ? [] : [author],
      publishedOn: page.date,
      fields: [...page.properties],
    },
    day: page.date,
    tags: [...new Set([...page.tags, ...wideTags(prose), ...findHashtags(prose)])],
    about: aboutTalk(page.properties.map(({ name, text }) => ({ name, values: text.split(/[,，]\s*/u) }))),
    problems,
  })
  return withParts(read, parts)
}

/** `#[[two words]]` */
const wideTags = (lines: readonly ProseLine[]): string[] =>
  lines.flatMap(({ text }) =>
    [...text.matchAll(/(?<=^|\s)#\[\[([^[\]]{1,200})\]\]/gu)].map(([, tag = '']) => tagPath(tag)),
  )

/** A journal that was opened and never written in, of which there are many. */
function leftOut(source: Source, { title }: LogseqPage, format: string): Imported {
  const base = nothingFrom(source, format)
  const problem: Problem = {
    file: source.file,
    line: null,
    field: null,
    reason: 'record left out',
    text: title,
  }
  return { ...base, problems: [...base.problems, problem] }
}

const blockReference = /\(\(([0-9a-f]{8}-[0-9a-f-]{27})\)\)/gu

function partsOf(
  file: string,
  page: LogseqPage,
  prose: readonly ProseLine[],
  graph: Graph,
): NoteParts & { problems: Problem[] } {
  const references: Reference[] = []
  const attachments: NoteParts['attachments'][number][] = []
  const problems: Problem[] = []
  for (const { written, shown, whole, target, isByName, line } of findWikiLinks(prose)) {
    if (isByName) {
      // A page that nobody has written yet is how Logseq is used, and no problem.
      const key = graph.pageNamed(whole)
      if (key !== null) references.push({ written, shown: whole, to: { kind: 'record', key }, line })
      continue
    }
    const attachment = graph.attachment(file, target)
    if (attachment === null) {
      problems.push({ file, line, field: null, reason: 'attachment missing', text: written })
      continue
    }
    references.push({ written, shown, to: { kind: 'attachment', entry: attachment.entry }, line })
    attachments.push({ attachment, line })
  }
  for (const { text, number: line } of prose) {
    for (const [written, id = ''] of text.matchAll(blockReference)) {
      const block = graph.block(id)
      if (block === null)
        problems.push({ file, line, field: null, reason: 'reference missing', text: written })
      else references.push({ written, shown: block.text, to: { kind: 'record', key: block.key }, line })
    }
  }
  return { key: graph.keyOf(page.title), references, attachments, problems }
}
