import { expect, test } from 'vitest'
import { readAs, readsAnyText } from '../../testing/importing.ts'
import { readText } from '../read.ts'
import { talkHistory } from './talk-history.ts'

const profile = `# 山川の登壇

| 日付 | イベント | 題 |
|--|--|--|
| 2024/2/21 | [ゆるSRE勉強会 #4](https://yuru-sre.connpass.com/event/1/) | [SLO の話](https://speakerdeck.com/a/b) |
| 2024/3/1 | [ゆるSRE勉強会 #5](https://yuru-sre.connpass.com/event/2/)  | [k6 の話](https://speakerdeck.com/a/c)
| 2024/3/2 | 社内会 | 監視の話 ([動画](https://youtu.be/1)) |
| いつか | どこか | [予定](javascript:alert(1)) |
`

test('every row is an event with one talk, also where its last bar is missing', () => {
  const read = readText(profile, 'README.md')
  expect(read.ok && read.value.format).toBe('talk-history')
  expect(read.ok && read.value.events).toMatchObject([
    {
      title: 'ゆるSRE勉強会 #4',
      startsOn: { year: 2024, month: 2, day: 21 },
      url: 'https://yuru-sre.connpass.com/event/1/',
      talks: [{ title: 'SLO の話', links: [{ kind: 'slides', url: 'https://speakerdeck.com/a/b' }] }],
    },
    { title: 'ゆるSRE勉強会 #5', talks: [{ title: 'k6 の話' }] },
    { title: '社内会', url: null, talks: [{ links: [{ kind: 'video', title: '動画' }] }] },
  ])
})

test('what is no row with a day is told', () => {
  expect(readAs(talkHistory, profile).problems).toMatchObject([
    { line: 1, reason: 'record left out', text: '# 山川の登壇' },
    { line: 8, reason: 'record not understood' },
  ])
})

test('any text is read', () => {
  readsAnyText(talkHistory, ['', '| a | b |\n|--|--|\n| 2024/1/1 | [a](https://a.example/) |'], 60)
})
