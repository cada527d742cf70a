import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameOf } from './file-name.ts'

test.each([
  ['SRE を始めた人へ', 'SRE を始めた人へ.md'],
  ['SLI/SLO: どう決める?', 'SLI SLO どう決める.md'],
  ['../../etc/passwd', 'etc passwd.md'],
  ['CON', 'CON_.md'],
  ['...', 'list.md'],
  ['report\u202Egnp', 'report gnp.md'],
])('the file of %j is called %j', (title, name) => {
  expect(fileNameOf(title, 'md')).toBe(name)
})

test('a name fits every file system, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
      const name = fileNameOf(title, 'html')
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      expect(name).not.toMatch(/[\p{Cc}<>:"/\\|?*]|^[.\s]|[.\s]\.html$/u)
    }),
  )
})
