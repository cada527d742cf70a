/** What somebody types who remembers a talk, and the title of that talk. */
export type Question = readonly [typed: string, title: string]

const review = '「SLO Review」今やるならこうする'
const postmortem = 'ポストモーテムの基礎知識と最新事例'
const failure = '失敗?それとも学び?'
const team = '組織を創るカンリーSRE'
const design = '設計という共通認識'
const schema = 'TerraformでもSQLスキーマを管理したい'
const k6 = 'k6で負荷試験をやってみた話'
const update = 'Kubernetesアップデートのツラミで気付いたデプロイ手順の歪み'

/** About the evening that is Talkshelf's sample: key phrases, other words, half of a word, mistyped ones. */
const aboutSample: readonly Question[] = [
  ['信頼性は会話です', failure],
  ['信頼性 会話', failure],
  ['リスク受容', failure],
  ['どこまでなら受け入れられるか', failure],
  ['失敗 学び', failure],
  ['書いて終わりにしない', postmortem],
  ['ポストモーテム', postmortem],
  ['postmortem', postmortem],
  ['みてね', postmortem],
  ['障害報告書', postmortem],
  ['speaker:清水', postmortem],
  ['コミュニティに頼ろう', review],
  ['合意形成', review],
  ['chaspy', review],
  ['SLOレビュー', review],
  ['トップダウン', review],
  ['インセンティブ', review],
  ['土台作り', team],
  ['SREチーム 立ち上げ', team],
  ['カンリー', team],
  ['井上', team],
  ['ちいかわ', design],
  ['共通認識を揃える', design],
  ['大きなPR', design],
  ['pull request オンプレ', design],
  ['ariga/atlas', schema],
  ['alternator', schema],
  ['altenator', schema],
  ['kota65535', schema],
  ['宣言的', schema],
  ['ｋ６', k6],
  ['負荷テスト', k6],
  ['load testing', k6],
  ['grafana cloud', k6],
  ['Helmfile', update],
  ['helm', update],
  ['k8s', update],
  ['マニフェスト', update],
  ['デプロイ手順の歪み', update],
  ['kuberntes', update],
]

/** About the evenings of evenings.ts. */
const aboutEvenings: readonly Question[] = [
  ['狼少年', 'アラートを半分にした一年'],
  ['アラート 減らした', 'アラートを半分にした一年'],
  ['alert speaker:佐久間', 'アラートを半分にした一年'],
  ['tag:monitoring/*', 'アラートを半分にした一年'],
  ['当番 引き継ぎ', 'オンコール当番を楽にする引き継ぎ'],
  ['on-call', 'オンコール当番を楽にする引き継ぎ'],
  ['pagerduty', 'オンコール当番を楽にする引き継ぎ'],
  ['眠れなかった夜', 'オンコール当番を楽にする引き継ぎ'],
  ['postgres', 'PostgreSQL のメジャーバージョンを止めずに上げる'],
  ['論理レプリケーション', 'PostgreSQL のメジャーバージョンを止めずに上げる'],
  ['vacuum 統計', 'PostgreSQL のメジャーバージョンを止めずに上げる'],
  ['chaos engineering', 'カオスエンジニアリング入門：最初の実験'],
  ['ゲームデー', 'カオスエンジニアリング入門：最初の実験'],
  ['接続プール', 'カオスエンジニアリング入門：最初の実験'],
  ['tracing', '分散トレーシングを全サービスに入れるまで'],
  ['opentelemtry', '分散トレーシングを全サービスに入れるまで'],
  ['とうじょう', '分散トレーシングを全サービスに入れるまで'],
  ['サンプリング 末尾', '分散トレーシングを全サービスに入れるまで'],
  ['ログ 費用', 'ログの値段を三分の一にする'],
  ['athena', 'ログの値段を三分の一にする'],
  ['構造化ログ', 'ログの値段を三分の一にする'],
  ['cardinality', 'Prometheus のカーディナリティと戦う'],
  ['recording rule', 'Prometheus のカーディナリティと戦う'],
  ['time series label', 'Prometheus のカーディナリティと戦う'],
  ['何人が待たされているか', 'ダッシュボードを捨てる勇気'],
  ['dashboard 捨てる', 'ダッシュボードを捨てる勇気'],
  ['certificate expired', 'What we learned from a six-hour outage'],
  ['incident commander', 'What we learned from a six-hour outage'],
  ['kill switch', 'Feature flags as a safety net'],
  ['canary', 'Feature flags as a safety net'],
  ['フィーチャーフラグ', 'Feature flags as a safety net'],
  ['トイル', 'トイルを測ってから減らす'],
  ['toil', 'トイルを測ってから減らす'],
  ['権限の付与', 'トイルを測ってから減らす'],
  ['bpftrace', 'eBPF で見るネットワークの遅延'],
  ['再送 カーネル', 'eBPF で見るネットワークの遅延'],
  ['99.9%', 'はじめての SLO：ユーザーの旅を三つ選ぶ'],
  ['error budget', 'はじめての SLO：ユーザーの旅を三つ選ぶ'],
  ['ユーザの旅', 'はじめての SLO：ユーザーの旅を三つ選ぶ'],
  ['moved ブロック', 'Terraform のモジュールをどこで切るか'],
  ['ドリフト', 'Terraform のモジュールをどこで切るか'],
  ['event:"SRE Summer Day" terraform', 'Terraform のモジュールをどこで切るか'],
]

export const questions: readonly Question[] = [...aboutSample, ...aboutEvenings]

/** About articles and reports of other authors, which are not in this repository. */
export const questionsToOthers: readonly Question[] = [
  ['golang 大規模', '#golang は大規模環境向けか？'],
  ['夏休み真っ盛り', '#golang は大規模環境向けか？'],
  ['gnupg', 'GnuPG チートシート（簡易版）'],
  ['life360', 'Interview with Life360'],
  ['dreamhack', "Monitoring DreamHack - the World's Largest Digital Festival"],
  ['anomaly detection', 'Practical Anomaly Detection'],
  ['prometheus 1.0', 'Prometheus reaches 1.0'],
  ['excel csv', 'Excel も CSV みたいに扱いたい'],
  ['信頼性は会話です', failure],
  ['ちいかわPR', design],
]
