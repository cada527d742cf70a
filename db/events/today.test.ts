import { expect, test } from 'vitest'
import { saveNote } from '../talks/notes.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { today } from './events.ts'

test('notes written lately are notes: a talk that a pasted programme has only announced is none', () => {
  const { library, talks } = aLibrary({
    events: [{ title: 'SRE NEXT', talks: [{ title: '書いた' }, { title: '予定だけ' }] }],
  })
  const [written] = talks
  if (!written) throw new Error('there are two talks')
  must(saveNote(library, { talkId: written.id, text: '信頼性は会話です', basedOn: written.noteHash }))
  const { recent } = today(library, { date: { year: 2026, month: 11, day: 30 } })
  expect(recent.map(({ title }) => title)).toEqual(['書いた'])
})
