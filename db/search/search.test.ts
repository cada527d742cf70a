import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ShelvedTalk } from '../testing/a-shelf.ts'
import { aShelf } from '../testing/a-shelf.ts'
import { hostileQueries } from './bench/hostile.ts'
import { runs } from './cut.ts'
import { holds } from './find.ts'
import { normalise } from './normalise.ts'
import { everyHit, search } from './search.ts'

/** The snippet of the only hit with the places in brackets, or what stands in its way. */
function marked(talk: ShelvedTalk, query: string): string {
  const { shelf } = aShelf([talk])
  const { results } = search(shelf, query, { limit: 10, in: ['talk'] })
  const [hit] = results
  if (!hit) return 'nothing'
  const [text, places] = hit.matches.length > 0 ? [hit.snippet, hit.matches] : [hit.title, hit.titleMatches]
  return places.reduceRight(
    (all, [start, end]) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  )
}

describe('a talk is found, and marked, by what stands in its note', () => {
  test.each([
    ['ポストモーテムの基礎知識', 'ポストモーテム', '[ポストモーテム]の基礎知識'],
    ['k6 で負荷試験をする', 'ｋ６', '[k6] で負荷試験をする'],
    ['ｋ６で負荷試験', 'k6', '[ｋ６]で負荷試験'],
    ['ﾚﾋﾞｭｰをもらう', 'レビュー', '[ﾚﾋﾞｭｰ]をもらう'],
    ['サーバーの信頼性', 'サーバ', '[サーバー]の信頼性'],
    ['サーバの信頼性', 'サーバー', '[サーバ]の信頼性'],
    ['信頼性は会話です', '話', '信頼性は会[話]です'],
    ['C# と F# の話', 'C#', '[C#] と F# の話'],
    ['ASP.NET を動かす', '.NET', 'ASP[.NET] を動かす'],
    ['可用性 99.9% を守る', '99.9%', '可用性 [99.9%] を守る'],
    ['#sre_next で話した', '#sre_next', '[#sre_next] で話した'],
    ['node_modules が重い', 'node_modules', '[node_modules] が重い'],
    ['node_modules が重い', 'modules', 'node_[modules] が重い'],
    ['すごい👍と言われた', '👍', 'すごい[👍]と言われた'],
    ['CI/CD を直す', 'CI/CD', '[CI/CD] を直す'],
    ['株の話：㍿はてな', '式会', '株の話：[㍿]はてな'],
    ['佐々木さんの発表', '佐々木', '[佐々木]さんの発表'],
    ['𠮷野家で打ち上げ', '𠮷野', '[𠮷野]家で打ち上げ'],
    ['負荷試験k6の話', '試験k6', '負荷[試験k6]の話'],
    ['dashboardを直す', 'board', 'dash[board]を直す'],
    ['https://connpass.com/event/29 を見る', 'connpass.com/ev', 'https://[connpass.com/ev]ent/29 を見る'],
  ])('%s is found by %s', (note, query, wanted) => {
    expect(marked({ title: 'x', note }, query)).toBe(wanted)
  })
})

describe('a talk is not found by what does not stand there', () => {
  test.each([
    ['ci cd を直す', 'CI/CD'],
    ['k6、負荷試験', 'k6負荷'],
    ['でもね', 'デモ'],
    ['パースする', 'パス'],
    ['ビールを飲む', 'ビル'],
    ['スキ', 'スキー'],
    ['c を書く', 'C#'],
    ['.netrc', '"a .net"'],
    ['視監', '監視'],
    ['監視 視聴', '監視視'],
  ])('%s is not found by %s', (note, query) => {
    const { shelf } = aShelf([{ title: 'x', note }])
    const answer = search(shelf, query, { limit: 10, in: ['talk'] })
    expect(answer.closest ? [] : answer.results).toEqual([])
  })
})

describe('a talk is found by each of its fields', () => {
  const talk: ShelvedTalk = {
    title: '「SLO Review」今やるならこうする',
    speakers: [{ name: '山田太郎', reading: 'やまだたろう', handles: ['@taro_y'] }],
    tags: ['culture/postmortem'],
    note: '本文',
    abstract: '概要の中身',
    event: { title: 'ゆるSRE勉強会 #2', series: 'ゆるSRE勉強会', startsOn: '2023-10-20', venue: '渋谷' },
    links: [{ url: 'https://speakerdeck.com/taro/slo-review', title: 'スライドはこちら', kind: 'slides' }],
    attachments: [{ name: 'slides.pdf', text: 'ページの中の文字' }],
    marks: [{ kind: 'key message', text: '消えた引用' }],
    stars: 4,
  }
  test.each([
    ...[
      'SLO',
      'やまだ',
      'taro_y',
      'postmortem',
      '本文',
      '概要',
      'ゆるSRE',
      '渋谷',
      'speakerdeck.com/taro',
      'こちら',
    ],
    ...[
      '中の文字',
      '消えた引用',
      'tag:culture/*',
      'tag:postmortem',
      'tag:culture',
      'tag:cult*',
      'speaker:山田',
      'speaker:taro_y',
    ],
    ...[
      'event:ゆる',
      'series:ゆるSRE勉強会',
      'link:speakerdeck.com',
      'has:slides',
      'is:attended',
      'is:starred',
      'stars:>=4',
    ],
    ...[
      'before:2024',
      'after:2023-09',
      'on:2023-10',
      'on:2023/10/20',
      'on:令和5年10月',
      'mark:key',
      'kind:talk',
      '-k6 SLO',
    ],
    ...['(k6 OR SLO) -is:private', 'is:private OR SLO', 'title:slo', '-kind:lt', '本文 -tag:k6'],
  ])('%s', (query) => {
    const { shelf, ids } = aShelf([talk])
    expect(search(shelf, query, { limit: 5, in: ['talk'] }).results.map((hit) => hit.id)).toEqual(ids)
  })

  test.each([
    ...[
      'tag:cult',
      'tag:mortem',
      'kind:lt',
      'has:video',
      'is:planned',
      'is:private',
      'is:unread',
      'stars:<4',
      'on:2022',
    ],
    ...[
      'after:2023',
      'before:2023-10',
      'mark:question',
      'SLO -本文',
      '-SLO',
      'list:入門',
      'SLO is:private',
      'speaker:本文',
    ],
  ])('but not by %s', (query) => {
    const { shelf } = aShelf([talk])
    expect(search(shelf, query, { limit: 5, in: ['talk'] }).results).toEqual([])
  })
})

const alphabet = [
  ...'監視運用信頼性は会話ですガギ々ー𠮷、。「」・k6SLOaz９Ａｱｶﾞ👍🇯🇵',
  ...[' ', '　', '\n', '.', '#', '/', '_', '%', '-', 'か\u3099', 'e\u0301', '㍿'],
]
const shortText = fc
  .array(fc.constantFrom(...alphabet), { minLength: 0, maxLength: 12 })
  .map((parts) => parts.join(''))

/** As the search compares it: 、 and 。 keep words apart, as blanks do, and nothing else. */
function compared(query: string): string {
  return normalise(query)
    .replaceAll(/[\s、。]+/gu, ' ')
    .trim()
}

describe('the hits are exactly the talks that hold the query', () => {
  test('for random texts and any part of them, of one to six characters', () => {
    fc.assert(
      fc.property(
        fc.array(shortText, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        fc.nat(5),
        (notes, which, from, extra) => {
          const source = [...(notes[which % notes.length] ?? '')]
          const query = source
            .slice(from % Math.max(1, source.length))
            .slice(0, extra + 1)
            .join('')
          const sought = compared(query)
          fc.pre(sought !== '' && !/^\p{M}/u.test(sought))
          const { shelf, ids } = aShelf(notes.map((note) => ({ title: 'ん', note })))
          const answer = search(shelf, `"${query}"`, { limit: 50, in: ['talk'] })
          const found = answer.closest ? [] : answer.results.map((hit) => hit.id)
          const wanted = ids.filter((_, index) =>
            holds(normalise(notes[index] ?? ''), { text: sought, isWhole: false }),
          )
          // A phrase is looked for from where words begin; the inside of a word is for words without quotes.
          const missed = wanted.filter((id) => !found.includes(id))
          expect(found.filter((id) => !wanted.includes(id))).toEqual([])
          const [first] = runs(sought)
          if (first?.kind !== 'word' || first.characters < 3) expect(missed).toEqual([])
          for (const hit of answer.results) {
            for (const [start, end] of hit.matches) expect(end).toBeGreaterThan(start)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

test('a match, cut from the snippet, normalises to what was typed', () => {
  fc.assert(
    fc.property(shortText, fc.nat(), fc.nat(4), (note, from, extra) => {
      const source = [...note]
      const query = source
        .slice(from % Math.max(1, source.length))
        .slice(0, extra + 1)
        .join('')
      const sought = compared(query)
      fc.pre(sought !== '' && !/\s|^\p{M}/u.test(sought))
      const { shelf } = aShelf([{ title: 'ん', note }])
      const answer = search(shelf, `"${query}"`, { limit: 5, in: ['talk'] })
      fc.pre(!answer.closest)
      const [hit] = answer.results
      for (const [start, end] of hit?.matches ?? []) {
        const cut = normalise(hit?.snippet.slice(start, end) ?? '')
        expect(cut).toContain(sought)
      }
    }),
    { numRuns: 150 },
  )
})

test('all words that hold a part are sought, or the answer says that some were left out', () => {
  const words = Array.from({ length: 4000 }, (_, number) => `a${number}board`).join(' ')
  const { shelf, ids } = aShelf([{ note: words }, { note: 'dashboard' }])
  const { results, hasMore } = search(shelf, 'board', { limit: 10 })
  expect({ found: results.map(({ id }) => id), hasMore }).toEqual({ found: ids.slice(0, 1), hasMore: true })
  expect(everyHit(shelf, 'board').toSorted()).toEqual(ids.toSorted())
  expect(search(shelf, 'dashboa', { limit: 10 }).hasMore).toBeUndefined()
})

test('results out of sight come without a snippet, and otherwise the same', () => {
  const { shelf } = aShelf(
    [1, 2, 3].map((number) => ({ title: `監視 ${number}`, note: `監視の話 ${number}` })),
  )
  const whole = search(shelf, '監視', { limit: 3, in: ['talk'] }).results
  const [first, ...others] = whole
  const unseen = others.map((hit) => ({ ...hit, snippet: '', matches: [] }))
  expect(search(shelf, '監視', { limit: 3, snippets: 1, in: ['talk'] }).results).toEqual([first, ...unseen])
})

const hostile = [
  '"',
  '*x',
  'tag:x',
  '^',
  'AND',
  '(',
  '-x',
  'post-mortem',
  'c++',
  '.net',
  'CI/CD',
  '#sre',
  '@x',
  "don't",
  '100%',
  ',',
  ';',
  '',
  't:x',
  'NEAR(a b)',
  '{t} : x',
  '\ud800',
  '\u0000',
  '\u202e監視',
  'a'.repeat(10_000),
  '('.repeat(200),
  '監'.repeat(300),
  "'; DROP TABLE talk; --",
]

test.each(hostile)('%j is a query like any other', (query) => {
  const { shelf } = aShelf([{ title: '監視', note: 'c++ .net' }])
  expect(() => search(shelf, query, { limit: 5, explain: true })).not.toThrow()
})

test('a long phrase of what stands everywhere is found where it stands, and is told at once where it does not', () => {
  const { shelf, ids } = aShelf([{ note: 'です'.repeat(40) }, { note: 'です' }, { note: '監視です' }])
  const found = (query: string) => {
    const { closest, results } = search(shelf, query, { limit: 5, in: ['talk'] })
    return closest ? [] : results.map(({ id }) => id)
  }
  expect(found('です'.repeat(40))).toEqual([ids[0]])
  expect(found(`"${'です'.repeat(20)}"`)).toEqual([ids[0]])
  expect(found('です'.repeat(41))).toEqual([])
  expect(found('ですね'.repeat(20))).toEqual([])
  expect(found(`です -${'です'.repeat(9)}`).toSorted()).toEqual(ids.slice(1).toSorted())
  expect(found(`です -${'ですね'.repeat(9)}`).toSorted()).toEqual(ids.toSorted())
})

test('no hostile query makes the search fail', () => {
  const { shelf } = aShelf([{ title: '監視', note: 'c++ .net です。' }])
  let seed = 1
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  for (const query of hostileQueries(500, '監視と k6 の話です。C++ も。', random)) {
    expect(() => search(shelf, query, { limit: 5 }), query).not.toThrow()
  }
})

test('no random text makes the search fail', () => {
  const { shelf } = aShelf([{ title: '監視', note: 'c++ .net', tags: ['a/b'] }])
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 })),
      (query) => {
        search(shelf, query, { limit: 5, explain: true })
      },
    ),
    { numRuns: 1000 },
  )
})
