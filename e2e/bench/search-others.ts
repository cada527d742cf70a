import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Charset, Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import { cutDocument } from '../../db/search/cut.ts'
import { normalise } from '../../db/search/normalise.ts'
import type { Scanned } from './search-questions.ts'

/** Another way to search the same talks. */
export interface Contender {
  readonly name: string
  /** Takes all talks in; what is measured after that is asking. */
  readonly open: (talks: readonly Scanned[]) => Asked
}

export interface Asked {
  /** The ids of the talks found, 50 at most. */
  readonly best: (query: string) => readonly string[]
  /** All of them. */
  readonly every: (query: string) => readonly string[]
  /** Of the index, in bytes, where it has one of its own on disk. */
  readonly indexBytes: number | null
  readonly close: () => void
}

const most = 1_000_000

export const contenders: readonly Contender[] = [
  { name: 'SQLite LIKE', open: like },
  { name: 'FTS5 trigram', open: trigram },
  {
    name: 'FlexSearch document index, Charset.CJK',
    open: (talks) => flexsearch(talks, new Index({ encoder: Charset.CJK })),
  },
  {
    name: 'FlexSearch, our cut, forward',
    open: (talks) => flexsearch(talks, new Index({ encode: tokens, tokenize: 'forward' })),
  },
  { name: 'MiniSearch, our cut', open: minisearch },
  ...(hasRipgrep() ? [{ name: 'ripgrep over Markdown', open: ripgrep }] : []),
]

/** Whether `rg` can be started here. */
export function hasRipgrep(): boolean {
  return spawnSync('rg', ['--version']).status === 0
}

function like(talks: readonly Scanned[]): Asked {
  const database = new Database(':memory:')
  database.exec('CREATE TABLE talk (id TEXT, text TEXT)')
  const add = database.prepare('INSERT INTO talk VALUES (?, ?)')
  database.transaction(() => {
    for (const { id, text } of talks) add.run(id, text)
  })()
  const found = database
    .prepare<[string, number], string>(`SELECT id FROM talk WHERE text LIKE ? ESCAPE '\\' LIMIT ?`)
    .pluck()
  const pattern = (query: string) => `%${normalise(query).replaceAll(/[\\%_]/g, '\\$&')}%`
  return {
    best: (query) => found.all(pattern(query), 50),
    every: (query) => found.all(pattern(query), most),
    indexBytes: null,
    close: () => database.close(),
  }
}

function trigram(talks: readonly Scanned[]): Asked {
  const database = new Database(':memory:')
  database.exec("CREATE VIRTUAL TABLE talk USING fts5 (text, tokenize = 'trigram', content = '')")
  const add = database.prepare('INSERT INTO talk (rowid, text) VALUES (?, ?)')
  database.transaction(() => {
    for (const [index, { text }] of talks.entries()) add.run(index, text)
  })()
  const best = database
    .prepare<[string], number>('SELECT rowid FROM talk WHERE talk MATCH ? ORDER BY rank LIMIT 50')
    .pluck()
  const every = database.prepare<[string], number>('SELECT rowid FROM talk WHERE talk MATCH ?').pluck()
  const match = (query: string) => `"${normalise(query).replaceAll('"', '""')}"`
  const ids = (numbers: readonly number[]) => numbers.flatMap((number) => talks[number]?.id ?? [])
  return {
    best: (query) => ids(best.all(match(query))),
    every: (query) => ids(every.all(match(query))),
    indexBytes: Number(
      database.prepare("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'talk%'").pluck().get(),
    ),
    close: () => database.close(),
  }
}

function flexsearch(talks: readonly Scanned[], index: Index): Asked {
  for (const [number, { text }] of talks.entries()) index.add(number, text)
  const ids = (query: string, limit: number) =>
    index.search(query, { limit }).flatMap((number) => talks[Number(number)]?.id ?? [])
  return {
    best: (query) => ids(query, 50),
    every: (query) => ids(query, most),
    indexBytes: null,
    close: () => undefined,
  }
}

function minisearch(talks: readonly Scanned[]): Asked {
  const index = new MiniSearch<Scanned>({
    fields: ['text'],
    tokenize: tokens,
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', prefix: (_, position, terms) => position === terms.length - 1 },
  })
  index.addAll(talks)
  const ids = (query: string) => index.search(query).map(({ id }) => String(id))
  return { best: (query) => ids(query).slice(0, 50), every: ids, indexBytes: null, close: () => undefined }
}

function tokens(text: string): string[] {
  return cutDocument([text])
    .split(' ')
    .filter((token) => /[^\ue00a\ue020]/u.test(token))
}

function ripgrep(talks: readonly Scanned[]): Asked {
  const folder = mkdtempSync(join(tmpdir(), 'talkshelf-bench-markdown-'))
  for (const [number, { text }] of talks.entries()) {
    const part = join(folder, String(Math.floor(number / 1000)))
    if (number % 1000 === 0) mkdirSync(part)
    writeFileSync(join(part, `${number}.md`), text)
  }
  const every = (query: string) => {
    const { stdout } = spawnSync(
      'rg',
      ['--files-with-matches', '--fixed-strings', '--ignore-case', '--', query, folder],
      {
        encoding: 'utf8',
        maxBuffer: 1e8,
      },
    )
    return [...stdout.matchAll(/(\d+)\.md$/gmu)].flatMap((match) => talks[Number(match[1])]?.id ?? [])
  }
  return {
    best: every,
    every,
    indexBytes: null,
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
