import { expect, test } from 'vitest'
import { leavingNote, withoutOwnFiles } from './own-files.ts'

const path = (extension: string) => `attachments/ab/ab${'0'.repeat(62)}.${extension}`

test.each([
  [`- [04:28] ◎ ![SLO の木](${path('png')})`, '- [04:28] ◎ SLO の木'],
  [`![a](${path('png')})![b](${path('jpg')}) [slides.pdf](${path('pdf')})`, 'ab slides.pdf'],
  ['![a](https://example.com/attachments/a.png)', '![a](https://example.com/attachments/a.png)'],
  ['![a](attachments/a.png)', '![a](attachments/a.png)'],
])('of %j goes out %j', (noted, out) => {
  expect(withoutOwnFiles(noted)).toBe(out)
})

test('what one keeps to oneself goes first', () => {
  expect(leavingNote(`%%![mine](${path('png')})%%![a](${path('png')})`)).toBe('a')
})
