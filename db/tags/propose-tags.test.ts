import { expect, test } from 'vitest'
import { addIdea } from '../glossary/glossary.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { proposedTags } from './propose-tags.ts'

/** A talk with this note beside others that have these tags. */
function proposes(note: string, { known = [], own = [] }: { known?: string[]; own?: string[] } = {}) {
  const { library, talks } = aLibrary({
    events: [
      {
        title: 'ゆるSRE勉強会 #2',
        talks: [
          { title: '最新事例', note, tags: own },
          { title: 'ほかのトーク', tags: known },
        ],
      },
    ],
  })
  const [talk] = talks
  if (!talk) throw new Error('the evening has a talk')
  return { library, paths: () => must(proposedTags(library, talk.id)).map(({ path }) => path) }
}

test('a tag of the library that the note names is proposed first', () => {
  expect(proposes('k6 で負荷試験', { known: ['tools/k6'] }).paths()[0]).toBe('tools/k6')
})

test('a spelling of the glossary speaks for the tag of its idea', () => {
  expect(proposes('障害報告書との違い', { known: ['culture/ポストモーテム'] }).paths()).toContain(
    'culture/ポストモーテム',
  )
})

test('so does a spelling that the reader has added', () => {
  const shelf = proposes('ちいかわPRにする', { known: ['small-pr'] })
  expect(shelf.paths()).not.toContain('small-pr')
  must(addIdea(shelf.library, { spellings: ['ちいかわPR', 'small pr'] }))
  expect(shelf.paths()).toContain('small-pr')
})

test('words of the field and tools are proposed without any tag in the library', () => {
  const paths = proposes('SLO を Terraform で管理').paths()
  expect(paths).toContain('culture/slo')
  expect(paths).toContain('terraform')
})

test('a tag that the talk has is not proposed again', () => {
  expect(proposes('SLO の話', { own: ['culture/slo'] }).paths()).not.toContain('culture/slo')
})
