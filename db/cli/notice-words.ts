import type { Notice } from '../model.ts'
import type { Language } from './language.ts'

/** What a reader of a source should know, with the line that it is about. Nothing of it was repaired. */
export function noticeWords(notice: Notice, language: Language): string {
  const said = language === 'ja' ? japanese(notice) : english(notice)
  if (notice.line === null) return said
  return language === 'ja' ? `${notice.line} 行目：${said}` : `Line ${notice.line}: ${said}`
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function japanese(notice: Notice): string {
  switch (notice.kind) {
    case 'count contradicts':
      return `文章ではトークが ${sum(notice.announced)} 件ですが、見つかったのは ${sum(notice.found)} 件です。`
    case 'name contradicts':
      return `見出しでは「${notice.inHeading}」、本文では「${notice.inBody}」です。見出しのほうを使います。`
    case 'missing':
      return {
        year: `「${notice.text}」は何年か書かれていません。年は不明のままにします。`,
        url: 'ページのことが書かれていますが、アドレスはありません。',
        date: '日付が書かれていません。',
        speaker: '登壇者が書かれていません。',
        event: 'イベント名が書かれていないので、記事の題を使います。',
      }[notice.field]
    case 'typo kept':
      return `括弧が食い違っています。「${notice.reads}」と読みました。文章はそのままです。`
    case 'page remains':
      return `「${notice.text}」は元のページの部品のようなので、取り込みません。`
    case 'comment kept':
      return `「${notice.text}」はコメントのような行です。メモに残します。`
    case 'link kept as text':
      return `「${notice.url}」はリンクにできないので、文章のまま残します。`
    case 'taken as article':
      return 'トークの報告とは読めないので、1 つの記事として取り込みます。'
  }
}

function english(notice: Notice): string {
  switch (notice.kind) {
    case 'count contradicts':
      return `the text announces ${sum(notice.announced)} talks; ${sum(notice.found)} were found.`
    case 'name contradicts':
      return `the heading says “${notice.inHeading}”, the text under it “${notice.inBody}”. The heading is taken.`
    case 'missing':
      return {
        year: `“${notice.text}” has no year. The year stays unknown.`,
        url: 'a page is spoken of, but its address is not in the text.',
        date: 'no date is given.',
        speaker: 'no speaker is given.',
        event: 'no event is named, so the title of the article stands in.',
      }[notice.field]
    case 'typo kept':
      return `the brackets don't match; read as “${notice.reads}”. The text stays as it is.`
    case 'page remains':
      return `“${notice.text}” looks like a leftover of the web page and is not taken in.`
    case 'comment kept':
      return `“${notice.text}” looks like a comment. It stays in the note.`
    case 'link kept as text':
      return `“${notice.url}” can't be a link and stays as text.`
    case 'taken as article':
      return 'this does not read as a report of talks, so it is taken as one article.'
  }
}
