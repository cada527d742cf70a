import type { ShelvedTalk } from '../../db/testing/a-shelf.ts'

/** Two made-up evenings and a conference day, in our own words: what people note in talks about running services. */
const night = { title: '信頼性の集い #7', series: '信頼性の集い', startsOn: '2024-02-15', venue: '渋谷' }
const tokyo = { title: 'Observability Tokyo #3', series: 'Observability Tokyo', startsOn: '2024-06-21' }
const day = { title: 'SRE Summer Day 2025', startsOn: '2025-07-12', venue: '京都' }

export const evenings: readonly (ShelvedTalk & { readonly title: string })[] = [
  {
    title: 'アラートを半分にした一年',
    speakers: [{ name: '佐久間 葵', reading: 'さくま あおい', handles: ['@aoi_ops'] }],
    tags: ['monitoring/alert', 'culture'],
    event: night,
    note: '夜中に鳴るアラートを全部書き出し、「起きて何をしたか」を横に並べた。何もしなかったものは消すか、朝のメールに回す。\n狼少年をやめたら、残った通知をみんなが読むようになった。しきい値よりも、だれが受け取るかを先に決める。',
  },
  {
    title: 'オンコール当番を楽にする引き継ぎ',
    speakers: ['三好'],
    tags: ['on-call'],
    event: night,
    note: '週に一度、15分だけ当番どうしで話す。資料は作らない。眠れなかった夜の数を数え、二回を超えたら当番を増やす。\nPagerDuty のスケジュールはカレンダーに写し、休みの前に必ず確かめる。',
  },
  {
    title: 'PostgreSQL のメジャーバージョンを止めずに上げる',
    speakers: ['井出'],
    tags: ['database'],
    event: night,
    note: '論理レプリケーションで新旧を並べ、切り替えは五分の読み取り専用で済ませた。\nシーケンスの値は複製されないので手で進める。VACUUM の後、統計を取り直すまで遅かった。ロールバックの手順を二回練習した。',
  },
  {
    title: 'カオスエンジニアリング入門：最初の実験',
    speakers: ['水谷'],
    tags: ['chaos-engineering'],
    event: night,
    note: '定常状態を言葉にするところから始める。いきなり本番で壊さない。ステージングで一台だけ落としたら、接続プールが戻らないことに気付いた。\nゲームデーには開発者も呼ぶ。',
  },
  {
    title: '分散トレーシングを全サービスに入れるまで',
    speakers: [{ name: '東條', reading: 'とうじょう' }],
    tags: ['observability/tracing'],
    event: tokyo,
    note: 'OpenTelemetry Collector を間に置き、送り先を後から選べるようにした。サンプリングは末尾で決める。\nスパンの属性に顧客番号を入れてしまい、消すのに苦労した。命名の約束は先に決めるべきだった。',
  },
  {
    title: 'ログの値段を三分の一にする',
    speakers: ['黒田'],
    tags: ['observability/logs', 'cost'],
    event: tokyo,
    note: 'DEBUG を本番で出し続けていた。構造化ログに揃え、同じ行が毎秒千回出るところを数えて止めた。\n保存は七日、その先は S3 に置いて Athena で引く。監査のためのログだけは一年。',
  },
  {
    title: 'Prometheus のカーディナリティと戦う',
    speakers: ['Nora Lindqvist'],
    tags: ['observability/metrics'],
    event: tokyo,
    note: 'A label with the user id made 4 million time series. We dropped it with relabeling and wrote recording rules for what dashboards ask.\n時系列の数を毎日測り、増えたら作った人に知らせる。',
  },
  {
    title: 'ダッシュボードを捨てる勇気',
    speakers: ['黒田'],
    tags: ['observability'],
    event: tokyo,
    note: '三百枚のうち、先月だれかが開いたのは二十枚。障害のときに見る一枚を決め、残りは消した。\nグラフには問いを題名として書く。「遅いか」ではなく「何人が待たされているか」。',
  },
  {
    title: 'What we learned from a six-hour outage',
    speakers: ['Priya Raman'],
    tags: ['incident', 'culture/postmortem'],
    event: day,
    note: 'A certificate expired at midnight and the renewal job had been failing silently for weeks. The incident commander changed twice; each handover cost twenty minutes.\nAction items: alert on expiry thirty days ahead, and rehearse the handover.',
  },
  {
    title: 'Feature flags as a safety net',
    speakers: ['Tom Okafor'],
    tags: ['deploy'],
    event: day,
    note: 'Ship dark, then open the flag for one percent. A kill switch beats a rollback. Old flags are debt: every flag has an owner and a date on which it dies.\nProgressive delivery with canary analysis.',
  },
  {
    title: 'トイルを測ってから減らす',
    speakers: ['三好'],
    tags: ['toil'],
    event: day,
    note: '二週間だけ、手でした作業をスプレッドシートに書いた。多かったのは権限の付与と証明書の更新。\n自動化の前に、そもそもやめられないかを問う。半分はやめられた。',
  },
  {
    title: 'eBPF で見るネットワークの遅延',
    speakers: ['Chen Wei'],
    tags: ['network', 'linux'],
    event: day,
    note: 'TCP の再送をカーネルで数える。アプリケーションのログには何も出ないのに、特定のノードだけ p99 が跳ねていた。\nbpftrace の一行から始め、常時監視は Cilium に任せた。NIC のファームウェアが原因だった。',
  },
  {
    title: 'はじめての SLO：ユーザーの旅を三つ選ぶ',
    speakers: [{ name: '佐久間 葵', reading: 'さくま あおい' }],
    tags: ['slo'],
    event: day,
    note: '指標から考えると百個になる。ログイン、購入、検索の三つだけを選び、四週間の窓で 99.9% とした。\nエラーバジェットを使い切ったら何を止めるか、先に事業の人と紙に書く。',
  },
  {
    title: 'Terraform のモジュールをどこで切るか',
    speakers: ['西園寺'],
    tags: ['infrastructure-as-code'],
    event: day,
    note: 'ステートの大きさではなく、変える人で分ける。plan が三分を超えたら割る合図。\nmoved ブロックで名前を変え、import で手作りの資源を取り込む。ドリフトは毎朝 CI で調べる。',
  },
]
