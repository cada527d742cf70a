import { describe, expect, test } from 'vitest'
import { guessedKind, isWebAddress, normalisedAddress } from './link-address.ts'

const same = (one: string, other: string) =>
  test(`${one} and ${other} are one page`, () =>
    expect(normalisedAddress(one)).toBe(normalisedAddress(other)))
const differ = (one: string, other: string) =>
  test(`${one} and ${other} are two pages`, () =>
    expect(normalisedAddress(one)).not.toBe(normalisedAddress(other)))

describe('an address for comparing', () => {
  same('http://speakerdeck.com/chaspy/slo-review', 'https://speakerdeck.com/chaspy/slo-review/')
  same('https://Example.com:443/a', 'https://example.com/a')
  same('https://example.com/a?utm_source=x&b=1', 'https://example.com/a?b=1')
  same('https://example.com/a#:~:text=SLO', 'https://example.com/a')
  same('https://example.com/%E4%BF%A1%E9%A0%BC', 'https://example.com/信頼')
  differ('https://www.example.com/', 'https://example.com/')
  differ('https://speakerdeck.com/a/b#slide=12', 'https://speakerdeck.com/a/b')
  test('an invalid escape is no reason to fail', () => {
    expect(normalisedAddress('https://example.com/%E0%A4%A')).toBe('example.com/%E0%A4%A')
  })
  test('text that is no address stays as it is', () =>
    expect(normalisedAddress(' 資料は後日 ')).toBe('資料は後日'))
})

test.each([
  ['https://speakerdeck.com/chaspy/slo-review', 'slides'],
  ['https://www.docswell.com/s/abc/123', 'slides'],
  ['https://docs.google.com/presentation/d/1/edit', 'slides'],
  ['https://example.com/slides/talk.pdf', 'slides'],
  ['https://youtu.be/abc', 'video'],
  ['https://yuru-sre.connpass.com/event/296323/', 'event page'],
  ['https://github.com/kota65535/alternator', 'repository'],
  ['https://github.com/kota65535/alternator/issues', 'other'],
  ['https://zenn.dev/vento_l/articles/x', 'article'],
  ['https://example.com/', 'other'],
])('%s leads to %s', (url, kind) => expect(guessedKind(url)).toBe(kind))

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'speakerdeck.com/a', ''])(
  'a window never opens %s',
  (url) => expect(isWebAddress(url)).toBe(false),
)
