import type { Imported, ImportedAttachment, Problem, Reference } from '../../model.ts'
import { aboutTalk } from '../about-talk.ts'
import { readArticle } from '../article.ts'
import type { Files, GroupFormat } from '../group.ts'
import { readLines, splitLines } from '../lines.ts'
import { findDates } from '../report/dates.ts'
import type { Source } from '../source.ts'
import { noDocument } from '../source.ts'
import type { NoteParts } from './note.ts'
import { withParts } from './note.ts'
import { readNotionDatabase } from './notion-database.ts'
import { notionPageLines } from './notion-html.ts'
import type { NotionName } from './notion-names.ts'
import { isAttached, notionIdIn, readNotionName } from './notion-names.ts'
import type { NotionProperty } from './notion-properties.ts'
import { readProperties } from './notion-properties.ts'
import { extensionOf, folderOf, isBelow, nameOf, pathKey, targetPaths, topmost } from './paths.ts'
import { proseLines } from './prose-lines.ts'
import { findWikiLinks } from './wiki-links.ts'

/** An export of Notion: pages as Markdown or HTML, databases as CSV, the files of a page in a folder of its name. */
export const notion: GroupFormat = {
  name: 'notion',
  find: (files) =>
    topmost(files.entries.flatMap(({ path }) => (readNotionName(path)?.title ? [folderOf(path)] : []))),
  owns: (path) => readNotionName(path) !== null || nameOf(path) === 'index.html' || isAttached(path),
  *read(files, folder, format) {
    const space = new Space(files, folder)
    for (const { path, name } of space.pages) {
      const source = files.text(path)
      if (source === null) continue
      if (name.kind === 'page' || name.kind === 'html')
        yield readPage({ ...source, file: path }, name, format, space)
      else if (name.kind === 'all' || !space.hasWholeDatabase(name.id))
        yield readNotionDatabase({ ...source, file: path }, name, format, space.rowsOf(path))
    }
  },
}

/** What an export holds, and where a link in it leads. */
class Space {
  readonly pages: readonly { readonly path: string; readonly name: NotionName }[]
  readonly #files: Files
  readonly #byPath = new Map<string, string>()
  readonly #pageIds = new Set<string>()
  readonly #wholeDatabases = new Set<string>()

  constructor(files: Files, folder: string) {
    this.#files = files
    const paths = files.entries.map(({ path }) => path).filter((path) => isBelow(path, folder))
    this.pages = paths
      .flatMap((path) => {
        const name = readNotionName(path)
        return name === null ? [] : [{ path, name }]
      })
      .sort((a, b) => (a.path < b.path ? -1 : 1))
    for (const path of paths) this.#byPath.set(pathKey(path), path)
    for (const { name } of this.pages) {
      if (name.kind === 'page' || name.kind === 'html') this.#pageIds.add(name.id)
      if (name.kind === 'all') this.#wholeDatabases.add(name.id)
    }
  }

  hasWholeDatabase = (id: string): boolean => this.#wholeDatabases.has(id)

  /** Titles of the pages that a database's folder holds: rows that need no record of their own. */
  rowsOf(database: string): string[] {
    const stem = database.replace(/(?:_all)?\.csv$/u, '')
    const folders = [stem, stem.replace(/ [0-9a-f]{32}$/u, '')]
    return this.pages.flatMap(({ path, name }) =>
      (name.kind === 'page' || name.kind === 'html') && folders.includes(folderOf(path)) ? [name.title] : [],
    )
  }

  /** The key of a page, or a file. A page is known by its id wherever the link thinks that it lies. */
  leadsTo(from: string, address: string): { key: string } | { path: string } | null {
    const id = notionIdIn(address)
    if (id !== null && this.#pageIds.has(id)) return { key: notionKey(id) }
    for (const path of targetPaths(from, address)) {
      const found = this.#byPath.get(pathKey(path))
      if (found !== undefined) return { path: found }
    }
    return null
  }

  attachment(path: string) {
    return this.#files.attachment(path)
  }
}

const notionKey = (id: string): string => `notion\n${id}`

function readPage(source: Source, name: NotionName, format: string, space: Space): Imported {
  const texts = name.kind === 'html' ? notionPageLines(source.text) : splitLines(source.text)
  const shown = name.kind === 'html' ? { ...source, text: texts.join('\n') } : source
  const lines = readLines(texts)
  const properties = readProperties(texts)
  const { problems, ...parts } = partsOf(source.file, notionKey(name.id), lines, space)
  const value = (pattern: RegExp): readonly string[] => valuesNamed(properties, pattern)
  const day =
    findDates(value(/^(?:date|published|日付|日|公開日|開催日)$/iu).join(', ')).dates[0]?.date ?? null
  const read = readArticle({
    key: parts.key,
    source: shown,
    format,
    lines,
    document: {
      ...noDocument,
      title: /^#\s+\S/u.test(texts[0] ?? '') ? null : name.title || '?',
      authors: [...value(/^(?:author|authors|著者)$/iu)],
      url: value(/^(?:url|link|リンク)$/iu).find((url) => /^https?:\/\//iu.test(url)) ?? null,
      publishedOn: day,
      fields: properties
        .map((property) => ({ ...property, text: property.values.join(', ') }))
        .map(({ name: field, text, line }) => ({ name: field, text, line })),
    },
    about: aboutTalk(properties),
    day,
    tags: value(/^(?:tags?|topics?|タグ|カテゴリー?)$/iu),
    problems,
  })
  return withParts(read, parts)
}

const valuesNamed = (properties: readonly NotionProperty[], name: RegExp): readonly string[] =>
  properties.find((property) => name.test(property.name))?.values ?? []

function partsOf(
  file: string,
  key: string,
  lines: Parameters<typeof proseLines>[0],
  space: Space,
): NoteParts & { problems: Problem[] } {
  const references: Reference[] = []
  const attachments: NoteParts['attachments'][number][] = []
  const problems: Problem[] = []
  for (const { written, shown, target, isByName, line } of findWikiLinks(proseLines(lines))) {
    if (isByName) continue
    const to = space.leadsTo(file, target)
    const attachment = to !== null && 'path' in to ? space.attachment(to.path) : null
    if (to !== null && 'key' in to)
      references.push({ written, shown, to: { kind: 'record', key: to.key }, line })
    else if (attachment !== null && isAttached(attachment.entry)) {
      references.push({ written, shown, to: { kind: 'attachment', entry: attachment.entry }, line })
      attachments.push({ attachment: withShownName(attachment, shown), line })
    } else if (to === null) {
      const reason = written.startsWith('!') ? 'attachment missing' : 'reference missing'
      problems.push({ file, line, field: null, reason, text: written.slice(0, 500) })
    }
  }
  return { key, references, attachments, problems }
}

/** Of a name that is not Latin the file keeps percent signs or dashes; the words of the link are the name. */
const withShownName = (attachment: ImportedAttachment, shown: string): ImportedAttachment =>
  shown !== '' && extensionOf(shown) === extensionOf(attachment.name)
    ? { ...attachment, name: shown }
    : attachment
