import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileNameOf } from '../export/file-name.ts'
import type { ExportedFile, ListFormat, PhotoBytes, TextFormat } from '../export/format.ts'
import { listFormat, listFormats } from '../export/formats.ts'
import { undated } from '../export/pdf-dates.ts'
import type { SharedList } from '../export/shared-list.ts'
import { sharedListOf } from '../export/sharing.ts'
import { templateProblem } from '../export/template.ts'
import type { Library } from '../library.ts'
import type { Failure, ListId, Result, ShareChoice } from '../model.ts'
import { done, failed } from '../model.ts'
import { wholeList } from './lists.ts'
import { insideOfList, rememberedChoice } from './outgoing.ts'

/** Prints a page to PDF: the app by its own window, the command line by a browser of the system. */
export type Printer = (page: string) => Promise<Result<Uint8Array>>

export interface ShareRequest {
  /** One, but for formats that make a folder. */
  readonly ids: readonly ListId[]
  readonly format: string
  /** What goes out; what the list remembers where it is left out. */
  readonly choice?: ShareChoice | undefined
  /** Somebody's own shape, for the formats that have one. */
  readonly template?: string | undefined
}

/** What an export has made: files in a folder, or one file. */
export interface Exported {
  /** A name for the file, with its extension, or for the folder, that every file system takes. */
  readonly name: string
  readonly isFolder: boolean
  readonly files: readonly ExportedFile[]
  /** Talks and links in it. */
  readonly items: number
}

/** The one door through which reading lists leave: in any format, with what was chosen of them. */
export async function exportLists(
  library: Library,
  request: ShareRequest,
  print: Printer,
): Promise<Result<Exported>> {
  const lists = sharedLists(library, request)
  return lists.ok ? exportShared({ ...request, ...lists.value }, print) : lists
}

/** Lists on their way out: their readers' share of them, and where their photos are. */
export interface Leaving {
  readonly lists: SharedList[]
  /** The library's. */
  readonly folder: string
}

/** Asks the library for all that an export needs of it; the rest is no work of its thread. */
export function sharedLists(
  library: Library,
  { ids, choice }: Pick<ShareRequest, 'ids' | 'choice'>,
): Result<Leaving> {
  const lists: SharedList[] = []
  for (const id of ids) {
    const page = wholeList(library, id)
    if (!page.ok) return page
    const chosen = choice ?? rememberedChoice(library, id)
    const insideOf = insideOfList(library, page.value)
    lists.push(sharedListOf(page.value, chosen, insideOf, photosIn(library.folder)))
  }
  return done({ lists, folder: library.folder })
}

/** Puts lists into a format: the second half of `exportLists`, on whatever thread. */
export async function exportShared(
  { lists, folder, format: name, template }: Leaving & Pick<ShareRequest, 'format' | 'template'>,
  print: Printer,
): Promise<Result<Exported>> {
  const format = formatNamed(name)
  if (!format.ok) return format
  const [first] = lists
  if (first === undefined || (lists.length > 1 && format.value.makes !== 'folder'))
    return failed({ code: 'bad input', where: 'list', reason: `${name} takes one list` })
  const files = await filesIn(format.value, lists, first, { template, folder, print })
  if (!files.ok) return files
  return done({
    ...exportedAs(format.value, first),
    files: files.value,
    items: lists.flatMap(({ items }) => items).filter(({ kind }) => kind !== 'heading').length,
  })
}

/** The name of what an export makes, and whether that is a folder. */
function exportedAs(format: ListFormat, { title }: SharedList): Pick<Exported, 'name' | 'isFolder'> {
  const isFolder = format.makes === 'folder'
  return {
    name: isFolder ? fileNameOf(title, 'x').slice(0, -2) : fileNameOf(title, format.extensions[0] ?? 'txt'),
    isFolder,
  }
}

/** All that an export of one list needs of its library, and what it will be called. */
export function sharedList(
  library: Library,
  { id, format: formatName, choice }: { id: ListId; format: string; choice?: ShareChoice | undefined },
): Result<{ list: string; folder: string; name: string; isPrinted: boolean }> {
  const format = formatNamed(formatName)
  if (!format.ok) return format
  const leaving = sharedLists(library, { ids: [id], choice })
  if (!leaving.ok) return leaving
  const [list] = leaving.value.lists
  if (list === undefined) return failed({ code: 'not found', kind: 'list', id })
  const { name } = exportedAs(format.value, list)
  const isPrinted = format.value.makes === 'print'
  return done({ list: JSON.stringify(list), folder: library.folder, name, isPrinted })
}

export interface ListText {
  /** The whole file. */
  text: string
  /** A name for it, with its extension, that every file system takes. */
  fileName: string
  /** Talks and links in it. */
  items: number
}

/** A reading list as text, to be copied or looked at. */
export async function listText(
  library: Library,
  { id, ...request }: { id: ListId; format: string; choice?: ShareChoice | undefined },
): Promise<Result<ListText>> {
  const format = formatNamed(request.format)
  if (!format.ok) return format
  if (format.value.makes !== 'text')
    return failed({ code: 'bad input', where: 'format', reason: `${request.format} is no text` })
  const made = await exportLists(library, { ids: [id], ...request }, nothingPrints)
  if (!made.ok) return made
  const { files, name, items } = made.value
  return done({ text: Buffer.concat(files.map(({ bytes }) => bytes)).toString(), fileName: name, items })
}

const nothingPrints: Printer = () => Promise.reject(new Error('a text is not printed'))

function formatNamed(name: string): Result<ListFormat> {
  const format = listFormat(name)
  if (format !== null) return done(format)
  return failed({ code: 'format unknown', format: name, known: listFormats.map((known) => known.name) })
}

async function filesIn(
  format: ListFormat,
  lists: readonly SharedList[],
  first: SharedList,
  { template, folder, print }: { template?: string | undefined; folder: string; print: Printer },
): Promise<Result<readonly ExportedFile[]>> {
  switch (format.makes) {
    case 'folder':
      return done(await format.write(lists, photosIn(folder)))
    case 'text': {
      const refusal = template === undefined ? null : await templateRefusal(format, template)
      if (refusal !== null) return failed(refusal)
      return done([{ path: '', bytes: Buffer.from(await format.write(first, template ?? null)) }])
    }
    case 'print': {
      const printed = await print(await format.page(first))
      // Without what changes from one printing to the next.
      return printed.ok ? done([{ path: '', bytes: undated(printed.value) }]) : printed
    }
  }
}

/** Why a template cannot be used: it is broken, or the format has none. */
async function templateRefusal(format: TextFormat, template: string): Promise<Failure | null> {
  if (format.template === undefined)
    return { code: 'bad input', where: 'template', reason: `${format.name} has no template` }
  const problem = templateProblem(template, await format.template())
  return problem === null ? null : { code: 'template broken', ...problem }
}

/** Attachments lie below `attachments/`, named by what is in them, in folders of their first two letters. */
const photosIn =
  (folder: string): PhotoBytes =>
  (sha256) => {
    const shelf = join(folder, 'attachments', sha256.slice(0, 2))
    try {
      const name = readdirSync(shelf).find((file) => file.startsWith(sha256))
      return name === undefined ? null : readFileSync(join(shelf, name))
    } catch {
      return null
    }
  }
