import { expect, test } from 'vitest'
import { switchIdea } from '../glossary/glossary.ts'
import type { Library } from '../library.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { NearTags } from './near-tags.ts'

const withTags = (): Library =>
  aLibrary({
    events: [
      {
        title: '見本勉強会',
        talks: [{ title: '題', tags: ['slo', 'サーバー', 'culture/postmortem', 'error budget', 'infra/go'] }],
      },
    ],
  }).library

const nearTo = (path: string, library = withTags()) =>
  new NearTags(library.reader).near(path).map(({ way, name }) => `${way}: ${name}`)

test.each([
  ['SLO', ['spelling: slo']],
  ['ｓｌｏ', ['spelling: slo']],
  ['サーバ', ['spelling: サーバー']],
  ['ｻｰﾊﾞｰ', ['spelling: サーバー']],
  ['Error-Budget', ['spelling: error budget']],
  ['sre/slo', ['part: slo']],
  ['go', ['part: infra/go']],
  ['ポストモーテム', ['glossary: culture/postmortem']],
  ['gopher', []],
  ['culture', []],
] as const)('%s may be %j', (path, expected) => {
  expect(nearTo(path)).toEqual(expected)
})

test('an idea of the glossary that is switched off joins no tags', () => {
  const library = withTags()
  must(switchIdea(library, { name: 'ポストモーテム', isOn: false }))
  expect(nearTo('ポストモーテム', library)).toEqual([])
})
