import { expect, test } from 'vitest'
import { aLibrary } from '../../testing/a-library.ts'
import { talkshelf } from '../talkshelf.ts'

const nothingIsPrinted = () => Promise.reject(new Error('a search prints no pages'))

test('search --explain says under each hit what was found where, and what that weighs', async () => {
  const { library } = aLibrary({
    events: [
      {
        title: 'ゆるSRE勉強会 #2',
        talks: [
          { title: '監視を見直す', tags: [], note: '監視は会話。監視の設計から。' },
          { title: '別の話', note: 'monitoring です' },
        ],
      },
    ],
  })
  const explained = (env: NodeJS.ProcessEnv) =>
    talkshelf(
      ['search', '監視', '--explain', '--in', 'talk', '--library', library.folder],
      env,
      nothingIsPrinted,
    )

  const english = (await explained({ LANG: 'C' })).out
  expect(english).toContain(
    '\n  as typed\n    “監視” in the title, once (weight 10)\n    “監視” in the note, 2 times (weight 1)\n',
  )
  expect(english).toContain(
    '\n  another word for the same idea\n    “monitoring” in the note, once (weight 1)\n',
  )
  expect((await explained({ LANG: 'ja_JP.UTF-8' })).out).toContain(
    '\n  入力したとおりの言葉\n    題名に「監視」1 回（重み 10）\n    メモに「監視」2 回（重み 1）\n',
  )
})

test('a search says when it stopped counting', async () => {
  const { library } = aLibrary({
    events: [{ title: '夜', talks: [{ title: '監視' }, { title: '監視を見直す' }, { title: 'monitoring' }] }],
  })
  const { out } = await talkshelf(
    ['search', '監視', '--limit', '2', '--in', 'talk', '--library', library.folder],
    { LANG: 'C' },
    nothingIsPrinted,
  )
  expect(out).toMatch(/^2 or more hits \(/)
})
