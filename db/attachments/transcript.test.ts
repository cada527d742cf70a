import encoding from 'encoding-japanese'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mediaTypeOf } from './media-type.ts'
import { readCues, transcriptText } from './transcript.ts'

const lines = (...parts: string[]) => parts.join('\n')

describe('a WebVTT file', () => {
  const vtt = lines(
    'WEBVTT - ゆるSRE勉強会',
    'Kind: captions',
    '',
    'STYLE',
    '::cue { color: red }',
    '',
    'NOTE 00:00 はコメント',
    '',
    'intro',
    '00:01.000 --> 00:03.000 align:start',
    '<v.loud 田中>SLO は <b>大事</b> &amp; 会話',
    '二行目',
    '',
    '01:00:02.500 --> 01:00:05.000',
    '<00:00:00.500><c>終わり</c>',
  )
  test('is a line for each cue, with its time, its speaker and its words', () => {
    expect(mediaTypeOf(Buffer.from(vtt))).toBe('text/vtt')
    expect(transcriptText(Buffer.from(vtt))).toBe(
      lines('[00:01] 田中: SLO は 大事 & 会話 二行目', '[1:00:02] 終わり', ''),
    )
  })
})

describe('a SubRip file', () => {
  const srt = [
    '1',
    '00:00:01,000 --> 00:00:02,500',
    '<i>こんにちは</i>',
    '',
    '2',
    '00:00:03,000 --> 00:00:04,000 X1:1 X2:2',
    String.raw`{\an8}監視`,
    '2023',
    '3',
    '0:12:34.5 --> 0:12:40.5',
    '番号の前に空行がない',
  ].join('\r\n')
  test('is read with and without hours, commas, empty lines and the marks of players', () => {
    expect(mediaTypeOf(Buffer.from(srt))).toBe('application/x-subrip')
    expect(readCues(srt)).toEqual([
      { startSeconds: 1, text: 'こんにちは' },
      { startSeconds: 3, text: '監視 2023' },
      { startSeconds: 754, text: '番号の前に空行がない' },
    ])
  })
  test('in Shift_JIS is read too', () => {
    const bytes = Uint8Array.from(
      encoding.convert(encoding.stringToCode(srt), { to: 'SJIS', from: 'UNICODE' }),
    )
    expect(mediaTypeOf(bytes)).toBe('application/x-subrip')
    expect(transcriptText(bytes)).toContain('[00:01] こんにちは\n')
  })
})

test('captions that roll say each line once', () => {
  const cue = (at: number, ...words: string[]) => lines(`00:0${at}.000 --> 00:0${at + 1}.000`, ...words, '')
  const rolling = lines(
    'WEBVTT',
    '',
    cue(1, '障害は'),
    cue(2, '障害は', '学びの'),
    cue(3, '学びの', '機会です'),
  )
  expect(readCues(rolling).map(({ text }) => text)).toEqual(['障害は', '学びの', '機会です'])
})

test('a file with a head and nothing else is no transcript', () => {
  expect(transcriptText(Buffer.from('WEBVTT\n\nNOTE nothing\n'))).toBeNull()
  expect(transcriptText(Buffer.from([0x57, 0x45, 0x42, 0, 1, 2, 3, 0]))).toBeNull()
})

test('whatever words stand in cues come out, each at its time', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  const cues = fc.uniqueArray(word, { maxLength: 20 })
  fc.assert(
    fc.property(cues, fc.constantFrom('\n', '\r\n', '\r'), (words, newline) => {
      const blocks = words.map(
        (text, at) => `${at + 1}\n00:${10 + at}:00,000 --> 00:${10 + at}:01,000\n${text}`,
      )
      const read = readCues(blocks.join('\n\n').replaceAll('\n', newline))
      expect(read).toEqual(words.map((text, at) => ({ startSeconds: (10 + at) * 60, text })))
    }),
    { numRuns: 200 },
  )
})
