/** The filters that a query can use, as they are completed. */
export const filterNames = [
  'tag',
  'speaker',
  'event',
  'series',
  'list',
  'kind',
  'is',
  'has',
  'mark',
  'title',
  'link',
  'stars',
  'on',
  'before',
  'after',
] as const
export type FilterName = (typeof filterNames)[number]

/** The values of the filters that have a fixed few. */
export const fixedValues = {
  kind: ['talk', 'lt', 'keynote', 'panel', 'workshop', 'article'],
  is: ['attended', 'planned', 'watched', 'skipped', 'starred', 'private', 'unread'],
  has: ['slides', 'video', 'note', 'mark', 'photo', 'article', 'repository', 'attachment', 'list'],
  mark: ['key', 'question', 'try', 'quote', 'photo'],
} as const satisfies { readonly [N in FilterName]?: readonly string[] }

/** What stands at the caret and can be completed: a filter's name, or its value. */
export interface Unfinished {
  /** `null` while the name itself is typed. */
  readonly filter: FilterName | null
  /** The letters so far; of a value, without its quote. */
  readonly typed: string
  /** The range in the query that a completion takes the place of. */
  readonly from: number
  readonly to: number
}

const others: ReadonlyMap<string, FilterName> = new Map([
  ['タグ', 'tag'],
  ['登壇者', 'speaker'],
  ['発表者', 'speaker'],
  ['by', 'speaker'],
  ['イベント', 'event'],
  ['シリーズ', 'series'],
  ['リスト', 'list'],
  ['種類', 'kind'],
  ['マーク', 'mark'],
])

/** From so many letters on, a word may be the beginning of a filter's name; fewer begin too many words. */
const shortestName = 2

/** What can be completed at the caret; `null` where that is nothing but text. */
export function unfinishedAt(query: string, caret: number): Unfinished | null {
  const before = query.slice(0, caret)
  const value = /(?<=^|[\s(（-])(?<name>\p{L}+)[:：](?<typed>"[^"]*|[^\s"()（）]*)$/u.exec(before)
  if (value?.groups) {
    const { name = '', typed = '' } = value.groups
    const filter = filterNames.find((known) => known === name.toLowerCase()) ?? others.get(name)
    if (!filter) return null
    return { filter, typed: typed.replace(/^"/u, ''), from: caret - typed.length, to: wordEnd(query, caret) }
  }
  const name = /(?<=^|[\s(（-])(?<typed>[a-z]+)$/iu.exec(before)?.groups?.typed
  if (name === undefined || name.length < shortestName || wordEnd(query, caret) !== caret) return null
  return { filter: null, typed: name.toLowerCase(), from: caret - name.length, to: caret }
}

/** The query with the completion in its place, and where the caret goes. A value is finished by a blank. */
export function completed(query: string, { filter, from, to }: Unfinished, completion: string) {
  const written = filter === null ? `${completion}:` : `${quoted(completion)} `
  const rest = filter === null ? query.slice(to) : query.slice(to).trimStart()
  return { query: query.slice(0, from) + written + rest, caret: from + written.length }
}

const quoted = (value: string) =>
  /^[\p{L}\p{N}_/.*<>=-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`

function wordEnd(query: string, caret: number): number {
  return caret + (/^[^\s()（）]*/u.exec(query.slice(caret))?.[0].length ?? 0)
}
