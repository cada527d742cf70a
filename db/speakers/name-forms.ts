import { toHiragana } from 'wanakana'
import { normalise } from '../search/normalise.ts'

// In which forms one name is written. They say that two names may be one, never that they are: a person decides.

/** Kanji that one person's name is printed with, now in the old form, now in the new one. */
const newForms: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  嵜: '崎',
  邊: '辺',
  邉: '辺',
  齋: '斎',
  齊: '斎',
  斉: '斎',
  濵: '浜',
  濱: '浜',
  澤: '沢',
  嶋: '島',
  嶌: '島',
  國: '国',
  廣: '広',
  櫻: '桜',
  眞: '真',
  條: '条',
  瀧: '滝',
  德: '徳',
  惠: '恵',
  曾: '曽',
  龍: '竜',
}

/** The words of a name, without what stands behind it in brackets or after `@`. */
function wordsOf(name: string): string[] {
  const plain = [...normalise(name)].map((sign) => newForms[sign] ?? sign).join('')
  const [bare = ''] = plain.split(/[(@]/u)
  return bare.split(/[\s・.,=_-]+/u).filter((word) => word !== '')
}

/** The name as one word, in every order of its words: 山田 太郎, 山田太郎, Taro YAMADA and Yamada Taro. */
export function formsOf(name: string): string[] {
  return ordersOf(wordsOf(name)).map((words) => inHiragana(words.join('')))
}

/** Parts by which a name is called: its words, and of 清水勲 its beginnings. */
export function partsOf(name: string): string[] {
  const words = wordsOf(name).map(inHiragana)
  const [first = ''] = words
  if (words.length > 1) return words.filter((word) => word.length > 1)
  const signs = [...first]
  const isHanAlone = signs.length > 2 && signs.length < 6 && /^\p{Script=Han}+$/u.test(first)
  return isHanAlone
    ? [2, 3].filter((end) => end < signs.length).map((end) => signs.slice(0, end).join(''))
    : []
}

/**
 * How a name in kana or Latin letters is read, in every order of its words: Ono Shota and おおの しょうた are one. Long
 * vowels are written in too many ways to tell names apart by them.
 */
export function readingsOf(name: string): string[] {
  const words = wordsOf(name).map((word) => inHiragana(romaji.test(word) ? toHiragana(word) : word))
  if (!words.every((word) => /^[\p{Script=Hiragana}ー]+$/u.test(word))) return []
  return ordersOf(words).map((order) => withoutLongVowels(order.join('')))
}

// Most Latin names are none, and to turn one into kana takes fifty times as long as to see that.
const romaji =
  /^(?:(?:kk?|ss?|tt?|pp?|ssh|tch|cch|tts|sh|ch|ts|[gzdnhbmyrwjfv])?y?[aiueo]|n'?(?=[^aiueoy]|$))+$/u

/** A handle is a word of ASCII; one that is printed as the name counts, too. */
export function handlesOf(name: string, handles: readonly string[]): string[] {
  return [...handles, name]
    .map((handle) => normalise(handle).trim().replace(/^@/u, ''))
    .filter((handle) => /^[a-z0-9][a-z0-9_.-]+$/u.test(handle))
}

function ordersOf(words: readonly string[]): string[][] {
  if (words.length === 0) return []
  // A name of more than three words is not printed in another order.
  if (words.length === 1 || words.length > 3) return [[...words]]
  return words.flatMap((first, at) =>
    ordersOf(words.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
  )
}

const inHiragana = (text: string) =>
  text.replaceAll(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))

const withoutLongVowels = (reading: string) =>
  reading
    .replaceAll('ー', '')
    .replaceAll(/(?<=[おこそとのほもよろごぞどぼぽょ])[うお]/gu, '')
    .replaceAll(/(?<=[うくすつぬふむゆるぐずづぶぷゅ])う/gu, '')
