import { beforeEach, expect, test, vi } from 'vitest'

vi.mock('./api.ts', () => ({ app: {} }))
const { keepLink, linkAmong, takeLink, wordsBeforeLink } = await import('./deep-links.ts')

beforeEach(() => {
  takeLink()
})

test('the link is found among the words that a system starts us with', () => {
  expect(linkAmong(['talkshelf', '--library', 'x', 'talkshelf://talk/1'])).toBe('talkshelf://talk/1')
  expect(linkAmong(['talkshelf', 'TALKSHELF:anything'])).toBe('TALKSHELF:anything')
  expect(linkAmong(['talkshelf', 'search', 'https://talkshelf.example/', 'javascript:alert(1)'])).toBeNull()
})

test('what a link brings along behind it is no option of ours', () => {
  expect(wordsBeforeLink(['--library', 'mine', 'talkshelf://x', '--library', 'theirs'])).toEqual([
    '--library',
    'mine',
  ])
  expect(wordsBeforeLink(['search', '信頼性'])).toEqual(['search', '信頼性'])
})

test('a link is taken once, and a newer one takes the place of one that waits', () => {
  keepLink('talkshelf://talk/1')
  keepLink('talkshelf://talk/2')
  expect(takeLink()).toBe('talkshelf://talk/2')
  expect(takeLink()).toBeNull()
})
