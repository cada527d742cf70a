import type { LinkKind, MarkKind, PartialDate, TalkKind } from '../model.ts'
import type { SharedList } from './shared-list.ts'

/** The languages in which Talkshelf can speak to the readers of what it wrote. */
export type Language = 'ja' | 'en'

/** The few words that a page has of its own. */
export interface Words {
  readonly contents: string
  readonly talks: (count: number) => string
  readonly links: (count: number) => string
  readonly minutes: (count: number) => string
  readonly date: (date: PartialDate) => string
  readonly talkKind: Record<TalkKind, string>
  readonly linkKind: Record<LinkKind, string>
  readonly markKind: Record<MarkKind, string>
  readonly untitled: string
  readonly withoutEvent: string
  readonly lists: string
  readonly tags: (tags: readonly string[]) => string
  readonly note: string
  readonly footnotes: string
  /** Between names and between parts of a line. */
  readonly comma: string
  /** Behind a name, before what it names. */
  readonly colon: string
  readonly sentenceEnd: string
  /** Of a part that nobody has named. */
  readonly start: string
  readonly report: ReportWords
  readonly site: SiteWords
}

/** What leads through a site of several lists. */
export interface SiteWords {
  readonly way: string
  readonly search: string
  /** How to find something on a page without a search field. */
  readonly how: string
  readonly feed: string
}

/** What a report of an evening says of itself. */
export interface ReportWords {
  readonly title: (event: string) => string
  readonly opening: (event: string, when: string) => string
  readonly counts: (talks: number, lightning: number) => string
  readonly talks: string
  readonly afterwards: string
  readonly event: string
  readonly venue: string
}

const ja: Words = {
  contents: '目次',
  talks: (count) => `トーク ${count} 件`,
  links: (count) => `リンク ${count} 件`,
  minutes: (count) => `${count}分`,
  date: ({ year, month, day }) =>
    [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join(''),
  talkKind: {
    talk: 'トーク',
    'lightning talk': 'LT',
    keynote: '基調講演',
    panel: 'パネル',
    workshop: 'ワークショップ',
    article: '記事',
    other: 'その他',
  },
  linkKind: {
    slides: 'スライド',
    video: '動画',
    article: '記事',
    repository: 'リポジトリ',
    'event page': 'イベントページ',
    other: 'リンク',
  },
  markKind: {
    'key message': '要点',
    question: '疑問',
    'to try': '試すこと',
    quote: '引用',
    photo: '写真',
  },
  untitled: '無題',
  withoutEvent: 'イベントのないトーク',
  lists: 'リーディングリスト',
  tags: (tags) => `タグ：${tags.join('、')}`,
  note: 'メモ',
  footnotes: '脚注',
  comma: '、',
  colon: '：',
  sentenceEnd: '。',
  start: 'はじめに',
  report: {
    title: (event) => `「${event}」参加レポート`,
    opening: (event, when) =>
      when === '' ? `${event}に参加しました。` : `${when}に開催された${event}に参加しました。`,
    counts: (talks, lightning) =>
      [talks > 0 && `発表が${talks}本`, lightning > 0 && `LTが${lightning}本`].filter(Boolean).join('、') +
      'でした。',
    talks: '各セッションの概略と感想',
    afterwards: '参加した感想',
    event: 'イベントページ',
    venue: '会場',
  },
  site: {
    way: 'このサイト',
    search: 'さがす',
    how: 'すべてのトークとリンクの索引です。ブラウザーのページ内検索（Ctrl+F、Mac は ⌘F）で、題名、登壇者、タグから探せます。',
    feed: 'フィード',
  },
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

const en: Words = {
  contents: 'Contents',
  talks: (count) => (count === 1 ? '1 talk' : `${count} talks`),
  links: (count) => (count === 1 ? '1 link' : `${count} links`),
  minutes: (count) => `${count} min`,
  date: ({ year, month, day }) =>
    [day, month === null ? null : months[month - 1], year].filter((part) => part !== null).join(' '),
  talkKind: {
    talk: 'Talk',
    'lightning talk': 'Lightning talk',
    keynote: 'Keynote',
    panel: 'Panel',
    workshop: 'Workshop',
    article: 'Article',
    other: 'Other',
  },
  linkKind: {
    slides: 'Slides',
    video: 'Video',
    article: 'Article',
    repository: 'Repository',
    'event page': 'Event page',
    other: 'Link',
  },
  markKind: {
    'key message': 'Key message',
    question: 'Question',
    'to try': 'To try',
    quote: 'Quote',
    photo: 'Photo',
  },
  untitled: 'Untitled',
  withoutEvent: 'Talks of no event',
  lists: 'Reading lists',
  tags: (tags) => `Tags: ${tags.join(', ')}`,
  note: 'Note',
  footnotes: 'Footnotes',
  comma: ', ',
  colon: ': ',
  sentenceEnd: '.',
  start: 'Start here',
  report: {
    title: (event) => `A report from ${event}`,
    opening: (event, when) => (when === '' ? `I went to ${event}.` : `I went to ${event}, held on ${when}.`),
    counts: (talks, lightning) =>
      `There were ${[
        talks > 0 && `${talks} talk${talks === 1 ? '' : 's'}`,
        lightning > 0 && `${lightning} lightning talk${lightning === 1 ? '' : 's'}`,
      ]
        .filter(Boolean)
        .join(' and ')}.`,
    talks: 'The talks',
    afterwards: 'Afterwards',
    event: 'Event page',
    venue: 'Venue',
  },
  site: {
    way: 'This site',
    search: 'Search',
    how: 'Every talk and link by title. Use your browser’s own search (Ctrl+F, on a Mac ⌘F) to find titles, speakers and tags.',
    feed: 'Feed',
  },
}

export const words: Record<Language, Words> = { ja, en }

/** The language of those who will read the list. */
export const languageOfList = ({ title, introduction, items }: SharedList) =>
  languageOf([title, introduction, ...items.flatMap((item) => [item.title, item.why])].join('\n'))

/**
 * The language of a text's readers. What goes out speaks the language of the list, not of the window it was made in,
 * so that the same list gives the same bytes on every machine. Kana are in every Japanese sentence and in no other.
 */
export const languageOf = (text: string): Language =>
  /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text) ? 'ja' : 'en'
