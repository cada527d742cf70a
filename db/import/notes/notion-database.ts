import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Imported, ImportedTalk, Problem } from '../../model.ts'
import { blankTalk } from '../blank-records.ts'
import type { Source } from '../source.ts'
import { nothingFrom } from '../source.ts'
import type { NotionName } from './notion-names.ts'

const Rows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }))

/**
 * Reads a database that was exported as CSV. A row that has a page is told by its page; only the others become
 * records, with their cells as text. Not one of them is lost for want of a page.
 *
 * @param pages  titles of the rows that have a page, as their files are named
 */
export function readNotionDatabase(
  source: Source,
  { id }: NotionName,
  format: string,
  pages: readonly string[],
): Imported {
  const base = nothingFrom(source, format)
  const rows = rowsOf(source.text)
  if (rows === null) {
    const problem: Problem = {
      file: source.file,
      line: null,
      field: null,
      reason: 'not well-formed',
      text: source.text.slice(0, 500),
    }
    return { ...base, problems: [...base.problems, problem] }
  }
  const [heading, ...rest] = rows
  // As many pages as rows: a page's file may have another name than its row, for a day is told as "@Last Monday".
  if (pages.length >= rest.length) return base
  const left = new Map<string, number>()
  for (const page of pages) left.set(titleKey(page), (left.get(titleKey(page)) ?? 0) + 1)
  const talks = rest.flatMap(({ record, info }): ImportedTalk[] => {
    const told = record.map(titleKey).find((key) => (left.get(key) ?? 0) > 0)
    if (told !== undefined) {
      left.set(told, (left.get(told) ?? 0) - 1)
      return []
    }
    const title = record.find((cell) => cell.trim() !== '')?.trim()
    if (title === undefined) return []
    const cells = record.map((cell, index) => `${heading?.record[index]?.trim() ?? ''}: ${cell.trim()}`)
    const { lines } = info
    return [
      {
        ...blankTalk(title),
        key: ['notion', id, title].join('\n'),
        kind: 'article',
        note: cells.join('\n'),
        source: { heading: lines, bodyFrom: lines, bodyTo: lines },
      },
    ]
  })
  return { ...base, talks }
}

function rowsOf(text: string): z.output<typeof Rows> | null {
  try {
    const options = {
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }
    return Rows.parse(parse(text, options))
  } catch {
    return null
  }
}

/** A file's name is the title without some signs, cut: letters and digits of its beginning tell. */
const titleKey = (title: string): string =>
  title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .slice(0, 30)
