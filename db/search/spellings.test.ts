import { expect, test } from 'vitest'
import { spellings } from './spellings.ts'

test.each([
  ['サーバー', 'サーバ'],
  ['フォルダー', 'フォルダ'],
  ['ユーザ管理', 'ユーザー管理'],
  ['ユーザー管理', 'ユーザ管理'],
  ['人々', '人人'],
  ['人人', '人々'],
  ['ウィンドウ', 'ウインドウ'],
  ['クオリティ', 'クォリティ'],
  ['サーヴィス', 'サービス'],
  ['サービス', 'サーヴィス'],
  ['3ヶ月', '3か月'],
  ['3か月', '3ヵ月'],
  ['on-call', 'oncall'],
  ['post-mortem', 'postmortem'],
])('%s is looked for as %s, too', (term, other) => {
  expect(spellings(term)).toContain(other)
})

test.each(['スキー', 'フリー', 'エラー', 'デモ', 'パス', 'マジ', 'レース', '監視', 'k6', 'ー'])(
  '%s has no other spelling that is safe without looking at it',
  (term) => {
    expect(spellings(term).filter((spelling) => !/[ヴ]/u.test(spelling))).toEqual([term])
  },
)

test('no term has more than eight', () => {
  expect(spellings('ウィウェヴァヴィ人々バビベボ3ヶ月ユーザ管理').length).toBeLessThanOrEqual(8)
})
