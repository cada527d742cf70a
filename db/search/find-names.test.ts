import { expect, onTestFinished, test } from 'vitest'
import { undo } from '../history/undo.ts'
import { openLibrary } from '../library.ts'
import { createTalk, updateTalk } from '../talks/talks.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { findNames } from './find-names.ts'

test('a reader that somebody else writes beside knows each new, changed and undone name', () => {
  const { library, talks } = aLibrary({
    events: [{ title: 'SRE NEXT', talks: [{ title: '信頼性は会話です' }] }],
  })
  const reader = must(openLibrary(library.folder, { access: 'read' }))
  onTestFinished(() => reader.close())
  const found = (typed: string) =>
    findNames(reader, { typed, kinds: ['talk', 'speaker'], limit: 10 }).map(({ name }) => name)
  const [talk] = talks
  if (!talk) throw new Error('the event has a talk')

  expect(found('会話')).toEqual(['信頼性は会話です'])
  must(createTalk(library, { title: '会話のあとで', speakers: ['maruさん'] }))
  expect(found('会話').sort()).toEqual(['会話のあとで', '信頼性は会話です'])
  expect(found('maru')).toEqual(['maru'])
  must(updateTalk(library, { id: talk.id, fields: { title: '信頼性は対話です' } }))
  expect(found('会話')).toEqual(['会話のあとで'])
  must(undo(library))
  must(undo(library))
  expect(found('会話')).toEqual(['信頼性は会話です'])
  expect(found('maru')).toEqual([])
})
