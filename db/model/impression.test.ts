import fc from 'fast-check'
import { expect, test } from 'vitest'
import { impressionOf, withImpression } from './impression.ts'

test('an impression is the last section of a note', () => {
  expect(withImpression('- [00:10] ★ 合意形成\n', '導入の前に聞けてよかった', '感想')).toBe(
    '- [00:10] ★ 合意形成\n\n## 感想\n\n導入の前に聞けてよかった\n',
  )
})

test('an empty note becomes the impression alone', () => {
  expect(withImpression('', 'よかった', 'Impression')).toBe('## Impression\n\nよかった\n')
})

test('it is found under its heading in either language, and ends where the next section begins', () => {
  expect(impressionOf('## 感想\nよかった\n\n## 資料\nhttps://example.com')).toBe('よかった')
  expect(impressionOf('## Impressions\n\nGood.\n\n### Still of it\n')).toBe('Good.\n\n### Still of it')
  expect(impressionOf('感想は書かない')).toBe('')
})

test('another impression takes the place of the first, and what stands around it stays', () => {
  const note = '前\n\n## 感想\n\n一\n\n## 資料\n後'
  expect(withImpression(note, '二', 'Impression')).toBe('前\n\n## 感想\n\n二\n\n## 資料\n後')
})

test('emptied, it takes its heading along', () => {
  expect(withImpression('前\n\n## 感想\n\n一\n', ' ', '感想')).toBe('前\n')
})

test('what is written is what is read, under any note', () => {
  const line = fc.string({ unit: fc.constantFrom('あ', '信', 'a', ' ', '-', '\n', '★', '　') })
  fc.assert(
    fc.property(line, line, (note, impression) => {
      const once = withImpression(note, impression, '感想')
      expect(impressionOf(once)).toBe(impression.trim())
      expect(withImpression(once, impression, '感想')).toBe(once)
      expect(once.startsWith(note.trimEnd())).toBe(true)
    }),
  )
})
