import type { Imported, PartialDate, Problem, Reference } from '../../model.ts'
import { dateFromText } from '../../model.ts'
import { readArticle } from '../article.ts'
import type { Files, GroupFormat } from '../group.ts'
import { plainHtml } from '../html-dialect.ts'
import { htmlToMarkdown } from '../html-markdown.ts'
import { pageTree } from '../html-tree.ts'
import { readLines, splitLines } from '../lines.ts'
import { toLink } from '../links.ts'
import type { Source } from '../source.ts'
import { noDocument, nothingFrom } from '../source.ts'
import type { JoplinItem } from './joplin-item.ts'
import { readJoplinItem } from './joplin-item.ts'
import type { NoteParts } from './note.ts'
import { withParts } from './note.ts'
import { folderOf, isBelow, nameOf, topmost } from './paths.ts'

const itemName = /(?:^|\/)[0-9a-f]{32}\.md$/u
const isItem = ({ path }: { readonly path: string }): boolean => itemName.test(path)
/** So many files of a folder are looked into before it is taken for something else. */
const looksInto = 5
const resourceName = /(?:^|\/)resources\/[0-9a-f]{32}(?:\.[A-Za-z0-9]{1,10})?$/u

/** The raw folder of Joplin, or the tar (JEX) of one: a file for each note, notebook, tag and resource. */
export const joplin: GroupFormat = {
  name: 'joplin',
  find: (files) =>
    topmost(
      [...Map.groupBy(files.entries.filter(isItem), ({ path }) => folderOf(path))].flatMap(
        ([folder, items]) =>
          items.slice(0, looksInto).some(({ path }) => readItem(files, path) !== null) ? [folder] : [],
      ),
    ),
  owns: (path) => itemName.test(path) || resourceName.test(path),
  *read(files, folder, format) {
    const shelf = new Shelf(files, folder)
    for (const path of shelf.paths) {
      const source = files.text(path)
      if (source === null) continue
      const lines = splitLines(source.text)
      const item = readJoplinItem(lines)
      if (item === null) yield notUnderstood({ ...source, file: path }, format)
      else if (item.type === 1) yield readNote({ ...source, file: path }, lines, item, format, shelf)
    }
  },
}

function readItem(files: Files, path: string): JoplinItem | null {
  const source = files.text(path)
  return source === null ? null : readJoplinItem(splitLines(source.text))
}

/** What the items of an export say of each other. Of notes only the titles are held. */
class Shelf {
  readonly paths: readonly string[]
  readonly #files: Files
  readonly #titles = new Map<string, string>()
  readonly #notes = new Set<string>()
  readonly #parents = new Map<string, string>()
  readonly #tagsOfNote = new Map<string, string[]>()
  readonly #resources = new Map<string, string>()

  constructor(files: Files, folder: string) {
    this.#files = files
    const inFolder = files.entries.map(({ path }) => path).filter((path) => isBelow(path, folder))
    this.paths = inFolder.filter((path) => itemName.test(path)).sort()
    for (const path of inFolder)
      if (resourceName.test(path)) this.#resources.set(nameOf(path).slice(0, 32), path)
    for (const path of this.paths) {
      const item = readItem(files, path)
      if (item === null) continue
      this.#titles.set(item.id, item.title)
      if (item.type === 1) this.#notes.add(item.id)
      if (item.type === 2) this.#parents.set(item.id, item.properties.get('parent_id') ?? '')
      const note = item.properties.get('note_id') ?? ''
      if (item.type === 6)
        this.#tagsOfNote.set(note, [
          ...(this.#tagsOfNote.get(note) ?? []),
          item.properties.get('tag_id') ?? '',
        ])
    }
  }

  isNote = (id: string): boolean => this.#notes.has(id)

  /** Ids of tags, and the titles of those that are in the export. */
  tagsOf(note: string): { names: string[]; missing: string[] } {
    const ids = this.#tagsOfNote.get(note) ?? []
    const names = ids.map((id) => this.#titles.get(id) ?? '').filter((name) => name !== '')
    return { names, missing: ids.filter((id) => !this.#titles.get(id)) }
  }

  hasNotebook = (id: string): boolean => this.#parents.has(id)

  /** From the outermost notebook to that of the note; a circle of notebooks ends. */
  notebooksOf(parent: string): string[] {
    const names: string[] = []
    let id = parent
    for (let depth = 0; this.#parents.has(id) && depth < 10; depth += 1) {
      names.unshift(this.#titles.get(id) ?? '')
      id = this.#parents.get(id) ?? ''
    }
    return names.filter((name) => name !== '')
  }

  attachment(id: string) {
    const path = this.#resources.get(id)
    const attachment = path === undefined ? null : this.#files.attachment(path)
    // The file is named by its id; what people called it stands in its item.
    return attachment && { ...attachment, name: this.#titles.get(id) || attachment.name }
  }
}

const joplinKey = (id: string): string => `joplin\n${id}`

function readNote(
  source: Source,
  lines: readonly string[],
  item: JoplinItem,
  format: string,
  shelf: Shelf,
): Imported {
  const { properties } = item
  const because = reasonToLeaveOut(properties)
  if (because !== null) return leftOut(source, item, because, format)
  const isHtml = properties.get('markup_language') === '2'
  const body = lines.slice(item.bodyFrom, item.bodyTo)
  const texts = isHtml ? splitLines(htmlToMarkdown(pageTree(body.join('\n')), plainHtml)) : body
  const bodyFrom = isHtml ? 2 : item.bodyFrom
  const shown: Source = isHtml ? { ...source, text: [item.title, '', ...texts].join('\n') } : source
  const tags = shelf.tagsOf(item.id)
  const parent = properties.get('parent_id') ?? ''
  const notebook = shelf.notebooksOf(parent)
  const isLost = parent !== '' && !shelf.hasNotebook(parent)
  const { problems, ...parts } = partsOf(source.file, item.id, texts, bodyFrom + 1, shelf)
  const url = properties.get('source_url') ?? ''
  const author = properties.get('author') ?? ''
  const read = readArticle({
    key: parts.key,
    source: shown,
    format,
    lines: readLines(texts, bodyFrom + 1),
    document: {
      ...noDocument,
      title: item.title === '' ? null : item.title,
      titleLine: item.title === '' ? null : 1,
      url: toLink(url, '', null) === null ? null : url,
      authors: author === '' ? [] : [author],
      publishedOn: dayOf(properties.get('user_created_time') || properties.get('created_time')),
      fields: [...properties].map(([name, text], index, { length }) => ({
        name,
        text,
        line: isHtml ? null : item.propertiesFrom + length - index,
      })),
    },
    tags: [
      ...tags.names,
      ...(notebook.length > 0 ? [notebook.map((name) => name.replaceAll('/', '・')).join('/')] : []),
    ],
    problems: [
      ...problems,
      ...tags.missing.map((id): Problem => problemOf(source.file, null, 'tag_id', 'reference missing', id)),
      ...(isLost ? [problemOf(source.file, null, 'parent_id', 'reference missing', parent)] : []),
    ],
  })
  return withParts(read, parts)
}

const problemOf = (
  file: string,
  line: number | null,
  field: string | null,
  reason: Problem['reason'],
  text: string,
): Problem => ({ file, line, field, reason, text })

/** A conflict, a deleted and an encrypted note are kept by Joplin beside the notes; nobody wants them back unasked. */
function reasonToLeaveOut(properties: JoplinItem['properties']): string | null {
  if (properties.get('is_conflict') === '1') return 'is_conflict'
  if (properties.get('encryption_applied') === '1') return 'encryption_applied'
  return Number(properties.get('deleted_time') ?? 0) > 0 ? 'deleted_time' : null
}

function leftOut(source: Source, item: JoplinItem, field: string, format: string): Imported {
  const base = nothingFrom(source, format)
  const problem = problemOf(source.file, 1, field, 'record left out', item.title || item.id)
  return { ...base, problems: [...base.problems, problem] }
}

function notUnderstood(source: Source, format: string): Imported {
  const base = nothingFrom(source, format)
  const problem = problemOf(source.file, 1, null, 'record not understood', source.text.slice(0, 500))
  return { ...base, problems: [...base.problems, problem] }
}

/** `2023-10-20T10:05:00.000Z`: the day as printed, in UTC. */
const dayOf = (moment: string | undefined): PartialDate | null => dateFromText((moment ?? '').slice(0, 10))

const place = /!?\[([^[\]]{0,500})\]\(:\/([0-9a-f]{32})(?:#[^\s()]{0,200})?(?:\s+"[^"]{0,300}")?\)/gu
const inHtml = /<img\b[^>]{0,500}src="?:\/([0-9a-f]{32})"?[^>]{0,500}>/gu

/** `[shown](:/id)` leads to a note or a file. */
function partsOf(
  file: string,
  id: string,
  texts: readonly string[],
  firstNumber: number,
  shelf: Shelf,
): NoteParts & { problems: Problem[] } {
  const references: Reference[] = []
  const attachments: NoteParts['attachments'][number][] = []
  const problems: Problem[] = []
  for (const [index, text] of texts.entries()) {
    if (!text.includes(':/')) continue
    const line = firstNumber + index
    const found = [
      ...[...text.matchAll(place)].map(([written, shown = '', to = '']) => ({ written, shown, to })),
      ...[...text.matchAll(inHtml)].map(([written, to = '']) => ({ written, shown: '', to })),
    ]
    for (const { written, shown, to } of found) {
      const attachment = shelf.attachment(to)
      if (attachment !== null) {
        references.push({ written, shown, to: { kind: 'attachment', entry: attachment.entry }, line })
        attachments.push({ attachment, line })
      } else if (shelf.isNote(to)) {
        references.push({ written, shown, to: { kind: 'record', key: joplinKey(to) }, line })
      } else {
        const reason =
          written.startsWith('!') || written.startsWith('<') ? 'attachment missing' : 'reference missing'
        problems.push(problemOf(file, line, null, reason, written))
      }
    }
  }
  return { key: joplinKey(id), references, attachments, problems }
}
