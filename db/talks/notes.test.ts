import { describe, expect, test } from 'vitest'
import { sha256 } from '../history/hash.ts'
import { find } from '../history/records.ts'
import { talks } from '../history/subjects.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { saveNote } from './notes.ts'
import { talkPage } from './talks.ts'

const aTalk = (note = '') => {
  const { library, talks: made } = aLibrary({
    events: [{ title: 'SRE NEXT', talks: [{ title: 'SLO Review', note }] }],
  })
  const talk = made[0]
  if (!talk) throw new Error('the event has a talk')
  return { library, talkId: talk.id, basedOn: sha256(note) }
}

describe('saving a note', () => {
  test('stores it byte for byte, line ends, NFD and trailing blanks included', () => {
    const { library, ...saved } = aTalk()
    const text = '# か\u3099い\r\n\tﾎﾟｽﾄﾓｰﾃﾑ  \n\n\u0000終わり'
    expect(must(saveNote(library, { ...saved, text })).hash).toBe(sha256(text))
    expect(find(library.reader, talks, saved.talkId)?.note).toBe(text)
  })

  test('reads its marks back from the lines', () => {
    const { library, ...saved } = aTalk()
    const { marks } = must(
      saveNote(library, { ...saved, text: '前置き\n- [12:34] ★ 信頼性は会話です\n本文' }),
    )
    expect(marks).toMatchObject([
      { elapsedSeconds: 754, kind: 'key message', text: '信頼性は会話です', origin: 'line' },
    ])
    const page = must(talkPage(library, saved.talkId))
    expect(page.marks).toEqual(marks)
  })

  test('never overwrites what another window has saved meanwhile, and hands over what is stored', () => {
    const { library, talkId, basedOn } = aTalk('はじめ')
    must(saveNote(library, { talkId, text: 'ほかの窓で', basedOn }))
    expect(saveNote(library, { talkId, text: 'この窓で', basedOn })).toEqual({
      ok: false,
      failure: { code: 'conflict', theirs: 'ほかの窓で', hash: sha256('ほかの窓で') },
    })
    expect(find(library.reader, talks, talkId)?.note).toBe('ほかの窓で')
  })

  test('is no conflict when both have typed the same', () => {
    const { library, talkId, basedOn } = aTalk('はじめ')
    must(saveNote(library, { talkId, text: '同じ', basedOn }))
    expect(saveNote(library, { talkId, text: '同じ', basedOn }).ok).toBe(true)
  })
})
