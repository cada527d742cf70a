import { fileNameOf } from '../export/file-name.ts'
import { listFormat, listFormats } from '../export/formats.ts'
import { sharedListOf } from '../export/shared-list.ts'
import type { Library } from '../library.ts'
import type { ListId, Result } from '../model.ts'
import { done, failed } from '../model.ts'
import { listPage } from './lists.ts'

export interface ListText {
  /** The whole file. */
  text: string
  /** A name for it, with its extension, that every file system takes. */
  fileName: string
  /** Talks and links in it. */
  items: number
}

/** A reading list as its readers get it. The notes of its talks stay at home. */
export function listText(library: Library, { id, format }: { id: ListId; format: string }): Result<ListText> {
  const writer = listFormat(format)
  if (!writer) return failed({ code: 'format unknown', format, known: listFormats.map(({ name }) => name) })
  const page = listPage(library, id)
  if (!page.ok) return page
  const list = sharedListOf(page.value)
  return done({
    text: writer.write(list),
    fileName: fileNameOf(list.title, writer.extensions[0] ?? 'txt'),
    items: list.items.filter((item) => item.kind !== 'heading').length,
  })
}
