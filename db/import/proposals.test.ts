import { describe, expect, test } from 'vitest'
import { proposeTags } from './proposals.ts'

const talk = {
  title: 'ポストモーテムの書き方',
  note: 'k6 と SLO の話。Kubernetes も。',
  tags: [],
  toolsAndProjects: [{ text: 'k6', line: 2 }],
  terms: [
    { text: 'ポストモーテム', line: 1 },
    { text: 'SLO', line: 2 },
  ],
}
const paths = (...args: Parameters<typeof proposeTags>) => proposeTags(...args).map(({ path }) => path)

describe('proposed tags', () => {
  test('are the words of the field and the tools that the talk names', () => {
    expect(paths(talk, [])).toEqual(['culture/postmortem', 'culture/slo', 'k6'])
  })

  test('begin with those that the library knows already, found by the last part of their path', () => {
    expect(paths(talk, ['infra/kubernetes', 'infra/terraform', 'culture/SLO'])).toEqual([
      'infra/kubernetes',
      'culture/SLO',
      'culture/postmortem',
      'k6',
    ])
  })

  test('a tag is not found inside a longer word', () => {
    expect(paths({ ...talk, note: 'gossip' }, ['go'])).not.toContain('go')
  })

  test('a tag that the talk has is not proposed again', () => {
    expect(paths({ ...talk, tags: ['K6', 'culture/slo'] }, [])).toEqual(['culture/postmortem'])
  })

  test('a bullet with a stroke is one key word, not two levels', () => {
    expect(
      paths({ ...talk, terms: [], toolsAndProjects: [] }, [], [{ text: 'ひとり/みんな', line: 9 }]),
    ).toEqual(['ひとり・みんな'])
  })
})
