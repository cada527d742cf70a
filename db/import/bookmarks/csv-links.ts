import { z } from 'zod'
import type { Imported } from '../../model.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import { FieldReader } from '../programmes/field-reader.ts'
import type { Source } from '../source.ts'
import { nothingFrom } from '../source.ts'
import type { CsvRow } from './csv-table.ts'
import { csvColumns, readCsv } from './csv-table.ts'
import { FolderLists } from './folder-lists.ts'
import type { KeptLink } from './kept-link.ts'
import { bareLink } from './kept-link.ts'
import { dayOfNumber } from './kept-on.ts'
import { paragraphs } from './paragraphs.ts'
import { dayIn } from './printed-day.ts'

/** What a row says: in which folders the link lies, and the columns that were understood. */
interface Reading {
  readonly folders: readonly string[]
  readonly link: KeptLink
}

/** A service by the header row of its export. */
interface Service {
  /** Columns that all of its generations have, and no other service has together. */
  readonly columns: readonly string[]
  /** Of links that lie in no folder. */
  readonly title: string
  readonly read: (row: CsvRow) => Reading
  /** Columns that have a meaning here or are known to have none. */
  readonly known: readonly string[]
}

const cell = (row: CsvRow, column: string): string => row.cells.get(column)?.trim() ?? ''

/** Where a service knew no title it wrote the address. */
const titleOf = (row: CsvRow, title: string): string =>
  title === cell(row, 'url') ? '' : title.replaceAll(/\s+/gu, ' ')

/** `title,url,time_added,tags,status` as of 2025. Titles longer than about 75 letters were cut by Pocket itself. */
const pocket: Service = {
  columns: ['title', 'url', 'time_added', 'status'],
  known: ['title', 'url', 'time_added', 'tags', 'status', 'cursor'],
  title: 'Pocket',
  read: (row) => ({
    folders: [],
    link: {
      ...bareLink,
      url: cell(row, 'url'),
      title: titleOf(row, cell(row, 'title')),
      tags: cell(row, 'tags').split('|'),
      addedOn: dayOfNumber(cell(row, 'time_added')),
      isRead: cell(row, 'status') === 'archive',
      line: row.line,
    },
  }),
}

/** `Unsorted` is the folder of what lies in none. What was marked in the page is worth as much as a note. */
const raindrop: Service = {
  columns: ['title', 'url', 'folder', 'excerpt', 'created'],
  known: [
    'id',
    'title',
    'note',
    'excerpt',
    'url',
    'folder',
    'tags',
    'created',
    'cover',
    'highlights',
    'favorite',
  ],
  title: 'Raindrop',
  read: (row) => {
    const folder = cell(row, 'folder')
    const created = cell(row, 'created')
    const quoted = cell(row, 'highlights')
      .split(/\r\n?|\n/u)
      .map((line) => line.replace(/^Highlight:\s*/u, '> ').replace(/^Note:\s*/u, ''))
    return {
      folders:
        folder === 'Unsorted'
          ? []
          : folder
              .split('/')
              .map((name) => name.trim())
              .filter(Boolean),
      link: {
        ...bareLink,
        url: cell(row, 'url'),
        title: titleOf(row, cell(row, 'title')),
        why: paragraphs([cell(row, 'note') || cell(row, 'excerpt'), quoted.join('\n')]),
        tags: [...cell(row, 'tags').split(','), ...(cell(row, 'favorite') === 'true' ? ['favorite'] : [])],
        addedOn: dayIn(created) ?? dayOfNumber(created),
        line: row.line,
      },
    }
  },
}

/** Three generations: only the newest has tags, as a JSON list in its cell. `Unread` and `Archive` are no folders. */
const instapaper: Service = {
  columns: ['url', 'title', 'selection', 'folder'],
  known: ['url', 'title', 'selection', 'folder', 'timestamp', 'tags'],
  title: 'Instapaper',
  read: (row) => {
    const folder = cell(row, 'folder')
    const isState = ['Unread', 'Archive', 'Starred', ''].includes(folder)
    return {
      folders: isState ? [] : [folder],
      link: {
        ...bareLink,
        url: cell(row, 'url'),
        title: titleOf(row, cell(row, 'title')),
        why: cell(row, 'selection'),
        tags: [...jsonTags(cell(row, 'tags')), ...(folder === 'Starred' ? ['starred'] : [])],
        addedOn: dayOfNumber(cell(row, 'timestamp')),
        isRead: folder === 'Archive',
        line: row.line,
      },
    }
  },
}

const isOf = (service: Service) => (sample: string) => {
  const columns = new Set(csvColumns(sample))
  return service.columns.every((column) => columns.has(column))
}

/**
 * Reads what a service keeps links in: its folders become reading lists, as those of bookmarks do, and all other links
 * one list with the service's name. What was archived is read. Columns that nothing is known of are told once, rows
 * with too few or too many cells each.
 */
const readAs =
  (service: Service) =>
  (source: Source, format: string): Imported => {
    const read = new FieldReader(source.file)
    const lists = new FolderLists(service.title, read)
    const table = readCsv(source.text)
    tellFaults(table.faults, read)
    for (const column of table.columns)
      if (column !== '' && !service.known.includes(column.toLowerCase()))
        read.problem('field not understood', { lines: { from: 1, to: 1 } }, column, column)
    for (const row of table.rows) {
      tellWidth(row, read)
      const { folders, link } = service.read(row)
      if (link.url === '') read.problem('record not understood', placeOf(row), 'url', row.raw)
      else lists.add(folders, link)
    }
    const nothing = nothingFrom(source, format)
    return { ...nothing, lists: lists.lists(), problems: [...nothing.problems, ...read.problems] }
  }

export const placeOf = ({ line }: CsvRow) => ({ lines: { from: line, to: line } })

export function tellFaults(faults: readonly { line: number; text: string }[], read: FieldReader): void {
  for (const { line, text } of faults)
    read.problem('not well-formed', { lines: { from: line, to: line } }, null, text)
}

/** Also such a row is read, as far as its cells go. */
export function tellWidth(row: CsvRow, read: FieldReader): void {
  if (row.surplus.length > 0) read.problem('record not understood', placeOf(row), null, row.raw)
}

const Tags = z.array(z.string())

/** `["sre","k6"]`; anything else is read as tags between commas. */
function jsonTags(text: string): string[] {
  try {
    return Tags.parse(JSON.parse(text))
  } catch {
    return text.split(',').filter((tag) => !/^\s*\[?\]?\s*$/u.test(tag))
  }
}

const format = (name: string, service: Service): Format => ({
  name,
  extensions: ['csv'],
  detect: isOf(service),
  read: readAs(service),
  limitBytes: 50 * megabyte,
})

export const pocketCsv = format('pocket', pocket)
export const raindropCsv = format('raindrop', raindrop)
export const instapaperCsv = format('instapaper', instapaper)
