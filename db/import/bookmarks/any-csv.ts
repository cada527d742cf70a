import type { Imported, ImportedListItem } from '../../model.ts'
import { blankTalk } from '../blank-records.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import { FieldReader } from '../programmes/field-reader.ts'
import { givenTags } from '../programmes/given-tags.ts'
import type { Source } from '../source.ts'
import { fileStem, nothingFrom } from '../source.ts'
import { placeOf, tellFaults, tellWidth } from './csv-links.ts'
import type { CsvRow } from './csv-table.ts'
import { csvColumns, readCsv } from './csv-table.ts'
import { FolderLists } from './folder-lists.ts'
import { bareLink } from './kept-link.ts'
import { dayOfNumber } from './kept-on.ts'
import { paragraphs } from './paragraphs.ts'
import { dayIn } from './printed-day.ts'

/** What columns are called, in the order in which a file with several of them is asked. */
const names = {
  url: [
    'url',
    'uri',
    'link',
    'href',
    'address',
    'permalink',
    'リンク',
    'アドレス',
    'ｕｒｌ',
    '資料url',
    '資料',
  ],
  title: ['title', 'name', 'タイトル', '題名', '題', '名前', 'ページ名', '件名'],
  why: [
    'note',
    'notes',
    'comment',
    'comments',
    'description',
    'summary',
    'excerpt',
    'メモ',
    'コメント',
    '説明',
    '備考',
  ],
  content: ['content', 'body', 'text', '本文', '内容'],
  tags: ['tags', 'tag', 'labels', 'keywords', 'タグ', 'キーワード'],
  date: [
    'date',
    'created',
    'created at',
    'added',
    'time added',
    'saved at',
    'published',
    '日付',
    '日時',
    '作成日',
    '登録日',
  ],
  folder: [
    'folder',
    'category',
    'collection',
    'list',
    'フォルダ',
    'フォルダー',
    'カテゴリ',
    'カテゴリー',
    '分類',
  ],
  people: ['author', 'authors', 'speaker', 'speakers', '著者', '登壇者', '発表者'],
} as const
type Meaning = keyof typeof names

/** A table of readings: a column for addresses with one in it, or one for titles beside one for texts. */
function isAnyCsv(sample: string): boolean {
  const columns = csvColumns(sample)
  if (columns.length < 2 || columns.length > 200 || columns.some((column) => column.length > 60)) return false
  const meanings = meaningsOf(columns)
  const has = (meaning: Meaning) => meanings.some(([, one]) => one === meaning)
  if (has('url')) return /https?:\/\//iu.test(sample)
  return has('title') && (has('content') || has('why')) && /\n./u.test(sample.trimEnd())
}

/** Each meaning goes to the column that has its best name. */
function meaningsOf(columns: readonly string[]): [string, Meaning][] {
  const found: [string, Meaning][] = []
  for (const [meaning, known] of Object.entries(names)) {
    const column = known.find((name) => columns.some((one) => one.replaceAll('_', ' ') === name))
    const original = columns.find((one) => one.replaceAll('_', ' ') === column)
    if (original !== undefined && isMeaning(meaning)) found.push([original, meaning])
  }
  return found
}

const isMeaning = (name: string): name is Meaning => name in names

/**
 * Reads a table that somebody made, by what its columns are called, in Japanese or English. A row with an address is
 * a link on the reading list of its folder or category; a row without one that has a text is a reading with that
 * text as its note. Cells of columns that nothing is known of are kept behind the reason, with their column's name.
 */
function readAnyCsv(source: Source, format: string): Imported {
  const read = new FieldReader(source.file)
  const lists = new FolderLists(fileStem(source.file), read)
  const table = readCsv(source.text)
  tellFaults(table.faults, read)
  const columns = table.columns.map((column) => column.toLowerCase())
  const meanings = new Map(meaningsOf(columns))
  const shown = new Map(columns.map((column, n) => [column, table.columns[n] ?? column]))
  for (const row of table.rows) {
    tellWidth(row, read)
    const cells = new Map(
      [...row.cells].flatMap(([column, cell]) => pairOf(meanings.get(column), cell.trim())),
    )
    const others = [...row.cells]
      .filter(([column]) => !meanings.has(column))
      .map(([column, cell]) => `- ${shown.get(column) || '?'}: ${cell.trim()}`)
    const folder = cells.get('folder')
    const item = itemOf(row, cells, others.join('\n'))
    if (item === null) read.problem('record not understood', placeOf(row), null, row.raw)
    else if ('url' in item) lists.add(folder === undefined ? [] : [folder], item)
    else lists.put(folder === undefined ? [] : [folder], item, row.line)
  }
  const nothing = nothingFrom(source, format)
  return { ...nothing, lists: lists.lists(), problems: [...nothing.problems, ...read.problems] }
}

const pairOf = (meaning: Meaning | undefined, cell: string): [Meaning, string][] =>
  meaning === undefined ? [] : [[meaning, cell]]

function itemOf(row: CsvRow, cells: ReadonlyMap<Meaning, string>, others: string) {
  const given = (meaning: Meaning) => cells.get(meaning) ?? ''
  const title = given('title').replaceAll(/\s+/gu, ' ')
  const addedOn = dayIn(given('date')) ?? dayOfNumber(given('date'))
  const date = addedOn === null ? given('date') : ''
  const tags = tagsIn(given('tags'))
  const people = given('people')
  if (given('url') !== '') {
    const why = paragraphs([given('why'), given('content'), people, date, others])
    return { ...bareLink, url: given('url'), title, why, tags, addedOn, line: row.line }
  }
  if (title === '') return null
  const talk = {
    ...blankTalk(title),
    kind: 'article' as const,
    speakers: people === '' ? [] : [{ name: people, printed: people, affiliation: null, handle: null }],
    startsOn: addedOn,
    note: paragraphs([given('content'), given('why'), date, others]),
    tags: givenTags(tags),
  }
  return { kind: 'talk', talk, event: null, why: '', isRead: false } satisfies ImportedListItem
}

/** Commas, else semicolons or bars, else blanks. */
function tagsIn(text: string): string[] {
  const sign = [/[,、，]/u, /[;|\n]/u].find((one) => one.test(text)) ?? /\s+/u
  return text.split(sign)
}

export const anyCsv: Format = {
  name: 'csv',
  extensions: ['csv', 'tsv'],
  detect: isAnyCsv,
  read: readAnyCsv,
  limitBytes: 50 * megabyte,
}
