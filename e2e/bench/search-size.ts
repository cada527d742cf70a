import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import type { Library } from '../../db/library.ts'
import { all } from '../../db/sqlite.ts'
import type { Figure } from './bench.ts'
import { textBytes } from './search-questions.ts'

const Table = z.object({ name: z.string(), pgsize: z.number() })

/** What the index of a library takes of the disk, against the text that is in it. */
export function sizeFigures({ reader }: Library): Figure[] {
  const text = textBytes(reader)
  const tables = all(reader, Table, 'SELECT name, pgsize FROM dbstat WHERE aggregate = TRUE')
  const share = (pattern: RegExp) =>
    tables.filter(({ name }) => pattern.test(name)).reduce((sum, { pgsize }) => sum + pgsize, 0) / text
  const names = share(/^search_name/)
  return [
    {
      name: 'index ÷ text (both FTS5 tables)',
      value: names + share(/^search_(data|idx|docsize)$/),
      unit: '×',
      limit: 1.9,
    },
    { name: 'of that, the names once more', value: names, unit: '×' },
    {
      name: 'beside it, facts of the documents and words',
      value: share(/search_document|search_word/),
      unit: '×',
    },
  ]
}

const Opened = z.object({ firstAnswerMs: z.number(), memoryMB: z.number() })

/** In a process of its own: what opening the library and asking for the first time takes, and the memory in use after. */
export function openFigures(folder: string): Figure[] {
  const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'search-first.ts'), folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { firstAnswerMs, memoryMB } = Opened.parse(JSON.parse(stdout))
  return [
    { name: 'from opening the library to the first answer', value: firstAnswerMs, unit: 'ms', limit: 150 },
    { name: 'memory that an open index adds', value: memoryMB, unit: 'MB', limit: 120 },
  ]
}
