import { evening } from './tonight.ts'

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

/** The page of the evening of `tonight.ts`, as one copies it whole on the way there. */
export function eveningsPage(day: Date): string {
  const starts = ['19:10', '19:25', '19:40', '20:05', '20:10', '20:15', '20:20', '20:25']
  const rows = evening.map(({ title, speakers, minutes }, index) =>
    [starts[index], minutes === 5 ? `【LT】${title}` : title, `${speakers.join('、')}さん`].join('\t'),
  )
  const weekday = '日月火水木金土'[day.getDay()]
  return `${day.getMonth() + 1}月
${day.getDate()}

ゆるSRE勉強会 #2
肩の力を抜いて、信頼性の話をする夜

主催 : ゆるい見本会
ハッシュタグ ：#mihon_yuru

募集内容
会場で聞く
無料
先着順
38/40人
配信で聞く
無料
先着順
112/200人

${day.getFullYear()}/${day.getMonth() + 1}/${day.getDate()}(${weekday}) 19:00 〜 21:00
開催場所
架空ビル 8F ラウンジ

タイムテーブル
時間\t内容\t登壇者
18:45\t開場
19:00\tオープニング\t運営
${rows.slice(0, 3).join('\n')}
19:55\t休憩
${rows.slice(3).join('\n')}
20:30\t懇親会

注意事項
食べものと飲みものを用意します。`
}
