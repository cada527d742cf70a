import { z } from 'zod'
import { daysTyped } from './days.ts'
import { things } from './document.ts'
import { normalise } from './normalise.ts'

export const FilterName = z.enum([
  'title',
  'tag',
  'speaker',
  'event',
  'series',
  'link',
  'kind',
  'has',
  'is',
  'stars',
  'before',
  'after',
  'on',
  'list',
  'mark',
])
export type FilterName = z.output<typeof FilterName>

const otherNames: ReadonlyMap<string, FilterName> = new Map(
  Object.entries<FilterName>({
    題名: 'title',
    タイトル: 'title',
    タグ: 'tag',
    登壇者: 'speaker',
    発表者: 'speaker',
    by: 'speaker',
    イベント: 'event',
    シリーズ: 'series',
    リンク: 'link',
    種類: 'kind',
    星: 'stars',
    以前: 'before',
    以後: 'after',
    日付: 'on',
    リスト: 'list',
    マーク: 'mark',
  }),
)

/** The filter of this name, in English or Japanese, in any case or width. */
export function filterName(typed: string): FilterName | null {
  const name = normalise(typed)
  return FilterName.safeParse(name).data ?? otherNames.get(name) ?? null
}

/** What a filter asks of a document, apart from those that ask for words in one field. */
export type Fact =
  | { readonly fact: 'kind'; readonly kind: string }
  | { readonly fact: 'has'; readonly bit: number }
  | { readonly fact: 'status'; readonly status: string }
  | { readonly fact: 'starred' }
  | { readonly fact: 'private' }
  | { readonly fact: 'unread' }
  | { readonly fact: 'stars'; readonly compare: '<' | '<=' | '=' | '>=' | '>'; readonly stars: number }
  | { readonly fact: 'before' | 'after'; readonly day: string }
  | { readonly fact: 'between'; readonly firstDay: string; readonly lastDay: string }
  | { readonly fact: 'list'; readonly title: string }

const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    talk: 'talk',
    発表: 'talk',
    講演: 'talk',
    lt: 'lightning talk',
    lightning: 'lightning talk',
    'lightning talk': 'lightning talk',
    ライトニングトーク: 'lightning talk',
    keynote: 'keynote',
    基調講演: 'keynote',
    キーノート: 'keynote',
    panel: 'panel',
    パネル: 'panel',
    パネルディスカッション: 'panel',
    workshop: 'workshop',
    ワークショップ: 'workshop',
    ハンズオン: 'workshop',
    article: 'article',
    記事: 'article',
    other: 'other',
    その他: 'other',
  }),
)

const having: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    slides: things.slides,
    slide: things.slides,
    スライド: things.slides,
    資料: things.slides,
    video: things.video,
    動画: things.video,
    photo: things.photo,
    写真: things.photo,
    mark: things.mark,
    マーク: things.mark,
    note: things.note,
    メモ: things.note,
    ノート: things.note,
    link: things.link,
    リンク: things.link,
    attachment: things.attachment,
    添付: things.attachment,
    article: things.article,
    記事: things.article,
    repository: things.repository,
    abstract: things.abstract,
    概要: things.abstract,
    list: things.list,
    リスト: things.list,
  }),
)

const being: ReadonlyMap<string, Fact> = new Map(
  Object.entries<Fact>({
    attended: { fact: 'status', status: 'attended' },
    参加: { fact: 'status', status: 'attended' },
    planned: { fact: 'status', status: 'planned' },
    予定: { fact: 'status', status: 'planned' },
    watched: { fact: 'status', status: 'watched later' },
    視聴: { fact: 'status', status: 'watched later' },
    skipped: { fact: 'status', status: 'skipped' },
    starred: { fact: 'starred' },
    星つき: { fact: 'starred' },
    private: { fact: 'private' },
    非公開: { fact: 'private' },
    unread: { fact: 'unread' },
    未読: { fact: 'unread' },
  }),
)

const marking: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    key: things['key message'],
    'key message': things['key message'],
    重要: things['key message'],
    question: things.question,
    質問: things.question,
    疑問: things.question,
    try: things['to try'],
    'to try': things['to try'],
    試す: things['to try'],
    quote: things.quote,
    引用: things.quote,
    photo: things['photo mark'],
    写真: things['photo mark'],
  }),
)

/** The fact that a filter asks for; `null` for a value that means none, and for filters that ask for words. */
export function factOf(name: FilterName, typed: string): Fact | null {
  const value = normalise(typed).trim()
  switch (name) {
    case 'title':
    case 'tag':
    case 'speaker':
    case 'event':
    case 'series':
    case 'link':
      return null
    case 'kind': {
      const kind = kinds.get(value)
      return kind === undefined ? null : { fact: 'kind', kind }
    }
    case 'has':
      return bitFact(having.get(value))
    case 'mark':
      return bitFact(value === '*' ? things.mark : marking.get(value))
    case 'is':
      return being.get(value) ?? null
    case 'stars':
      return starsFact(value)
    case 'list':
      return { fact: 'list', title: value }
    case 'before':
    case 'after':
    case 'on': {
      const days = daysTyped(value)
      if (!days) return null
      if (name === 'on') return { fact: 'between', ...days }
      return { fact: name, day: name === 'before' ? days.firstDay : days.lastDay }
    }
    default:
      return name satisfies never
  }
}

/** Whether a filter with this value can be understood. */
export function isMeaningful(name: FilterName, value: string): boolean {
  return isWordFilter(name) ? /[^\s*/]/u.test(value) : factOf(name, value) !== null
}

export type WordFilter = 'title' | 'tag' | 'speaker' | 'event' | 'series' | 'link'

/** Those that ask for words in one field of the index. */
export function isWordFilter(name: FilterName): name is WordFilter {
  return (
    name === 'title' ||
    name === 'tag' ||
    name === 'speaker' ||
    name === 'event' ||
    name === 'series' ||
    name === 'link'
  )
}

function bitFact(bit: number | undefined): Fact | null {
  return bit === undefined ? null : { fact: 'has', bit }
}

// >=4, >4, =4, 4, 4+, and ≥4.
function starsFact(value: string): Fact | null {
  const parts = /^(?<compare>[<>]=?|=|≥|≤)?(?<stars>[0-5])(?<more>\+)?$/u.exec(value)?.groups
  if (!parts) return null
  const stars = Number(parts.stars)
  if (parts.more) return { fact: 'stars', compare: '>=', stars }
  switch (parts.compare) {
    case '<':
    case '>':
    case '<=':
    case '>=':
      return { fact: 'stars', compare: parts.compare, stars }
    case '≥':
      return { fact: 'stars', compare: '>=', stars }
    case '≤':
      return { fact: 'stars', compare: '<=', stars }
    default:
      return { fact: 'stars', compare: '=', stars }
  }
}
