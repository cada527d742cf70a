import { describe, expect, test } from 'vitest'
import type { Imported, ImportedTalk } from '../../db/model.ts'
import { namedSpeakers, talkCount, toggledTag, without, withTalk } from './edits.ts'
import { holdsLine, linesOf, partsOf, passagesOf } from './parts.ts'

const talk = (title: string, heading: number, bodyTo: number | null): ImportedTalk => ({
  key: null,
  content: '',
  title,
  speakers: [],
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
  tags: [],
  proposedTags: [],
  toolsAndProjects: [],
  mentions: [],
  terms: [],
  links: [],
  attachments: [],
  references: [],
  source: { heading, bodyFrom: bodyTo === null ? null : heading + 1, bodyTo },
})

const report: Imported = {
  format: 'report',
  file: 'report.txt',
  encoding: 'UTF-8',
  text: ['題', '前置き', '一つ目（甲さん）', '本文', '本文', '二つ目（乙さん）', '感想', 'Discussion'].join(
    '\n',
  ),
  document: { title: '題', titleLine: 1, url: null, authors: [], publishedOn: null, fields: [] },
  events: [
    {
      key: null,
      content: '',
      title: '夜の会',
      series: null,
      number: null,
      startsOn: null,
      startsAt: null,
      endsAt: null,
      timeZone: null,
      venue: null,
      url: null,
      hashtag: null,
      note: '',
      talks: [talk('一つ目', 3, 5), talk('二つ目', 6, null)],
      links: [],
      attachments: [],
      references: [],
      source: [
        { from: 1, to: 2 },
        { from: 7, to: 7 },
      ],
    },
  ],
  talks: [],
  links: [],
  lists: [],
  records: null,
  notices: [],
  problems: [],
}

describe('a report beside what was recognised in it', () => {
  test('is cut where another part begins, and no line is left out', () => {
    const passages = passagesOf(report)
    expect(passages.map(({ part, from, lines }) => [part, from, lines.length])).toEqual([
      ['event 0', 1, 2],
      ['talk 0 0', 3, 3],
      ['talk 0 1', 6, 1],
      ['event 0', 7, 1],
      [null, 8, 1],
    ])
    expect(passages.flatMap(({ lines }) => lines).join('\n')).toBe(report.text)
  })

  test('leads from a talk to its heading and the text under it', () => {
    const [, first, second] = partsOf(report)
    expect(first && linesOf(first)).toEqual([
      { from: 3, to: 3 },
      { from: 4, to: 5 },
    ])
    expect(second && linesOf(second)).toEqual([{ from: 6, to: 6 }])
    expect(first && holdsLine(linesOf(first), 5)).toBe(true)
    expect(first && holdsLine(linesOf(first), 6)).toBe(false)
  })
})

describe('what is saved', () => {
  test('is the edited talk, and every other as it was', () => {
    const [, , second] = partsOf(report)
    if (second?.kind !== 'talk') throw new Error('the second talk is missing')
    const edited = withTalk(report, second, { title: '二番目' })
    expect(edited.events[0]?.talks.map(({ title }) => title)).toEqual(['一つ目', '二番目'])
    expect(report.events[0]?.talks.map(({ title }) => title)).toEqual(['一つ目', '二つ目'])
  })

  test('holds no talk that was not wanted', () => {
    const saved = without(report, new Set(['talk 0 0'] as const))
    expect(saved.events[0]?.talks.map(({ title }) => title)).toEqual(['二つ目'])
    expect(talkCount(saved)).toBe(1)
  })

  test('holds a proposed tag only once it was accepted', () => {
    expect(toggledTag([], '合意形成')).toEqual(['合意形成'])
    expect(toggledTag(['slo', '合意形成'], 'slo')).toEqual(['合意形成'])
  })

  test('keeps what the source said of a speaker whose name stays', () => {
    const before = [{ name: 'maru', printed: 'maruさん', affiliation: 'LINE', handle: null }]
    expect(namedSpeakers(before, ['井上', 'maru'])).toEqual([
      { name: '井上', printed: '井上', affiliation: null, handle: null },
      ...before,
    ])
  })
})
