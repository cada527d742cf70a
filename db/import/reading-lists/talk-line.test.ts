import { describe, expect, test } from 'vitest'
import { isTalkLine, readTalkLine } from './talk-line.ts'

describe('the line below a title', () => {
  test.each([
    [
      'maruさん、清水さん · ゆるSRE勉強会 #2 · 10月20日 · トーク 15分',
      [['maruさん', '清水さん'], 'ゆるSRE勉強会 #2', '--10-20', 'talk', 15],
    ],
    [
      'Ada, Bob · SREcon · 20 October 2023 · Lightning talk 5 min',
      [['Ada', 'Bob'], 'SREcon', '2023-10-20', 'lightning talk', 5],
    ],
    ['ゆるSRE勉強会 #2 · 2023年 · LT', [[], 'ゆるSRE勉強会 #2', '2023', 'lightning talk', null]],
    ['chaspy · October 2023 · Article', [['chaspy'], '', '2023-10', 'article', null]],
    ['A · B · C · トーク', [['A'], 'B · C', '', 'talk', null]],
    ['その他', [[], '', '', 'other', null]],
  ])('%s', (line, [speakers, event, date, kind, minutes]) => {
    const read = readTalkLine(line)
    const { year, month, day } = read?.date ?? { year: null, month: null, day: null }
    const pad = (part: number | null) => (part === null ? null : String(part).padStart(2, '0'))
    const shown = read?.date
      ? [year ?? '-', pad(month), pad(day)].filter((part) => part !== null).join('-')
      : ''
    expect([read?.speakers, read?.event, shown, read?.kind, read?.minutes]).toEqual([
      speakers,
      event,
      date,
      kind,
      minutes,
    ])
  })

  test.each(['', '読む理由', 'トークの話', 'A · トークの話'])('%j is none', (line) => {
    expect(isTalkLine(line)).toBe(false)
    expect(readTalkLine(line)).toBeNull()
  })
})
