/** An event's page as one copies it a month before. */
export const announced = `SRE 見本 Night #5
ハッシュタグ ：#mihon_sre

2026/11/20(金) 19:00 〜 21:30
開催場所
架空ビル 5F セミナールーム

タイムテーブル
19:00-19:10 オープニング
19:10-19:30 OpenTelemetry を入れた話 / chaspy
19:30-19:50 アラート疲れとの戦い / kota
20:00-20:10 k6 入門 / 山田太郎
20:10-20:20 障害訓練のすすめ / 佐藤花子
20:20-20:30 オンコールの引き継ぎ / 鈴木一郎
20:30-21:30 懇親会`

/** The same page on the morning: a pair exchanged, one renamed, one off, one moved, one new, another room. */
export const onTheMorning = `SRE 見本 Night #5
ハッシュタグ ：#mihon_sre

2026/11/20(金) 19:00 〜 21:30
開催場所
架空ビル 7F 大会議室

タイムテーブル
19:00-19:10 オープニング
19:10-19:30 アラート疲れとの戦い / kota
19:30-19:50 OpenTelemetry を入れた話 / chaspy
20:00-20:10 k6 で負荷試験を始める / 山田太郎
20:15-20:25 オンコールの引き継ぎ / 鈴木一郎
20:25-20:35 SLO の見直し / 田中さくら
20:35-21:30 懇親会`
