import type { Line } from '../lines.ts'

/** No heading of a section is longer. */
const maxLength = 30

/** Breaks and parts of an evening: they end a talk wherever they stand. */
const breaks =
  /^(?:休憩|懇親会|乾杯|開場|受付|オープニング|クロージング|LT(?:大会|枠|セッション)?|ライトニングトーク(?:枠)?|セッション|第[一二三四五\d]部.*|lightning talks?|break|networking|opening|closing)$/iu

/** What stands behind the last talk of a report. Before it, まとめ is that of a talk. */
const closings =
  /^(?:.{0,12}?(?:感想|所感|雑感|まとめ|総括|振り返り|ふりかえり)|.{0,12}(?:おわりに|終わりに|最後に|さいごに|を終えて|を通して|に参加して(?:みて)?)|おまけ|次回(?:予告)?|謝辞|お礼|(?:関連|参考)?リンク(?:集)?|参考(?:資料|文献)?|conclusions?|closing (?:thoughts|words|remarks)|wrap(?:ping)?[- ]?up|summary|(?:overall )?impressions|final thoughts|afterwards?|thanks|thank you|links|references|(?:my )?takeaways)$/iu

/** What a page has around an article: menus, buttons, footers. */
const pageRemains =
  /^(?:discussion|comments?|コメント(?:する|を書く)?|ログイン(?:する|するとコメントできます)?|log ?in(?: to comment)?|sign ?(?:up|in)|いいね!?|likes?|share|シェア(?:する)?|ツイート|tweet|ポスト|フォロー(?:する)?|follow|バッジを.{1,30}|この記事(?:に|を).{1,30}|関連記事|related (?:articles|posts)|目次|table of contents|copyright.{0,60}|[©(]c?[)©]? ?\d{4}.{0,60}|all rights reserved\.?|powered by .{1,40}|\d{4}\/\d{2}\/\d{2}に(?:公開|更新)|read more|もっと見る|続きを読む|menu|メニュー|home|ホーム|トップ(?:ページ)?|privacy policy|プライバシーポリシー|利用規約|terms(?: of service)?|rss|next|previous|前の記事|次の記事|返信|reply|skip to (?:main )?content)$/iu

const says = (line: Line, pattern: RegExp, length = maxLength): boolean => {
  const words = line.folded.trim()
  return words.length <= length && pattern.test(words.normalize('NFC').replace(/^\d{1,2}[.)]\s*/, ''))
}

const couldHead = ({ shape }: Line) => shape === 'prose' || shape === 'numbered' || shape === 'heading'

export const isBreak = (line: Line): boolean => couldHead(line) && says(line, breaks)
export const isClosing = (line: Line): boolean => couldHead(line) && says(line, closings)
export const isPageRemains = (line: Line): boolean => couldHead(line) && says(line, pageRemains, 80)
