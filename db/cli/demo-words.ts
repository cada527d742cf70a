import type { Language } from './language.ts'

export interface DemoWords {
  readonly importing: (file: string) => string
  readonly tagging: string
  readonly searching: string
  /** What to look for: a phrase, whole words, other spellings of one. */
  readonly queries: readonly string[]
  readonly nothing: string
  readonly listing: (title: string) => string
  readonly window: string
}

const queries = [
  '信頼性は会話',
  '合意形成',
  'ちいかわPR',
  'alternator',
  '書いて終わりにしない',
  'ｋ６',
  'slo review',
]

export const demoWords: Readonly<Record<Language, DemoWords>> = {
  ja: {
    importing: (file) => `1. 報告を読み込む：${file}`,
    tagging: '\n2. 提案されたタグを付ける',
    searching: '\n3. 探す',
    queries,
    nothing: '見つかりません',
    listing: (title) => `\n4. リーディングリスト「${title}」を作り、渡せるファイルにする`,
    window: '\n画面で使うには：npm start（ディスプレイのない環境では xvfb-run -a npm start）',
  },
  en: {
    importing: (file) => `1. Read a report: ${file}`,
    tagging: '\n2. Take the tags that it suggests',
    searching: '\n3. Search',
    queries,
    nothing: 'nothing found',
    listing: (title) => `\n4. Make the reading list “${title}”, and files of it to hand on`,
    window: '\nTo use it in a window: npm start (without a display: xvfb-run -a npm start)',
  },
}
