import { describe, expect, test } from 'vitest'
import type { ShelvedTalk } from '../testing/a-shelf.ts'
import { aShelf, putList } from '../testing/a-shelf.ts'
import { search } from './search.ts'

const event = { title: 'ゆるSRE勉強会 #2', series: 'ゆるSRE勉強会', startsOn: '--10-20' }

/** One evening of study, in our own words; titles, names and key phrases are those of its report. */
const evening: readonly (ShelvedTalk & { readonly title: string })[] = [
  {
    title: '「SLO Review」今やるならこうする',
    speakers: ['chaspy'],
    note: 'SLI/SLOを入れるときの苦労とtips。\n- ボトムアップ/トップダウン\n- 合意形成\n- インセンティブ設計\n- 失敗/成功\n最後に「コミュニティに頼ろう」と話していた。勉強会で初めて聞く言葉。',
    tags: ['slo'],
  },
  {
    title: 'ポストモーテムの基礎知識と最新事例',
    speakers: ['清水'],
    note: '「家族アルバム みてね」でのポストモーテムの運用と文化。「書いて終わりにしない」。障害報告書との違いがあいまいだった。共有する・みんなで読む・学ぶ。',
    tags: ['culture/postmortem'],
  },
  {
    title: '失敗?それとも学び?',
    speakers: ['maru'],
    note: '最も大切な機能でもリスクを受け入れる話。全機能にSLOを定義するのは厳しい。 「信頼性は会話です」 という言葉。開発側・事業側との連携。',
  },
  {
    title: '組織を創るカンリーSRE',
    speakers: ['井上'],
    note: 'インシデントの対応や振り返りが追いつかず、SREチームを0から立ち上げた。土台作りと各種プロセスの浸透が必要。',
  },
  {
    title: '設計という共通認識',
    speakers: ['鈴木'],
    note: 'オンプレからクラウドへ移すとき、設計を共有せずに巨大なPRを出した。「共通認識を揃える」「経緯を資料として残そう」「ちいかわPR」。レビューしてもらえるPRの書き方。',
  },
  {
    title: 'TerraformでもSQLスキーマを管理したい',
    speakers: ['kota65535'],
    note: 'スキーマ管理を宣言的に。ariga/atlas のようなツールもあるが、自作した（kota65535/alternator）。マイグレーションファイルを追加していく従来の手法。',
  },
  {
    title: 'k6で負荷試験をやってみた話',
    speakers: ['山田'],
    note: 'Grafana Labsのk6というOSS。JavaScriptでテストを書け、Grafana Cloudで可視化できる。',
  },
  {
    title: 'Kubernetesアップデートのツラミで気付いたデプロイ手順の歪み',
    speakers: ['逆井'],
    note: '非推奨になったAPIの更新。マニフェストを直した後もHelmfileが前回のデプロイ時のマニフェストを参照してエラーが出た。',
  },
].map((talk) => ({ ...talk, event }))

/** Titles of the hits, best first; an event or a list has its own. */
function titles(query: string): string[] {
  const { shelf } = aShelf(evening)
  return search(shelf, query, { limit: 10 }).results.map((hit) => hit.title)
}

describe('what is remembered of an evening leads to its talk', () => {
  test.each([
    ['信頼性は会話', 2],
    ['信頼性は会話です', 2],
    ['合意形成', 0],
    ['ちいかわPR', 4],
    ['ちいかわ', 4],
    ['alternator', 5],
    ['書いて終わりにしない', 1],
    ['ｋ６', 6],
    ['slo review', 0],
    ['SLOレビュー', 0],
    ['共通認識', 4],
    ['コミュニティに頼ろう', 0],
    ['postmortem', 1],
    ['post mortem', 1],
    ['障害報告書', 1],
    ['k8s', 7],
    ['負荷テスト', 6],
    ['load test', 6],
    ['オンプレミス', 4],
    ['on-premises', 4],
    ['chaspy', 0],
    ['清水', 1],
    ['maru', 2],
    ['逆井', 7],
    ['helm', 7],
    ['家族アルバム', 1],
    ['speaker:井上', 3],
    ['tag:culture/*', 1],
    ['失敗？それとも学び？', 2],
    ['リスクを受け入れる 機能', 2],
    ['grafna', 6],
    ['terrafrom', 5],
    ['kuberntes', 7],
    ['alternater', 5],
    ['SQL スキーマ', 5],
    ['宣言型', 5],
    ['declarative', 5],
  ])('%s', (query, wanted) => {
    expect(titles(query)[0]).toBe(evening[wanted]?.title)
  })

  test('each title, typed as it is or without its last word, leads to its talk', () => {
    for (const { title } of evening) {
      expect(titles(title)[0]).toBe(title)
      expect(titles(title.slice(0, -2))[0]).toBe(title)
    }
  })
})

describe('the answer says how it came about', () => {
  test('a word of the glossary is named, and can be taken back', () => {
    const { shelf } = aShelf(evening)
    const widened = search(shelf, 'k8s', { limit: 5 })
    expect(widened.also).toEqual(['Kubernetes'])
    expect(widened.results[0]).toMatchObject({ nearness: 'glossary', also: ['Kubernetes'] })
    expect(search(shelf, 'k8s', { limit: 5, without: ['Kubernetes'] }).results).toEqual([])
  })

  test('what was typed comes before what the glossary adds', () => {
    const { shelf } = aShelf([
      { title: 'Kubernetes Kubernetes', note: 'Kubernetes' },
      { title: 'x', note: 'k8s を使う' },
    ])
    const { results } = search(shelf, 'k8s', { limit: 5 })
    expect(results.map((hit) => hit.nearness)).toEqual(['typed', 'glossary'])
  })

  test('a mended word is named', () => {
    const { shelf } = aShelf(evening)
    expect(search(shelf, 'grafna', { limit: 5 }).notices).toContainEqual({
      code: 'mended',
      typed: 'grafna',
      words: ['grafana'],
    })
  })

  test('a half-remembered sentence finds the closest, and says that it is not all', () => {
    const { shelf } = aShelf(evening)
    const answer = search(shelf, '信頼性とは会話なのです', { limit: 5 })
    expect(answer.closest).toBe(true)
    expect(answer.notices).toEqual([{ code: 'closest' }])
    expect(answer.results[0]?.title).toBe('失敗?それとも学び?')
  })

  test('explained, a hit names its fields, how often and with which weight', () => {
    const { shelf } = aShelf(evening)
    const [hit] = search(shelf, 'k6', { limit: 1, in: ['talk'], explain: true }).results
    expect(hit?.why).toEqual([
      { field: 'title', found: 'k6', times: 1, weight: 10 },
      { field: 'note', found: 'k6', times: 1, weight: 1 },
    ])
  })

  test('what was understood stands in chips', () => {
    const { shelf } = aShelf(evening)
    const { understood } = search(shelf, 'k6 tag:slo -"書いて 終わり" (a OR b)', { limit: 1 })
    expect(understood.map((chip) => [chip.kind, chip.text])).toEqual([
      ['filter', 'tag:slo'],
      ['not', '-"書いて 終わり"'],
      ['either', 'a OR b'],
    ])
  })
})

describe('a reading list', () => {
  test('is found by its title and its reasons, and its talks by why to read them', () => {
    const { shelf, ids } = aShelf(evening)
    const list = putList(shelf, 'SRE入門', [{ talk: ids[1] ?? '', why: '最初に読むとよい' }])
    const { results } = search(shelf, '最初に読む', { limit: 5 })
    expect(results.map((hit) => hit.id).toSorted()).toEqual([list, ids[1]].toSorted())
    expect(search(shelf, 'list:入門', { limit: 5 }).results.map((hit) => hit.id)).toEqual([ids[1]])
    expect(search(shelf, 'is:unread', { limit: 5 }).results.map((hit) => hit.id)).toEqual([ids[1]])
  })
})

test('without a query, the newest come first', () => {
  const { shelf } = aShelf([
    { title: '古い', event: { title: 'a', startsOn: '2019-01-01' } },
    { title: '新しい', event: { title: 'b', startsOn: '2024-01-01' } },
  ])
  expect(search(shelf, '', { limit: 5, in: ['talk'] }).results.map((hit) => hit.title)).toEqual([
    '新しい',
    '古い',
  ])
})
