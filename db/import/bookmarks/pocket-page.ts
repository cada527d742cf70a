import type { Imported } from '../../model.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import { attribute, elementsOf, pageTree, textOf } from '../html-tree.ts'
import { FieldReader } from '../programmes/field-reader.ts'
import type { Source } from '../source.ts'
import { nothingFrom } from '../source.ts'
import { FolderLists } from './folder-lists.ts'
import { dayOfNumber } from './kept-on.ts'

/** The title alone may be an article's: an export has at least one of the headings that hold its links. */
const isPocketPage = (sample: string): boolean =>
  /<title>\s*Pocket Export\s*<\/title>/iu.test(sample) &&
  /<h1>\s*(?:Unread|Read Archive)\s*<\/h1>/iu.test(sample)

/**
 * Reads `ril_export.html`, Pocket's older export, as one reading list in the file's order: what stands under "Read
 * Archive" is read, all else is not. Where Pocket knew no title it wrote the address, which is none.
 */
function readPocketPage(source: Source, format: string): Imported {
  const read = new FieldReader(source.file)
  const lists = new FolderLists('Pocket', read)
  let isRead = false
  for (const element of elementsOf(pageTree(source.text))) {
    if (element.tagName === 'h1') isRead = /archive/iu.test(textOf(element))
    const url = element.tagName === 'a' ? attribute(element, 'href') : undefined
    if (url === undefined) continue
    const title = textOf(element).trim()
    lists.add([], {
      url,
      title: title === url ? '' : title,
      why: '',
      tags: (attribute(element, 'tags') ?? '').split(','),
      addedOn: dayOfNumber(attribute(element, 'time_added') ?? ''),
      isPrivate: false,
      isRead,
      line: element.sourceCodeLocation?.startLine ?? null,
    })
  }
  const nothing = nothingFrom(source, format)
  return { ...nothing, lists: lists.lists(), problems: [...nothing.problems, ...read.problems] }
}

export const pocketPage: Format = {
  name: 'pocket-page',
  extensions: ['html'],
  detect: isPocketPage,
  read: readPocketPage,
  limitBytes: 50 * megabyte,
}
