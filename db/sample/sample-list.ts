/** The reading list that the demo makes of the sample evening: headings, and talks by their titles, with reasons. */
export const sampleList = {
  title: 'SRE を始めた人へ',
  introduction:
    '配属されて最初の月に読むと、**なぜ SRE がこれほど人の話をするのか**が分かる五本です。上から順に、一晩に一本ずつどうぞ。',
  items: [
    { kind: 'heading', heading: 'まず、考え方をつかむ' },
    {
      kind: 'talk',
      title: '失敗?それとも学び?',
      why: '「信頼性は会話です」。この一言を知ってから SLO の本を開くと、数字の読み方が変わります。',
    },
    {
      kind: 'talk',
      title: '「SLO Review」今やるならこうする',
      why: '指標を決める前に、だれと合意するか。導入で苦労した人の順番が学べます。',
    },
    {
      kind: 'talk',
      title: 'ポストモーテムの基礎知識と最新事例',
      why: '最初の障害のあとではなく、前に。「書いて終わりにしない」を覚えておくために。',
    },
    { kind: 'heading', heading: 'つぎに、手を動かす' },
    {
      kind: 'talk',
      title: '設計という共通認識',
      why: '最初の PR を出す前の日に。小さく出す理由が、五分で腹に落ちます。',
    },
    {
      kind: 'talk',
      title: 'k6で負荷試験をやってみた話',
      why: '手元ですぐ試せる、いちばん軽い一歩です。',
    },
  ],
} as const
