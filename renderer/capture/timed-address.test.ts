import { expect, test } from 'vitest'
import { timedAddress } from './timed-address.ts'

test.each([
  ['https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc&t=754s'],
  ['https://youtu.be/abc?t=3', 'https://youtu.be/abc?t=754s'],
  ['https://www.youtube.com/live/abc', 'https://www.youtube.com/live/abc?t=754s'],
  ['https://vimeo.com/123', 'https://vimeo.com/123#t=754s'],
  ['https://www.nicovideo.jp/watch/sm9', 'https://www.nicovideo.jp/watch/sm9?from=754'],
  ['https://example.com/talk.mp4', 'https://example.com/talk.mp4#t=754'],
  ['no address', null],
])('%s at 12:34 is %s', (url, timed) => {
  expect(timedAddress(url, 754)).toBe(timed)
})
