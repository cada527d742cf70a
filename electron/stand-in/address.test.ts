import { describe, expect, test } from 'vitest'
import { toApp, toPage } from './address.ts'

describe('an address', () => {
  test.each([
    ['app://talkshelf/', 'https://talkshelf.app.invalid/'],
    ['app://talkshelf/index.html?q=信頼性#end', 'https://talkshelf.app.invalid/index.html?q=信頼性#end'],
    ['app://talkshelf', 'https://talkshelf.app.invalid'],
  ])('of ours is another one inside Chromium: %s', (ours, theirs) => {
    expect(toPage(ours)).toBe(theirs)
    expect(toApp(theirs)).toBe(ours)
  })

  test.each([
    'https://example.com/app://talkshelf/',
    'https://talkshelf.app.invalid.example.com/',
    'https://talkshelf.app.invalid:8080/',
    'https://user@talkshelf.app.invalid/',
    'http://talkshelf.app.invalid/',
    'about:blank',
    '',
  ])('of anybody else stays what it is: %s', (url) => {
    expect(toApp(url)).toBe(url)
    expect(toPage(url)).toBe(url)
  })
})
