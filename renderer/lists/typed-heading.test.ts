import { expect, test } from 'vitest'
import { typedHeading } from './typed-heading.ts'

const reads = (typed: string, as: string | null) =>
  test(`${typed} is ${as ? `the heading ${as}` : 'no heading'}`, () => expect(typedHeading(typed)).toBe(as))

reads('# 基礎', '基礎')
reads('＃　まず読むもの ', 'まず読むもの')
reads('#sre', null)
reads('# ', null)
reads('ポストモーテム', null)
