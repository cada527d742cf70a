import type { ShelvedTalk } from '../../testing/a-shelf.ts'
import { ideas } from '../glossary-data.ts'

/**
 * Talks for measuring: 70 % of the text Japanese, about 1,500 characters a note, the same ones for the same seed.
 * Words come by Zipf's law from the glossary, from made-up Japanese compounds and from made-up identifiers, so that
 * the index has both its few very common pairs and its long tail.
 */
export function* madeTalks(count: number, seed = 1): Generator<ShelvedTalk, void, undefined> {
  const random = mulberry32(seed)
  const words = makeWords(random)
  for (let index = 0; index < count; index++) {
    const day = new Date(Date.UTC(2012, 0, 1 + Math.floor((index / count) * 5400)))
    const event = Math.floor(index / 8)
    yield {
      title: madeTitle(random, words),
      speakers: [words.names[zipf(random, words.names.length)] ?? ''],
      tags: [
        `${words.kinds[zipf(random, words.kinds.length)]}/${words.kinds[zipf(random, words.kinds.length)]}`,
      ],
      note: madeNote(random, words, 1500),
      event: {
        title: `${words.series[event % words.series.length]} #${Math.floor(event / words.series.length) + 1}`,
        series: words.series[event % words.series.length] ?? '',
        startsOn: day.toISOString().slice(0, 10),
      },
      links: [
        {
          url: `https://speakerdeck.com/${words.latin[zipf(random, words.latin.length)]}/${index}`,
          kind: 'slides',
        },
      ],
      stars: Math.floor(random() * 6),
    }
  }
}

/** Queries as people type them: words of the talks, pairs of them, pieces from the middle of sentences. */
export function madeQueries(count: number, talks: readonly ShelvedTalk[], seed = 2): string[] {
  const random = mulberry32(seed)
  return Array.from({ length: count }, (_, index) => {
    const note = talks[Math.floor(random() * talks.length)]?.note ?? ''
    const start = Math.floor(random() * (note.length - 20))
    const piece = note
      .slice(start, start + 2 + Math.floor(random() * 8))
      .replaceAll(/[\s、。]+/gu, ' ')
      .trim()
    if (index % 4 === 0) return pick(random, ideas.flat())
    if (index % 4 === 1) return `${pick(random, ideas.flat())} ${pick(random, ideas.flat())}`
    return piece === '' ? '監視' : piece
  })
}

interface Words {
  readonly japanese: readonly string[]
  readonly latin: readonly string[]
  readonly names: readonly string[]
  readonly series: readonly string[]
  readonly kinds: readonly string[]
}

const particles = ['の', 'を', 'は', 'が', 'に', 'で', 'と', 'から', 'まで', 'として', 'について', 'によって']
const endings = [
  'した。',
  'しています。',
  'になりました。',
  'する必要があります。',
  'と感じました。',
  'するのが大事です。',
  'できるようになった。\n',
]
const commonHan = [
  ...'監視運用障害信頼性可用開発設計構築管理自動化手順対応改善計測分析組織文化会話共有認識合意形成目標指標負荷試験性能基盤環境本番検証移行更新接続通信記録情報処理実装機能要件仕様品質評価学習経験知見発表登壇参加資料議論方針判断',
]
const kana = [
  ...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンガギグゲゴザジズゼゾダデドバビブベボパピプペポー',
]
const letters = [...'etaoinshrdlucmfwypvbgkjqxz']

function makeWords(random: () => number): Words {
  const made = (characters: readonly string[], shortest: number, longest: number) => () =>
    Array.from({ length: shortest + Math.floor(random() * (longest - shortest + 1)) }, () =>
      pick(random, characters),
    ).join('')
  const known = ideas.flat()
  const isLatin = (word: string) => /^[\x20-\x7e]+$/u.test(word)
  const skewed = letters.flatMap((letter, index) => Array.from({ length: 26 - index }, () => letter))
  return {
    japanese: shuffled(random, [
      ...known.filter((word) => !isLatin(word)),
      ...Array.from({ length: 8000 }, made(commonHan, 2, 4)),
      ...Array.from({ length: 4000 }, made(kana, 3, 7)),
    ]),
    latin: shuffled(random, [
      ...known.filter(isLatin),
      ...Array.from({ length: 40_000 }, made(skewed, 3, 11)),
    ]),
    names: Array.from({ length: 4000 }, made(commonHan, 3, 4)),
    series: Array.from({ length: 60 }, made(kana, 4, 6)),
    kinds: Array.from({ length: 80 }, made(skewed, 4, 8)),
  }
}

function madeTitle(random: () => number, words: Words): string {
  const subject = words.japanese[zipf(random, words.japanese.length)]
  const object = words.latin[zipf(random, words.latin.length)]
  return random() < 0.5
    ? `${object}で${subject}を${pick(random, ['支える', '改善する', '始める'])}`
    : `${subject}と${object}の話`
}

function madeNote(random: () => number, words: Words, length: number): string {
  let note = ''
  while (note.length < length) {
    for (let part = 0; part < 3; part++) {
      const isLatin = random() < 0.22
      const list = isLatin ? words.latin : words.japanese
      note += `${list[zipf(random, list.length)]}${pick(random, particles)}`
      if (random() < 0.2) note += '、'
    }
    note += pick(random, endings)
  }
  return note
}

function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

// Zipf's law with Mandelbrot's flat head: rank r comes 1 / (r + 40) times. Without it the first word would stand in
// every note, as only の and は do, which the sentences have already.
function zipf(random: () => number, size: number): number {
  const head = 40
  return Math.min(size - 1, Math.floor(head * (((size + head) / head) ** random() - 1)))
}

function shuffled<Item>(random: () => number, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

// Tommy Ettinger's mulberry32: 32 bits of state are plenty for text, and it is the same everywhere.
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
}
