import { foldWidth } from '../../model/width.ts'

/** Of what an evening consists beside its talks; what may stand behind it: 開場・受付, 会場説明・注意事項等. */
const part =
  '開場|開会|閉会|受付|オープニング|クロージング|小?休憩|昼休み|ランチ|昼食|懇親会|交流会|乾杯|完全撤収|撤収|片付け|解散|集合|開始|終了|閉場|スポンサー|質疑応答|会場|諸注意|注意|ご?挨拶|自己紹介|開催概要|お知らせ|アンケート|写真撮影|集合写真|入場|入館|準備|移動|転換|チーム分け|(?:オープン)?ネットワーク|ネットワーキング|フリータイム'
const behind =
  '・|、|と|の|&|/|[~〜→]|\\s|タイム|時間|説明|事項|など|等|の?ご案内|枠|ゲスト|紹介|トーク|セッション|写真|LT|続き|のみ'
const inJapanese = new RegExp(`^(?:${part})(?:${part}|${behind})*$`, 'u')

/** What begins so is a break whatever comes with it; and the hours of a hackathon, in which nobody gives a talk. */
const work =
  /^(?:ランチ|昼食|昼休み|休憩|懇親会|交流会|開場|受付開始|撤収)|^(?:開発|作業|もくもく(?:会|タイム)?|ハッキング(?:タイム)?)$|(?:中間|作品|成果)発表(?:会)?$|ディスカッションと開発$/u

const breakWords = new Set(
  'door doors opening closing break coffee tea lunch dinner breakfast networking registration reception checkin welcome greeting greetings party afterparty social beer drinks snacks sponsors sponsor raffle prizes q&a'.split(
    ' ',
  ),
)
const wordsBesideThem = new Set(
  'open close end start talk talks time remarks ceremony session event and the of hour speech words ice cream long short morning afternoon evening after check in a from message'.split(
    ' ',
  ),
)

/** Whether a slot of that title is a part of the evening that nobody takes notes in: 開場, 休憩（15分間）, Lunch. */
export function isBreak(title: string): boolean {
  const words = foldWidth(title.slice(0, 80))
    .normalize('NFC')
    .replace(/[(+].*$/su, '')
    .replace(/[①-⑳\d\s。!♪☕🍕🍺]+$/u, '')
    .trim()
  if (words === '') return foldWidth(title).trim() === ''
  if (inJapanese.test(words) || work.test(words)) return true
  const english = words
    .toLowerCase()
    .split(/[\s,/!&:–—-]+(?!a$)/u)
    .filter((word) => word !== '')
  return (
    english.some((word) => breakWords.has(word)) &&
    english.every((word) => breakWords.has(word) || wordsBesideThem.has(word))
  )
}

/** A slot that stands for talks that the programme does not name: `LT1〈5分×5〉`, `LT大会`, `LT予定`, `LT枠(5分x1)`. */
export function isUnnamedTalks(title: string): boolean {
  const words = foldWidth(title.slice(0, 80)).normalize('NFC').trim()
  return /^(?:\S{0,20}\s?)?(?:LTs?|ライトニングトーク|lightning talks?)\s?\d{0,2}\s?(?:大会|予定|枠|タイム|セッション|募集)?\s?(?:[〈<([].{0,20})?$/iu.test(
    words,
  )
}
