import type { List, ListEntry } from '../../db/model.ts'

/**
 * How long a reader needs for what is unread of a list, in minutes: each talk its slot on the programme, each link
 * as long as an article, and the words of the list itself. An estimate to choose an evening by, no more.
 */
export function readingMinutes(list: List, entries: readonly ListEntry[]): number {
  const unread = entries.filter(({ item }) => !item.isRead)
  const words = [list.introduction, ...unread.map(({ item }) => item.why)]
  return Math.ceil(sum(unread.map(minutesOf)) + sum(words.map(minutesOfText)))
}

/** A slot of an evening of study groups, where the programme gives none: the seed evening's talks have 15. */
const usualTalkMinutes = 15
/** About 3,000 characters of Japanese, a usual article on Zenn or Qiita. */
const usualArticleMinutes = 6
// Adults read 400 to 600 characters of Japanese in a minute, or about 230 words of English (some 1,400 letters).
const japaneseCharactersPerMinute = 500
const otherCharactersPerMinute = 1400

function minutesOf({ item, talk }: ListEntry): number {
  switch (item.kind) {
    case 'talk':
      return talk?.minutes ?? usualTalkMinutes
    case 'link':
      return usualArticleMinutes
    case 'heading':
      return 0
  }
}

function minutesOfText(text: string): number {
  const japanese = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu)?.length ?? 0
  return japanese / japaneseCharactersPerMinute + (text.length - japanese) / otherCharactersPerMinute
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
