/**
 * The spellings in which the same Japanese or Latin word is written, as far as a rule can tell without ever joining
 * two different words. The index holds every text as it is; these are ORs in the query, and one in quotes has none.
 * Each rule and each that was refused was measured on 10,902 notes: README.md, "Spellings".
 *
 * @param term normalised
 * @returns the term itself, then the others: 8 at most
 */
export function spellings(term: string): readonly string[] {
  const all = new Set([term])
  for (const rule of rules) {
    for (const spelling of [...all]) {
      if (all.size >= most) break
      const other = rule(spelling)
      if (other !== null) all.add(other)
    }
  }
  return [...all]
}

const most = 8

type Rule = (term: string) => string | null

// サーバー → サーバ, which finds サーバー, too, as its beginning. Not スキー: スキ is another word. The rule of
// JIS Z 8301:2008: words of three sounds and more lose it.
const withoutLastLongVowel: Rule = (term) => changed(term, /(?<=[ァ-ヺー]{3})ー$/u, '')

// ユーザー管理 ⇄ ユーザ管理: inside a term the katakana word has an end, too.
const withoutInnerLongVowel: Rule = (term) => changed(term, /(?<=[ァ-ヺー]{3})ー(?=[^ァ-ヺー])/gu, '')
const withInnerLongVowel: Rule = (term) => changed(term, /(?<=[ァ-ヺー]{2}[ァ-ヺ])(?=[^ァ-ヺー])/gu, 'ー')

// 人々 ⇄ 人人
const withoutIterationMark: Rule = (term) => changed(term, /(\p{Script=Han})々/gu, '$1$1')
const withIterationMark: Rule = (term) => changed(term, /(?!々)(\p{Script=Han})\1/gu, '$1々')

// on-call → oncall; the other way round takes a glossary, since nothing says where the hyphen would stand.
const withoutHyphens: Rule = (term) => changed(term, /(?<=[a-z0-9])-(?=[a-z0-9])/gu, '')

/** Sounds that Japanese writes in two ways. This list only: デモ is not でも, and ビル is not ビール. */
const soundsAlike: readonly (readonly [RegExp, string])[] = [
  [/ウィ/gu, 'ウイ'],
  [/ウイ/gu, 'ウィ'],
  [/ウェ/gu, 'ウエ'],
  [/ウエ/gu, 'ウェ'],
  [/ウォ/gu, 'ウオ'],
  [/ウオ/gu, 'ウォ'],
  [/クォ/gu, 'クオ'],
  [/クオ/gu, 'クォ'],
  [/ヴァ/gu, 'バ'],
  [/ヴィ/gu, 'ビ'],
  [/ヴェ/gu, 'ベ'],
  [/ヴォ/gu, 'ボ'],
  [/ヴ(?![ァィェォ])/gu, 'ブ'],
  [/バ/gu, 'ヴァ'],
  [/ビ/gu, 'ヴィ'],
  [/ベ/gu, 'ヴェ'],
  [/ボ/gu, 'ヴォ'],
  [/ブ/gu, 'ヴ'],
]

const months = ['ヶ月', 'か月', 'カ月', 'ヵ月', 'ケ月'] as const

const rules: readonly Rule[] = [
  withoutLastLongVowel,
  withoutInnerLongVowel,
  withInnerLongVowel,
  withoutIterationMark,
  withIterationMark,
  withoutHyphens,
  ...months.map(
    (month): Rule =>
      (term) =>
        changed(term, /(?:[ヶかカヵケ])月/gu, month),
  ),
  ...soundsAlike.map(
    ([sound, other]): Rule =>
      (term) =>
        changed(term, sound, other),
  ),
]

function changed(term: string, pattern: RegExp, replacement: string): string | null {
  const other = term.replace(pattern, replacement)
  return other === term ? null : other
}
