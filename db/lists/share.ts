import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
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
import { writeWhole } from '../whole-file.ts'
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
  const format = formatNamed(request.format)
  if (!format.ok) return format
  const lists = sharedLists(library, request)
  if (!lists.ok) return lists
  const [first] = lists.value
  if (first === undefined || (lists.value.length > 1 && format.value.makes !== 'folder'))
    return failed({ code: 'bad input', where: 'list', reason: `${request.format} takes one list` })
  const files = await written(format.value, lists.value, first, request, library, print)
  if (!files.ok) return files
  const isFolder = format.value.makes === 'folder'
  const extension = format.value.extensions[0] ?? 'txt'
  return done({
    name: isFolder ? fileNameOf(first.title, 'x').slice(0, -2) : fileNameOf(first.title, extension),
    isFolder,
    files: files.value,
    items: lists.value.flatMap(({ items }) => items).filter(({ kind }) => kind !== 'heading').length,
  })
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

function sharedLists(library: Library, { ids, choice }: ShareRequest): Result<SharedList[]> {
  const lists: SharedList[] = []
  for (const id of ids) {
    const page = wholeList(library, id)
    if (!page.ok) return page
    const chosen = choice ?? rememberedChoice(library, id)
    const insideOf = insideOfList(library, page.value)
    lists.push(sharedListOf(page.value, chosen, insideOf, photosIn(library.folder)))
  }
  return done(lists)
}

async function written(
  format: ListFormat,
  lists: readonly SharedList[],
  first: SharedList,
  { template }: ShareRequest,
  library: Library,
  print: Printer,
): Promise<Result<readonly ExportedFile[]>> {
  switch (format.makes) {
    case 'folder':
      return done(await format.write(lists, photosIn(library.folder)))
    case 'text': {
      const refusal = template === undefined ? null : await templateRefusal(format, template)
      if (refusal !== null) return failed(refusal)
      return done([{ path: '', bytes: Buffer.from(await format.write(first, template ?? null)) }])
    }
    case 'print':
      return printedFile(await format.page(first), print)
  }
}

export interface ListFiles {
  name: string
  isFolder: boolean
  items: number
  files: { path: string; base64: string }[]
  /** Of a format that is printed, what is to be printed; its file is still to be made. */
  page: string | null
}

/** What an export of one list is made of, for a program that writes and prints elsewhere than where the library is. */
export async function listFiles(
  library: Library,
  { id, ...request }: { id: ListId; format: string; choice?: ShareChoice | undefined },
): Promise<Result<ListFiles>> {
  const pages: string[] = []
  const made = await exportLists(library, { ids: [id], ...request }, async (page) => {
    pages.push(page)
    return done(new Uint8Array())
  })
  if (!made.ok) return made
  const [page = null] = pages
  const files = made.value.files.map(({ path, bytes }) => ({
    path,
    base64: Buffer.from(bytes).toString('base64'),
  }))
  return done({ ...made.value, page, files: page === null ? files : [] })
}

export interface Written {
  path: string
  bytes: number
  items: number
}

/** Writes what was made: a file under the name given or into the folder given, a folder of files into the one given. */
export function writeExported({ files, name, isFolder, items }: Exported, out: string): Result<Written> {
  const isThere = statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? false
  let bytes = 0
  for (const file of files) {
    const path = isFolder ? join(out, file.path) : isThere ? join(out, name) : out
    const written = writeWhole(path, file.bytes)
    if (!written.ok) return written
    if (!isFolder) return done({ ...written.value, items })
    bytes += written.value.bytes
  }
  return done({ path: resolve(out), bytes, items })
}

/** Why a template cannot be used: it is broken, or the format has none. */
async function templateRefusal(format: TextFormat, template: string): Promise<Failure | null> {
  if (format.template === undefined)
    return { code: 'bad input', where: 'template', reason: `${format.name} has no template` }
  const problem = templateProblem(template, await format.template())
  return problem === null ? null : { code: 'template broken', ...problem }
}

/** A page as the one file of an export: printed, without what changes from one printing to the next. */
export async function printedFile(page: string, print: Printer): Promise<Result<readonly ExportedFile[]>> {
  const printed = await print(page)
  return printed.ok ? done([{ path: '', bytes: undated(printed.value) }]) : printed
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
