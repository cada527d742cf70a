import { expect, test } from 'vitest'
import { aShelf } from '../testing/a-shelf.ts'
import { placesInText } from './places.ts'

/** The text with the places in brackets. */
function marked(text: string, query: string, nearness: 'typed' | 'mended' = 'typed') {
  const { shelf } = aShelf([{ title: 'x', note: text }])
  return placesInText(shelf, { query, nearness, text }).reduceRight(
    (all, [start, end]) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  )
}

test.each([
  ['信頼性は会話です。信頼性。', '信頼性', '[信頼性]は会話です。[信頼性]。'],
  ['サーバーとｻｰﾊﾞ', 'サーバ', '[サーバー]と[ｻｰﾊﾞ]'],
  ['k8s と Kubernetes', 'k8s', '[k8s] と [Kubernetes]'],
  ['監視の話', '監視 has:slides -障害', '[監視]の話'],
  ['監視の話', '', '監視の話'],
])('in %s, %s hits every place', (text, query, wanted) => {
  expect(marked(text, query)).toBe(wanted)
})

test('only a hit that was found in spite of a typing error is marked in spite of it', () => {
  expect(marked('Kubernetes の運用', 'kuberntes')).toBe('Kubernetes の運用')
  expect(marked('Kubernetes の運用', 'kuberntes', 'mended')).toBe('[Kubernetes] の運用')
})
