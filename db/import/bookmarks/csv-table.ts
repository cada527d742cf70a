import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'

/** A row by its columns, and where it stands. */
export interface CsvRow {
  /** By the column's name in small letters; only cells with something in them. */
  readonly cells: ReadonlyMap<string, string>
  /** Cells beyond the last column that has a name. */
  readonly surplus: readonly string[]
  readonly isShort: boolean
  /** Of its first line, from 1. */
  readonly line: number
  /** As it stands in the file. */
  readonly raw: string
}

export interface CsvTable {
  /** As the header row has them. */
  readonly columns: readonly string[]
  readonly rows: readonly CsvRow[]
  /** What kept the file from being read strictly, with its line. */
  readonly faults: readonly { readonly line: number; readonly text: string }[]
}

const Records = z.array(
  z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.int() }) }),
)

/**
 * Reads a table with a header row. The sign between its cells is found by that row, or by Excel's `sep=;` before it.
 * Quotes inside a cell that is not quoted stay; a quotation that is never closed costs only the quotes of the file.
 */
export function readCsv(text: string): CsvTable {
  const { delimiter, skipped } = dialectOf(text)
  const faults: { line: number; text: string }[] = []
  // Mixed line ends are common where a table was put together by hand; the library would know only the first.
  const body = text.slice(skipped).replaceAll(/\r\n?/gu, '\n')
  const firstLine = skipped === 0 ? 1 : 2
  const options = {
    delimiter,
    record_delimiter: '\n',
    bom: true,
    raw: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  } as const
  let records: z.output<typeof Records>
  try {
    records = Records.parse(parse(body, options))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    faults.push({ line: firstLine + Number(error.lines ?? 1) - 1, text: error.message })
    records = Records.parse(parse(body, { ...options, quote: false }))
  }
  const [header, ...rest] = records
  const columns = header?.record.map((name) => name.trim()) ?? []
  const names = columns.map((name) => name.toLowerCase())
  return {
    columns,
    faults,
    rows: rest.map(({ record, raw: rawWithBreaks, info }) => {
      const raw = rawWithBreaks.replaceAll(/^\n+|\n+$/gu, '')
      return {
        cells: new Map(
          record
            .slice(0, names.length)
            .flatMap((cell, n) => (/\S/u.test(cell) ? [[names[n] ?? '', cell]] : [])),
        ),
        surplus: record.slice(names.length).filter((cell) => /\S/u.test(cell)),
        isShort: record.length < names.length,
        // The parser counts the line that a record ends in.
        line: firstLine - 1 + info.lines - breaksIn(raw),
        raw,
      }
    }),
  }
}

/** The names of the header row, in small letters. */
export function csvColumns(sample: string): string[] {
  const { delimiter, skipped } = dialectOf(sample)
  return cellsOf(firstLineOf(sample.slice(skipped)), delimiter).map((name) => name.toLowerCase())
}

interface Dialect {
  readonly delimiter: string
  /** How much of the text stands before the header row. */
  readonly skipped: number
}

function dialectOf(text: string): Dialect {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const told = /^sep=([^\r\n"])\r?\n/iu.exec(text.slice(start, start + 20))
  if (told) return { delimiter: told[1] ?? ',', skipped: start + told[0].length }
  const first = firstLineOf(text)
  const counted = [',', ';', '\t', '|'].map((sign) => ({ sign, count: cellsOf(first, sign).length }))
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most))
  return { delimiter: best.sign, skipped: 0 }
}

const firstLineOf = (text: string): string => /^[^\r\n]{0,5000}/u.exec(text)?.[0] ?? ''

/** The cells of a header row, which hold no line ends. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = ['']
  let isQuoted = false
  for (const sign of line.replace(/^\uFEFF/u, '')) {
    if (sign === '"') isQuoted = !isQuoted
    else if (sign === delimiter && !isQuoted) cells.push('')
    else cells[cells.length - 1] += sign
  }
  return cells.map((cell) => cell.trim())
}

const breaksIn = (raw: string): number => raw.match(/\n/gu)?.length ?? 0
