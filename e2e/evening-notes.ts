import { createHash } from 'node:crypto'
import { aPng } from '../db/attachments/fixtures/pictures.ts'
import { attachmentPath } from '../db/model.ts'

// What somebody writes down in the eight talks of `tonight.ts`, in the order of the evening. Made up for the tests.

/** Something that is done at a time of a talk, in seconds: words, a mark by its key or by its sign, a paste. */
export type Act =
  | { readonly at: number; readonly words: string }
  | { readonly at: number; readonly key: 1 | 2 | 3 | 4 | 5; readonly words: string }
  | { readonly at: number; readonly sign: string; readonly words: string }
  | { readonly at: number; readonly picture: Buffer }
  | { readonly at: number; readonly address: string }

export const photo = aPng({ width: 320, height: 180, red: 90 })
const photoHash = createHash('sha256').update(photo).digest('hex')
export const photoPath = attachmentPath(photoHash, 'image/png')
export const slides = 'https://speakerdeck.com/example/terraform-schema'

/** What is done in each talk, and the note that comes of it. A mark is five seconds older than its first key. */
export const written: readonly { readonly acts: readonly Act[]; readonly note: readonly string[] }[] = [
  {
    acts: [
      { at: 0, words: 'SLO は入れて終わりではない' },
      { at: 185, key: 1, words: '困ったらコミュニティに頼る' },
      { at: 260, sign: '？', words: 'ひとりのときは誰と合意する？' },
    ],
    note: [
      'SLO は入れて終わりではない',
      '- [03:00] ★ 困ったらコミュニティに頼る',
      '- [04:15] ？ ひとりのときは誰と合意する？',
    ],
  },
  {
    acts: [
      { at: 0, sign: '★', words: '書いて終わりにしない' },
      { at: 400, key: 3, words: '来週みんなで読む会を開く' },
    ],
    note: ['- [00:00] ★ 書いて終わりにしない', '- [06:35] → 来週みんなで読む会を開く'],
  },
  {
    acts: [
      { at: 0, words: 'リスクを受けいれた話' },
      { at: 305, picture: photo },
      { at: 840, key: 4, words: '信頼性は会話です' },
    ],
    note: ['リスクを受けいれた話', `- [05:00] ◎ ![写真](${photoPath})`, '- [13:55] 〝 信頼性は会話です'],
  },
  {
    acts: [
      { at: 0, sign: '!', words: '土台とプロセスを浸透させる' },
      { at: 125, sign: '->', words: '役割を書き出してみる' },
    ],
    note: ['- [00:00] ★ 土台とプロセスを浸透させる', '- [02:00] → 役割を書き出してみる'],
  },
  {
    acts: [
      { at: 0, words: '大きな PR は読まれない' },
      { at: 65, key: 2, words: '経緯はどこに残すのがよいか' },
      { at: 245, key: 5, words: '共通認識の図' },
    ],
    note: ['大きな PR は読まれない', '- [01:00] ？ 経緯はどこに残すのがよいか', '- [04:00] ◎ 共通認識の図'],
  },
  {
    acts: [
      { at: 0, words: '宣言してマイグレーションを作らせる' },
      { at: 95, key: 3, words: '手もとの DB で試す' },
      { at: 120, address: slides },
    ],
    note: ['宣言してマイグレーションを作らせる', '- [01:30] → 手もとの DB で試す', `- ${slides}`],
  },
  {
    acts: [
      { at: 0, sign: '“', words: 'シュッと見える' },
      { at: 299, key: 1, words: 'シナリオは JavaScript で書ける' },
    ],
    note: ['- [00:00] 〝 シュッと見える', '- [04:54] ★ シナリオは JavaScript で書ける'],
  },
  {
    acts: [
      { at: 0, words: '前回のマニフェストを見にいっていた' },
      { at: 3605, sign: '?', words: '時間を過ぎても続いたら？' },
    ],
    note: ['前回のマニフェストを見にいっていた', '- [1:00:00] ？ 時間を過ぎても続いたら？'],
  },
]
