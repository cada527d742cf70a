import { describe, expect, test } from 'vitest'
import type { Imported, ImportedSpeaker, ImportedTalk } from '../../../db/model.ts'
import { shorter } from './near-names.ts'
import { nameKey, namesIn, renamed } from './renames.ts'

const speaker = (name: string): ImportedSpeaker => ({
  name,
  printed: `${name}さん`,
  affiliation: null,
  handle: null,
})

const talk: ImportedTalk = {
  key: 'key',
  content: 'as the source has it',
  title: '監視を減らす',
  speakers: [speaker('清水 勲'), speaker('高橋')],
  kind: 'talk',
  minutes: null,
  startsOn: null,
  startsAt: null,
  status: 'attended',
  isCancelled: false,
  isPrivate: false,
  abstract: '',
  note: '',
  marks: [],
  emphasised: [],
  tags: ['SLO', 'sre', '高橋'],
  proposedTags: [],
  toolsAndProjects: [],
  mentions: [],
  terms: [],
  links: [],
  attachments: [],
  references: [],
  source: null,
}

const file: Imported = {
  format: 'text',
  file: '夜.txt',
  encoding: 'utf-8',
  text: '',
  document: { title: null, titleLine: null, url: null, authors: [], publishedOn: null, fields: [] },
  events: [],
  talks: [talk, { ...talk, key: 'other' }],
  links: [],
  lists: [],
  records: null,
  notices: [],
  problems: [],
}

const tagsAndSpeakers = ({ talks: [first] }: Imported) => [
  first?.tags,
  first?.speakers.map(({ name }) => name),
]

describe('names of a file that the library has', () => {
  test('are told once each, speakers before tags', () => {
    expect(namesIn(file).map(({ kind, name }) => nameKey(kind, name))).toEqual([
      'speaker 清水 勲',
      'speaker 高橋',
      'tag SLO',
      'tag sre',
      'tag 高橋',
    ])
  })

  test('take the place of its own, wherever they stand, and of that kind only', () => {
    const names = new Map([
      ['speaker 清水 勲', '清水'],
      ['speaker 高橋', '高橋 直子'],
    ])
    expect(tagsAndSpeakers(renamed(file, names))).toEqual([
      ['SLO', 'sre', '高橋'],
      ['清水', '高橋 直子'],
    ])
    expect(renamed(file, names).talks[1]?.speakers[0]).toMatchObject({ name: '清水', printed: '清水 勲さん' })
  })

  test('leave one where two become the same', () => {
    expect(tagsAndSpeakers(renamed(file, new Map([['tag SLO', 'sre']])))[0]).toEqual(['sre', '高橋'])
  })

  test('change nothing of what the file is known again by', () => {
    const after = renamed(file, new Map([['speaker 高橋', '高橋 直子']]))
    expect(after.talks.map(({ key, content }) => [key, content])).toEqual(
      file.talks.map(({ key, content }) => [key, content]),
    )
  })
})

test.each([
  ['speaker', '清水 勲', ['清水']],
  ['speaker', '清水（SRE）', ['清水']],
  ['speaker', '清水', []],
  ['speaker', 'x y', []],
  ['tag', 'culture/slo', ['slo']],
  ['tag', 'slo', []],
] as const)('a %s %s may be known as %j', (kind, name, asked) => {
  expect(shorter(kind, name)).toEqual(asked)
})
