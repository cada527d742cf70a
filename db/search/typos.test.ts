import { expect, test } from 'vitest'
import { editDistance, mendedWords } from './typos.ts'
import { Vocabulary } from './words.ts'

const words = [
  'kubernetes',
  'prometheus',
  'postmortem',
  'terraform',
  'observability',
  'grafana',
  'incident',
  'monitoring',
  'ポストモーテム',
  'モニタリング',
  'golang',
  'docker',
]

function vocabulary(all: readonly string[]): Vocabulary {
  const made = new Vocabulary()
  made.add(all)
  return made
}

test.each([
  ['kuberntes', 'kubernetes'],
  ['promethues', 'prometheus'],
  ['postmortm', 'postmortem'],
  ['terrafrom', 'terraform'],
  ['observabilty', 'observability'],
  ['grafna', 'grafana'],
  ['incidnet', 'incident'],
  ['monitorng', 'monitoring'],
  ['ポストモーテン', 'ポストモーテム'],
])('%s was meant to be %s', (typed, meant) => {
  expect(mendedWords(typed, vocabulary(words))[0]).toBe(meant)
})

test.each(['k6', 'dock', '監視', '障害報告', '12345', 'graf'])('%s is never mended', (typed) => {
  expect(mendedWords(typed, vocabulary([...words, 'k8', 'rock', '12346']))).toEqual([])
})

test('a word that goes on where the typing stopped is no typing error', () => {
  expect(mendedWords('grafan', vocabulary(words))).toEqual([])
})

test('two letters in each other’s place are one error', () => {
  expect(editDistance('terrafrom', 'terraform', 2)).toBe(1)
  expect(editDistance('abc', 'abc', 2)).toBe(0)
})
