export const browse = {
  nothingFits: '「{{filter}}」に当てはまるものはありません。',
  talkCount_one: 'トーク {{count}} 件',
  talkCount_other: 'トーク {{count}} 件',
  today: {
    title: '今日',
    recent: '最近書いたメモ',
    empty: '今日のイベントはありません。作ると、ここから書き始められます。',
  },
  talks: {
    title: 'トーク',
    filter: 'トークを絞り込む',
    empty: 'トークはまだありません。ひとつ作って書き始めましょう。',
  },
  events: {
    title: 'イベント',
    filter: 'イベントを絞り込む',
    empty: 'イベントはまだありません。次に行く勉強会を作りましょう。',
    year: '{{year}} 年',
    noYear: '年不明',
  },
  speakers: {
    title: '登壇者',
    filter: '登壇者を絞り込む',
    empty: '登壇者はまだいません。トークに名前を書くと、ここに並びます。',
  },
  tags: {
    title: 'タグ',
    filter: 'タグを絞り込む',
    empty: 'タグはまだありません。トークに付けると、ここに並びます。',
  },
  lists: {
    live: 'ライブ',
    title: 'リーディングリスト',
    filter: 'リストを絞り込む',
    empty: 'リストはまだありません。人にすすめたいトークを、読む順に並べましょう。',
  },
  trash: {
    title: 'ゴミ箱',
    empty: 'ゴミ箱は空です。',
    days: '30 日後に完全に消えます。',
    restore: '「{{title}}」を元に戻す',
    restored: '「{{title}}」を元に戻しました',
    emptyNow: 'ゴミ箱を空にする',
  },
} as const
