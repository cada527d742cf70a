import { wordFinder } from './word-finder.ts'

/** Words of the field by the tag that they speak for; `null` where they are worth knowing but are no tag. */
const termsByTag: readonly (readonly [string | null, readonly string[]])[] = [
  ['sre', ['SRE', 'SREチーム', 'サイト信頼性', 'Site Reliability', '信頼性']],
  [
    'culture/slo',
    ['SLO', 'SLI', 'SLI/SLO', 'SLO/SLI', 'SLO Review', 'エラーバジェット', 'error budget', 'サービスレベル'],
  ],
  [
    'culture/postmortem',
    ['ポストモーテム', '障害報告書', 'postmortem', 'post-mortem', 'incident review', 'blameless'],
  ],
  ['culture/risk', ['リスク受容', 'リスクを受容', 'リスク', 'risk acceptance', 'accepted risk']],
  ['culture/community', ['コミュニティ', 'community']],
  [
    'culture/team-building',
    [
      'チームビルディング',

      'チームの立ち上げ',
      'チームを立ち上げ',
      '組織づくり',
      '組織を創る',
      '合意形成',
      'team building',
    ],
  ],
  ['culture/hiring', ['採用', 'hiring', 'オンボーディング', 'onboarding']],
  [
    'practice/incident',
    ['インシデント', '障害対応', 'incident', 'インシデントコマンダー', 'incident commander'],
  ],
  ['practice/on-call', ['オンコール', 'on-call', 'oncall', '当番']],
  ['practice/toil', ['トイル', 'toil']],
  ['practice/review', ['レビュー', 'コードレビュー', 'code review', 'PR', 'プルリクエスト', 'pull request']],
  [
    'practice/schema-management',
    ['スキーマ管理', 'マイグレーションファイル', 'schema management', 'schema migration'],
  ],
  ['practice/load-testing', ['負荷試験', '負荷テスト', '性能試験', 'load test', 'load testing']],
  [
    'practice/chaos-engineering',
    ['カオスエンジニアリング', 'chaos engineering', 'GameDay', 'ゲームデイ', '障害訓練'],
  ],
  [
    'practice/deploy',
    ['デプロイ', 'リリース', 'deployment', 'カナリアリリース', 'canary release', 'ロールバック', 'rollback'],
  ],
  ['practice/ci-cd', ['CI/CD', '継続的インテグレーション', 'continuous integration', 'continuous delivery']],
  ['practice/infrastructure-as-code', ['IaC', 'Infrastructure as Code', '構成管理']],
  [
    'practice/capacity',
    ['キャパシティ', 'capacity planning', 'オートスケール', 'autoscaling', 'スケーリング'],
  ],
  ['practice/migration', ['クラウド移行', '移行', 'マイグレーション', 'migration']],
  ['practice/runbook', ['手順書', 'ランブック', 'runbook', 'プレイブック', 'playbook']],
  ['practice/cost', ['コスト削減', 'コスト最適化', 'FinOps', '料金']],
  ['practice/security', ['セキュリティ', 'security', '脆弱性', 'vulnerability']],
  [
    'observability',
    [
      'オブザーバビリティ',
      '可観測性',
      'observability',
      'o11y',
      '分散トレーシング',
      'distributed tracing',
      'トレース',
      'メトリクス',
      'metrics',
    ],
  ],
  ['observability/monitoring', ['監視', 'モニタリング', 'monitoring']],
  ['observability/alerting', ['アラート', 'alerting', 'アラート疲れ', 'alert fatigue']],
  ['observability/logging', ['ログ基盤', 'ログ収集', 'logging']],
  [
    'platform-engineering',
    ['プラットフォームエンジニアリング', 'Platform Engineering', '開発者体験', 'developer experience'],
  ],
  ['database', ['データベース', 'database', 'SQL']],
  ['network', ['ネットワーク', 'DNS', 'ロードバランサ', 'load balancer']],
  [
    null,
    [
      'API',
      'OSS',
      'オンプレ',
      'クラウド',
      'ステージング環境',
      'マニフェスト',
      'マイクロサービス',
      'microservices',
      'コンテナ',
      'サーバーレス',
      'serverless',
      'DevOps',
      'MTTR',
      'ツラミ',
    ],
  ],
]

const tagByTerm = new Map(termsByTag.flatMap(([tag, terms]) => terms.map((term) => [term, tag] as const)))
const find = wordFinder([...tagByTerm.keys()], { ignoresCase: true, takesPlurals: true })

/** The words of the field in a text, and the tag that each speaks for. */
export const findTerms = (text: string): { text: string; tag: string | null }[] =>
  find(text).map((found) => ({ text: found.text, tag: tagByTerm.get(found.word) ?? null }))
