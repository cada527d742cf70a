import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DeepLink, deepLink, readDeepLink } from './deep-link.ts'

const anId = fc.uuid({ version: 7 })
const aLink = fc.record({ kind: fc.constantFrom(...DeepLink.shape.kind.options), id: anId })

test('a link that is copied leads back to its record', () => {
  fc.assert(
    fc.property(aLink, (link) => {
      expect(readDeepLink(deepLink(link))).toEqual(link)
    }),
  )
})

test('a link in capitals is the same link', () => {
  fc.assert(
    fc.property(aLink, (link) => {
      expect(readDeepLink(deepLink(link).toUpperCase())).toEqual(link)
    }),
  )
})

test('anything before, behind or inside a link makes it none', () => {
  const extra = fc.string({ minLength: 1, unit: 'binary' })
  fc.assert(
    fc.property(aLink, extra, fc.nat(), (link, more, at) => {
      const text = deepLink(link)
      const place = at % (text.length + 1)
      expect(readDeepLink(text.slice(0, place) + more + text.slice(place))).toBeNull()
    }),
  )
})

test('no text but a link is read as one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readDeepLink(text)).toBeNull()
    }),
  )
})

const id = '0190c3f2-7b1a-7c3d-9e4f-0123456789ab'

test.each([
  'talkshelf://../..',
  'talkshelf://talk/../../etc/passwd',
  `talkshelf://talk/${id}/`,
  `talkshelf://talk/${id}/..`,
  `talkshelf://talk/${id}?from=mail`,
  `talkshelf://talk/${id}#note`,
  `talkshelf://talk/${id}\n`,
  ` talkshelf://talk/${id}`,
  `talkshelf://talk/%30${id.slice(1)}`,
  `talkshelf://person@talk/${id}`,
  `talkshelf://talk:80/${id}`,
  `talkshelf:/talk/${id}`,
  `talkshelf:talk/${id}`,
  `talkshelf://speaker/${id}`,
  `talkshelf://event/0190c3f2-7b1a-4c3d-9e4f-0123456789ab`,
  `https://talk/${id}`,
  'javascript:alert(1)',
  'talkshelf:javascript:alert(1)',
  'talkshelf://talk/<script>alert(1)</script>',
  '',
])('%j is refused', (text) => {
  expect(readDeepLink(text)).toBeNull()
})

test('ten megabytes of text are refused like a short one', () => {
  expect(readDeepLink(`talkshelf://talk/${'0'.repeat(10_000_000)}`)).toBeNull()
  expect(readDeepLink('talkshelf://talk/'.repeat(600_000))).toBeNull()
})
