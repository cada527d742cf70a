import Encoding from 'encoding-japanese'
import { describe, expect, test } from 'vitest'
import { decode } from './encoding.ts'

const words = 'SRE歴2週間の新人が「ゆる見本勉強会 #2」に参加してみた。\nポストモーテムを読む会でした。\n'

/** Written by a library of its own, so that reading is not checked against itself. */
const written = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS') =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }))

const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return bytes
}

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('the encoding is found by the bytes', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8(words)],
    ['UTF-8 with BOM', utf8(`\uFEFF${words}`)],
    ['UTF-16LE', utf16(`\uFEFF${words}`, true)],
    ['UTF-16BE', utf16(`\uFEFF${words}`, false)],
    ['UTF-16LE', utf16(words, true)],
    ['UTF-16BE', utf16(words, false)],
    ['CP932', written(words, 'SJIS')],
    ['EUC-JP', written(words, 'EUCJP')],
    ['ISO-2022-JP', written(words, 'JIS')],
  ])('%s', (encoding, bytes) => {
    expect(decode(bytes, 'x')).toEqual({ text: words, encoding, problems: [] })
  })

  test('Shift_JIS is read as Windows writes it: ①, ㈱ and 髙', () => {
    const bytes = Uint8Array.of(0x87, 0x40, 0x20, 0x87, 0x8a, 0x20, 0xee, 0xe0, 0x20, 0x81, 0x60)
    expect(decode(bytes, 'x')?.text).toBe('① ㈱ 髙 ～')
  })

  test('half-width katakana is not EUC-JP, although its bytes would do', () => {
    const bytes = Uint8Array.of(0xb6, 0xc0, 0xb6, 0xc5, 0x20, 0xce, 0xdf, 0xbd, 0xc4, 0xd3, 0xb0, 0xc3, 0xd1)
    expect(decode(bytes, 'x')).toMatchObject({ text: 'ｶﾀｶﾅ ﾎﾟｽﾄﾓｰﾃﾑ', encoding: 'CP932' })
  })

  test('café in Latin-1 keeps its accent', () => {
    const bytes = Uint8Array.from('A night at the café, with notes.', (letter) => letter.charCodeAt(0))
    expect(decode(bytes, 'x')).toMatchObject({ encoding: 'windows-1252', problems: [] })
    expect(decode(bytes, 'x')?.text).toContain('café')
  })
})

describe('bytes that mean nothing', () => {
  test('stay as U+FFFD in their line, which is told with the bytes in hex', () => {
    const bytes = Uint8Array.of(...utf8('良い行\n「'), 0xff, 0xfe, ...utf8('」\n次の良い行'))
    const { text, problems } = decode(bytes, 'memo.txt') ?? {}
    expect(text).toBe('良い行\n「\uFFFD\uFFFD」\n次の良い行')
    expect(problems).toEqual([
      {
        file: 'memo.txt',
        line: 2,
        field: null,
        reason: 'undecodable bytes',
        text: '「\uFFFD\uFFFD」 [ff, fe]',
      },
    ])
  })

  test('a character cut in two at the end is told', () => {
    expect(decode(utf8('メモの途中').subarray(0, -1), 'x')?.problems).toMatchObject([
      { line: 1, reason: 'undecodable bytes' },
    ])
  })
})

describe('what is no text', () => {
  test.each<[string, Uint8Array]>([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
    ['an archive', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0)],
    [
      'noise',
      Uint8Array.from({ length: 4000 }, (_, index) => (Math.imul(index + 7, 2_654_435_761) >>> 11) & 255),
    ],
    ['zeros', new Uint8Array(1000)],
  ])('%s is refused', (_what, bytes) => {
    expect(decode(bytes, 'x')).toBeNull()
  })

  test('one NUL in a note is a slip', () => {
    expect(decode(utf8('題\u0000名\n二行目\n'), 'x')?.text).toBe('題\u0000名\n二行目\n')
  })
})
