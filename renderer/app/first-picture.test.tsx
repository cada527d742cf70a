import { expect, test } from 'vitest'
import { TalkRow } from '../../db/model.ts'
import type { FirstAnswers } from '../../electron/contract.ts'
import { drawFirstPicture } from './first-picture.tsx'

const now = new Date()
const date = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
const done = <Value,>(value: Value) => ({ ok: true, value }) as const
const talk = TalkRow.parse({
  id: '01890000-0000-7000-8000-000000000001',
  title: '<b>障害</b> は "会話" style="x"',
  kind: 'talk',
  position: 0,
  minutes: null,
  startsAt: null,
  status: 'attended',
  hasNote: true,
  event: null,
  speakers: ['清水'],
  tags: ['culture/postmortem'],
  stars: 0,
})
const answers = (language: string): FirstAnswers => ({
  'settings.get': { input: null, answer: done({ language, theme: 'dark' }) },
  'talks.today': {
    input: { date },
    answer: done({
      events: [],
      recent: [talk],
    }),
  },
})

test('the first picture holds the rows that the window will show, in its language and theme', () => {
  const ja = drawFirstPicture(answers('ja'))
  expect(ja).toMatchObject({ language: 'ja', theme: 'dark' })
  expect(ja.markup).toContain('清水')
  expect(ja.markup).toContain('#culture/postmortem')
  expect(ja.markup).toContain('今日')
  expect(drawFirstPicture(answers('en')).markup).toContain('Today')
})

test('what somebody has written stays text in it, and nothing has a style of its own', () => {
  const { markup } = drawFirstPicture(answers('ja'))
  expect(markup).toContain('&lt;b&gt;障害&lt;/b&gt; は &quot;会話&quot; style=&quot;x&quot;')
  expect(markup).not.toContain(' style="')
})
