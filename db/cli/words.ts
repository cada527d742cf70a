import { words as exportWords } from '../export/words.ts'
import type { Notice, PartialDate, TalkKind } from '../model.ts'
import type { Language } from './language.ts'
import { noticeWords } from './notice-words.ts'
import type { SearchWords } from './search-words.ts'
import { searchWords } from './search-words.ts'
import type { Misuse } from './usage.ts'

/** All that the command line says, in one language. */
export interface Say {
  readonly language: Language
  readonly date: (date: PartialDate) => string
  readonly kind: Readonly<Record<TalkKind, string>>
  readonly minutes: (minutes: number) => string
  readonly comma: string
  readonly notice: (notice: Notice) => string
  readonly misuse: (misuse: Misuse) => string
  /** How it is typed instead: a line for each command that may have been meant. */
  readonly typeInstead: (usages: readonly string[]) => string
  readonly about: string
  readonly usage: string
  readonly everywhere: string
  readonly exitCodes: string
  readonly commands: Readonly<Record<string, string>>
  readonly imported: (counts: Imported) => string
  readonly wouldImport: (counts: Imported) => string
  readonly hidden: (count: number) => string
  readonly stopped: (at: { readonly done: number; readonly of: number }) => string
  readonly search: SearchWords
  readonly nothingFound: string
  readonly also: (spellings: readonly string[]) => string
  readonly noTalks: string
  readonly noLists: string
  readonly items: (count: number) => string
  /** Above what the search of a live list finds. */
  readonly live: (query: string) => string
  readonly tags: string
  readonly links: string
  readonly marks: string
  readonly note: string
  readonly why: string
  readonly written: (path: string, bytes: number) => string
  readonly attached: (name: string, bytes: number) => string
  readonly backedUp: (path: string, bytes: number) => string
  readonly restored: (kept: string | null) => string
  readonly sound: string
  readonly problems: (count: number) => string
  readonly reads: string
  readonly writes: string
  readonly count: Readonly<Record<'events' | 'talks' | 'speakers' | 'tags' | 'lists' | 'links', string>>
}

export interface Imported {
  readonly events: number
  readonly talks: number
  readonly speakers: number
  readonly tags: number
  readonly links: number
  readonly lists: number
  readonly updated: number
  readonly unchanged: number
}

const grouped = (language: Language) => new Intl.NumberFormat(language)

const japaneseCounts = ({ events, talks, speakers, tags, links, lists, updated, unchanged }: Imported) => {
  const parts = [
    [events, 'イベント'],
    [talks, 'トーク'],
    [speakers, '登壇者'],
    [tags, 'タグ'],
    [links, 'リンク'],
    [lists, 'リスト'],
  ] as const
  const added = parts.filter(([count]) => count > 0).map(([count, name]) => `${name} ${count} 件`)
  return [
    added.join('、') || 'なし',
    ...(updated > 0 ? [`新しくしたもの ${updated} 件`] : []),
    ...(unchanged > 0 ? [`すでにあるもの ${unchanged} 件`] : []),
  ].join('。')
}

const ja: Say = {
  language: 'ja',
  date: exportWords.ja.date,
  kind: exportWords.ja.talkKind,
  minutes: exportWords.ja.minutes,
  comma: '、',
  notice: (notice) => noticeWords(notice, 'ja'),
  misuse: (misuse) => {
    switch (misuse.what) {
      case 'unknown command':
        return misuse.typed === ''
          ? 'コマンドを指定してください。'
          : `コマンド「${misuse.typed}」はありません。`
      case 'unknown option':
        return `オプション ${misuse.typed} はありません。`
      case 'option needs a value':
        return `${misuse.typed} には値が必要です。`
      case 'option takes no value':
        return `${misuse.typed} に値は付けられません。`
      case 'missing':
        return `${misuse.typed} を指定してください。`
      case 'too much':
        return `「${misuse.typed}」が余分です。空白を含むときは引用符で囲んでください。`
      case 'not understood':
        return misuse.typed === ''
          ? `${misuse.of} を指定してください。`
          : `${misuse.of} に「${misuse.typed}」は使えません。`
    }
  },
  typeInstead: (usages) => usages.map((usage) => `使い方：${usage}`).join('\n'),
  about: 'Talkshelf：勉強会で聞いたことを残し、探し、薦める。',
  usage: '使い方：talkshelf コマンド … [--library フォルダー] [--json]',
  everywhere: [
    '--library フォルダー   ライブラリの場所（省くとアプリと同じもの）',
    '--json               JSON を 1 つだけ出力する',
    '--                   これより後はオプションとして読まない',
  ].join('\n'),
  exitCodes:
    '終了コード：0 完了、1 失敗（何も変更していない）、2 使い方の誤り、3 完了したが読めない記録があった',
  commands: {
    import: 'ファイルやフォルダーを読み込む。同じものを 2 度読んでも増えない',
    search: 'アプリと同じ検索。--explain は順位の理由も出す',
    talks: 'トークの一覧',
    show: 'トーク、イベント、リストを 1 つ表示する',
    tag: 'トークにタグを付ける',
    untag: 'トークからタグを外す',
    note: 'トークのメモをファイルの中身に置き換える（- は標準入力）',
    attach: '画像、PDF、字幕（VTT、SRT）をトークに添付する',
    'list new': 'リーディングリストを作る',
    'list add': 'リストに加える。ID のところには http(s) のアドレスや "# 見出し" も書ける',
    'list show': 'リストを表示する',
    'list export': 'リストを書き出す。site と obsidian にはいくつでも入れられる',
    report: 'イベントの参加レポートの下書きを書き出す',
    lists: 'リストの一覧',
    export: '全部を、または検索で見つかったものを書き出す',
    formats: '読み書きできる形式',
    templates: 'Markdown と HTML のひな形を写す。直したものは list export --template で使える',
    backup: 'ライブラリを 1 つのファイルに写す',
    restore: 'バックアップに戻す。今のライブラリは backups/ に残る',
    check: 'ライブラリを調べる。--repair は検索の索引を作り直す',
    stats: '件数と場所',
  },
  imported: (counts) => `取り込みました：${japaneseCounts(counts)}`,
  wouldImport: (counts) => `取り込むとこうなります（まだ何も変えていません）：${japaneseCounts(counts)}`,
  hidden: (count) => `システムのファイル ${count} 個は読んでいません。`,
  stopped: ({ done, of }) =>
    `途中でやめました。${of} 件のうち ${done} 件のファイルは、まるごと取り込んであります。`,
  search: searchWords.ja,
  nothingFound: '見つかりません。',
  also: (spellings) => `この表記も探しました：${spellings.join('、')}`,
  noTalks: 'トークはまだありません。',
  noLists: 'リストはまだありません。',
  items: (count) => `${count} 件`,
  tags: 'タグ',
  links: 'リンク',
  marks: 'マーク',
  note: 'メモ',
  why: 'なぜ読むか',
  live: (query) => `いま「${query}」に一致するもの`,
  written: (path, bytes) => `書き出しました：${path}（${grouped('ja').format(bytes)} バイト）`,
  attached: (name, bytes) => `添付しました：${name}（${grouped('ja').format(bytes)} バイト）`,
  backedUp: (path, bytes) => `バックアップしました：${path}（${grouped('ja').format(bytes)} バイト）`,
  restored: (kept) => `バックアップに戻しました。${kept === null ? '' : `前のライブラリ：${kept}`}`,
  sound: '問題はありません。',
  problems: (count) => `${count} 件の問題があります。`,
  reads: '読める形式',
  writes: '書ける形式',
  count: {
    events: 'イベント',
    talks: 'トーク',
    speakers: '登壇者',
    tags: 'タグ',
    lists: 'リスト',
    links: 'リンク',
  },
}

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

const englishCounts = ({ events, talks, speakers, tags, links, lists, updated, unchanged }: Imported) => {
  const parts = [
    [events, 'event'],
    [talks, 'talk'],
    [speakers, 'speaker'],
    [tags, 'tag'],
    [links, 'link'],
    [lists, 'list'],
  ] as const
  const added = parts.filter(([count]) => count > 0).map(([count, name]) => plural(count, name))
  return [
    added.join(', ') || 'nothing',
    ...(updated > 0 ? [`${updated} brought up to date`] : []),
    ...(unchanged > 0 ? [`${unchanged} there already`] : []),
  ].join('; ')
}

const en: Say = {
  language: 'en',
  date: exportWords.en.date,
  kind: exportWords.en.talkKind,
  minutes: exportWords.en.minutes,
  comma: ', ',
  notice: (notice) => noticeWords(notice, 'en'),
  misuse: (misuse) => {
    switch (misuse.what) {
      case 'unknown command':
        return misuse.typed === '' ? 'Say a command.' : `There is no command “${misuse.typed}”.`
      case 'unknown option':
        return `There is no option ${misuse.typed}.`
      case 'option needs a value':
        return `${misuse.typed} needs a value.`
      case 'option takes no value':
        return `${misuse.typed} takes no value.`
      case 'missing':
        return `${misuse.typed} is missing.`
      case 'too much':
        return `“${misuse.typed}” is one word too many; put quotes around what has spaces in it.`
      case 'not understood':
        return misuse.typed === '' ? `${misuse.of} is missing.` : `${misuse.of} can't be “${misuse.typed}”.`
    }
  },
  typeInstead: (usages) => usages.map((usage) => `Usage: ${usage}`).join('\n'),
  about: 'Talkshelf: keep what you hear in talks, find it again, hand on the best of it.',
  usage: 'Usage: talkshelf COMMAND … [--library DIR] [--json]',
  everywhere: [
    '--library DIR   where the library lies (default: the app’s own)',
    '--json          print one JSON document and nothing else',
    '--              what follows is no option',
  ].join('\n'),
  exitCodes:
    'Exit codes: 0 done; 1 failed, nothing changed; 2 wrong usage; 3 done, but some records could not be read',
  commands: {
    import: 'read files or folders; the same input twice adds nothing twice',
    search: 'the app’s own search; --explain says why each hit stands where it stands',
    talks: 'list talks',
    show: 'show one talk, event or list',
    tag: 'tag a talk',
    untag: 'take tags off a talk',
    note: 'replace a talk’s note by what a file holds (- for standard input)',
    attach: 'attach a picture, a PDF or a transcript (VTT, SRT) to a talk',
    'list new': 'make a reading list',
    'list add': 'add to a list; an http(s) address or "# a heading" may stand for an ID',
    'list show': 'show a list',
    'list export': 'share a list; site and obsidian take several',
    report: 'draft a report of an event',
    lists: 'list the reading lists',
    export: 'write everything, or what a search finds, to a file',
    formats: 'what can be read and written',
    templates: 'copy the shapes of Markdown and HTML, to be changed and used by list export --template',
    backup: 'copy the library into one file',
    restore: 'go back to a backup; the present library is kept in backups/',
    check: 'look for damage; --repair makes the search index anew',
    stats: 'how much there is, and where',
  },
  imported: (counts) => `Imported: ${englishCounts(counts)}`,
  wouldImport: (counts) => `This would import (nothing is changed yet): ${englishCounts(counts)}`,
  hidden: (count) => `${plural(count, 'file')} of the system passed over.`,
  stopped: ({ done, of }) => `Stopped: ${done} of ${plural(of, 'file')} imported, each of them whole.`,
  search: searchWords.en,
  nothingFound: 'Nothing found.',
  also: (spellings) => `Also searched: ${spellings.join(', ')}`,
  noTalks: 'No talks yet.',
  noLists: 'No lists yet.',
  items: (count) => plural(count, 'item'),
  tags: 'Tags',
  links: 'Links',
  marks: 'Marks',
  note: 'Note',
  why: 'Why read this',
  live: (query) => `What “${query}” finds now`,
  written: (path, bytes) => `Written: ${path} (${grouped('en').format(bytes)} bytes)`,
  attached: (name, bytes) => `Attached: ${name} (${grouped('en').format(bytes)} bytes)`,
  backedUp: (path, bytes) => `Backed up: ${path} (${grouped('en').format(bytes)} bytes)`,
  restored: (kept) => `The backup is in place.${kept === null ? '' : ` What was there: ${kept}`}`,
  sound: 'No problems.',
  problems: (count) => `${plural(count, 'problem')}.`,
  reads: 'Reads',
  writes: 'Writes',
  count: {
    events: 'events',
    talks: 'talks',
    speakers: 'speakers',
    tags: 'tags',
    lists: 'lists',
    links: 'links',
  },
}

export const sayIn: Readonly<Record<Language, Say>> = { ja, en }
