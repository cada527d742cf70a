import type { SearchField, SearchNearness, SearchReason } from '../model.ts'
import type { Language } from './language.ts'

/** What `search` says of its answer and, with `--explain`, of each hit. */
export interface SearchWords {
  /** `hasMore`: counting stopped there. */
  readonly found: (total: number, hasMore: boolean, milliseconds: number) => string
  readonly nearness: Readonly<Record<SearchNearness, string>>
  readonly reason: (reason: SearchReason) => string
  readonly byConditions: string
}

export const searchWords: Readonly<Record<Language, SearchWords>> = {
  ja: {
    found: (total, hasMore, milliseconds) =>
      `${new Intl.NumberFormat('ja').format(total)} 件${hasMore ? '以上' : ''}（${milliseconds} ms）`,
    nearness: {
      typed: '入力したとおりの言葉',
      glossary: '同じ意味の別の言葉',
      inside: '英単語の途中',
      mended: '似たつづり',
      closest: '入力した言葉の一部',
    },
    reason: ({ field, found, times, weight }) =>
      `${japaneseFields[field]}に「${found}」${times} 回（重み ${weight}）`,
    byConditions: '条件だけで見つかったもの（新しい順）',
  },
  en: {
    found: (total, hasMore, milliseconds) => {
      const hits = total === 1 && !hasMore ? 'hit' : 'hits'
      return `${new Intl.NumberFormat('en').format(total)}${hasMore ? ' or more' : ''} ${hits} (${milliseconds} ms)`
    },
    nearness: {
      typed: 'as typed',
      glossary: 'another word for the same idea',
      inside: 'inside a longer word',
      mended: 'a similar spelling',
      closest: 'a part of what was typed',
    },
    reason: ({ field, found, times, weight }) =>
      `“${found}” in ${englishFields[field]}, ${times === 1 ? 'once' : `${times} times`} (weight ${weight})`,
    byConditions: 'by conditions only, the newest first',
  },
}

const japaneseFields: Readonly<Record<SearchField, string>> = {
  title: '題名',
  speakers: '登壇者',
  tags: 'タグ',
  note: 'メモ',
  event: 'イベント',
  links: 'リンク',
  attachment: '添付ファイル',
}

const englishFields: Readonly<Record<SearchField, string>> = {
  title: 'the title',
  speakers: 'the speakers',
  tags: 'the tags',
  note: 'the note',
  event: 'the event',
  links: 'the links',
  attachment: 'an attachment',
}
