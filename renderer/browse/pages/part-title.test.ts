import { expect, test } from 'vitest'
import { partOf } from './part-title.ts'

test.each([
  ['LT 大会', 'LT 大会', 2],
  ['LT 大会（2）', 'LT 大会', 3],
  ['Lightning talks (9)', 'Lightning talks', 10],
  ['SRE NEXT (2023)', 'SRE NEXT (2023)', 2],
  ['（2）', '（2）', 2],
])('after %s comes part of %s, number %i', (title, whole, number) => {
  expect(partOf(title)).toEqual({ title: whole, number })
})
