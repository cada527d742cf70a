import { describe, expect, test } from 'vitest'
import { find, select } from '../history/records.ts'
import { events, links, talks } from '../history/subjects.ts'
import { undo } from '../history/undo.ts'
import type { Imported, ImportedTalk } from '../model.ts'
import { saveNote } from '../talks/notes.ts'
import { updateTalk } from '../talks/talks.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { blankEvent, blankTalk } from './blank-records.ts'
import { withKeys } from './identity.ts'
import { saveImported } from './save.ts'
import { nothingFrom } from './source.ts'

const file = { file: 'programme.json', text: '', encoding: 'UTF-8', problems: [] }
const programme = (...given: Partial<ImportedTalk>[]): Imported => ({
  ...nothingFrom(file, 'programme'),
  events: [
    {
      ...blankEvent('見本の夜'),
      key: '7',
      talks: given.map((talk, at) => ({
        ...blankTalk(`題 ${at + 1}`),
        key: `7-${at + 1}`,
        status: 'planned',
        ...talk,
      })),
    },
  ],
})
const notes = (...given: Partial<ImportedTalk>[]): Imported => ({
  ...nothingFrom({ ...file, file: 'notes' }, 'notes'),
  talks: given.map((talk, at) => ({ ...blankTalk(`メモ ${at + 1}`), ...talk })),
})
const titles = ({ reader }: ReturnType<typeof aLibrary>['library']) =>
  select(reader, talks, 'deleted_at IS NULL ORDER BY n').map(({ title }) => title)
const first = ({ reader }: ReturnType<typeof aLibrary>['library']) => {
  const [talk] = select(reader, talks, 'deleted_at IS NULL ORDER BY n')
  if (!talk) throw new Error('there is a talk')
  return talk
}

describe('a source that comes again', () => {
  test('changes the one talk that it has changed, and nothing else', () => {
    const { library } = aLibrary()
    must(saveImported(library, programme({}, { abstract: '前' })))
    const again = must(saveImported(library, programme({}, { abstract: '後', minutes: 20 })))
    expect(again).toMatchObject({ talks: 0, updated: 1, unchanged: 2 })
    expect(select(library.reader, talks, "title = '題 2'")[0]).toMatchObject({ abstract: '後', minutes: 20 })
  })

  test('changes no field that a person has edited, and asks', () => {
    const { library } = aLibrary()
    must(saveImported(library, programme({ abstract: '前' })))
    must(updateTalk(library, { id: first(library).id, fields: { abstract: '自分の要約' } }))
    const decisions: string[] = []
    const changed = programme({ abstract: '後', minutes: 15 })
    const decide = (id: string) => {
      decisions.push(id)
      return null
    }
    must(saveImported(library, changed, { decide }))
    expect(first(library)).toMatchObject({ abstract: '自分の要約', minutes: 15 })
    expect(decisions).toEqual([first(library).id])
    must(saveImported(library, changed, { decide: () => 'take' }))
    expect(first(library).abstract).toBe('後')
    expect(must(saveImported(library, changed, { decide: () => 'take' }))).toMatchObject({
      updated: 0,
      unchanged: 2,
    })
  })

  test('does not ask twice about what somebody has decided to keep', () => {
    const { library } = aLibrary()
    must(saveImported(library, programme({ abstract: '前' })))
    must(updateTalk(library, { id: first(library).id, fields: { abstract: '自分の要約' } }))
    must(saveImported(library, programme({ abstract: '後' }), { decide: () => 'keep' }))
    const asked: string[] = []
    const decide = (id: string) => {
      asked.push(id)
      return null
    }
    must(saveImported(library, programme({ abstract: '後' }), { decide }))
    expect(asked).toEqual([])
    expect(first(library).abstract).toBe('自分の要約')
  })

  test('leaves the note of a planned talk alone, whatever becomes of the programme', () => {
    const { library } = aLibrary()
    must(saveImported(library, programme({ abstract: '前' })))
    const talk = first(library)
    must(saveNote(library, { talkId: talk.id, text: 'その場のメモ', basedOn: talk.noteHash }))
    must(saveImported(library, programme({ abstract: '後', isCancelled: true })))
    expect(first(library)).toMatchObject({ note: 'その場のメモ', abstract: '後', status: 'skipped' })
  })

  test('is imported again after the import was undone, and after an update was', () => {
    const { library } = aLibrary()
    must(saveImported(library, programme({ abstract: '前' })))
    must(saveImported(library, programme({ abstract: '後' })))
    must(undo(library))
    expect(first(library).abstract).toBe('前')
    expect(must(saveImported(library, programme({ abstract: '後' })))).toMatchObject({ updated: 1 })
    expect(first(library).abstract).toBe('後')
    must(undo(library))
    must(undo(library))
    expect(titles(library)).toEqual([])
    expect(must(saveImported(library, programme({})))).toMatchObject({ events: 1, talks: 1 })
  })

  test('does not give back what was corrected in the preview', () => {
    const { library } = aLibrary()
    const [talk] = withKeys(notes({ title: '誤字' })).talks
    if (!talk) throw new Error('there is a talk')
    must(saveImported(library, { ...notes(), talks: [{ ...talk, title: '正しい題' }] }))
    expect(must(saveImported(library, notes({ title: '誤字' })))).toMatchObject({ talks: 0, unchanged: 1 })
    expect(titles(library)).toEqual(['正しい題'])
  })

  test('in another encoding or with other line ends is the same source', () => {
    const { library } = aLibrary()
    must(saveImported(library, notes({ title: 'ポスト', note: '一行目\n二行目〜' })))
    const other = {
      ...notes({ title: 'ポスト'.normalize('NFD'), note: '一行目\r\n二行目～' }),
      file: 'other.txt',
    }
    expect(must(saveImported(library, other))).toMatchObject({ talks: 0, unchanged: 1 })
  })
})

describe('records without an id', () => {
  test('are each kept, however many share a title', () => {
    const { library } = aLibrary()
    const three = notes(
      { title: '無題', note: 'a' },
      { title: '無題', note: 'b' },
      { title: '無題', note: 'c' },
    )
    expect(must(saveImported(library, three))).toMatchObject({ talks: 3 })
    expect(must(saveImported(library, three))).toMatchObject({ talks: 0, updated: 0, unchanged: 3 })
    const untitled = programme({ title: 'タイトル未定', key: null }, { title: 'タイトル未定', key: null })
    expect(must(saveImported(library, untitled))).toMatchObject({ talks: 2 })
    expect(must(saveImported(library, untitled))).toMatchObject({ talks: 0, unchanged: 3 })
  })

  test('of one title in two files are two records, unless they say the same', () => {
    const { library } = aLibrary()
    must(saveImported(library, notes({ title: 'まとめ', note: '甲の夜' })))
    const other = { ...notes({ title: 'まとめ', note: '乙の夜' }), file: 'other' }
    expect(must(saveImported(library, other))).toMatchObject({ talks: 1 })
    expect(must(saveImported(library, other))).toMatchObject({ talks: 0, unchanged: 1 })
  })
})

describe('what leads from one note to another', () => {
  const reference = (title: string, key: string) => ({
    written: `[[${title}]]`,
    shown: title,
    to: { kind: 'record' as const, key },
    line: 1,
  })

  test('leads to the talk that was made of it, also to one that comes later', () => {
    const { library } = aLibrary()
    const vault = notes(
      { title: '甲', key: 'a.md', note: '[[乙]] を見る', references: [reference('乙', 'b.md')] },
      { title: '乙', key: 'b.md', note: '[[甲]] に戻る', references: [reference('甲', 'a.md')] },
    )
    must(saveImported(library, vault))
    const [one, two] = select(library.reader, talks, 'deleted_at IS NULL ORDER BY n')
    expect(one?.note).toBe(`[乙](talkshelf://talk/${two?.id}) を見る`)
    expect(two?.note).toBe(`[甲](talkshelf://talk/${one?.id}) に戻る`)
    expect(must(saveImported(library, vault))).toMatchObject({ updated: 0, unchanged: 2 })
  })

  test('stays as typed where the other note is missing', () => {
    const { library } = aLibrary()
    must(saveImported(library, notes({ note: '[[無い]]', references: [reference('無い', 'c.md')] })))
    expect(first(library).note).toBe('[[無い]]')
  })
})

test('tags that are no paths of ours, and dates that do not exist, are no reason to throw', () => {
  const { library } = aLibrary()
  const odd = notes({
    tags: [' a / b ', '//', '\u0000', `${'長'.repeat(300)}`],
    startsAt: '2024-02-30T25:61',
  })
  must(saveImported(library, odd))
  expect(first(library)).toMatchObject({ startsAt: null })
  expect(first(library).tags).toHaveLength(2)
})

test('a list that comes again gets what is new, in its place', () => {
  const { library } = aLibrary()
  const list = (...urls: string[]): Imported => ({
    ...nothingFrom(file, 'bookmarks'),
    lists: [
      {
        key: null,
        title: '読む',
        introduction: '',
        items: urls.map((url) => ({
          kind: 'link',
          why: '',
          isRead: false,
          link: { url, title: url, kind: 'other', line: null, tags: ['sre'], addedOn: null, isPrivate: true },
        })),
      },
    ],
  })
  must(saveImported(library, list('https://a.example/', 'https://c.example/')))
  const again = must(
    saveImported(library, list('https://a.example/', 'https://b.example/', 'https://c.example/')),
  )
  expect(again).toMatchObject({ lists: 0, links: 1, updated: 1 })
  expect(select(library.reader, links, 'deleted_at IS NULL').every(({ isPrivate }) => isPrivate)).toBe(true)
  expect(find(library.reader, events, 'x')).toBeNull()
})

test('several files about one record fill it together, and the second round changes nothing', () => {
  const { library } = aLibrary()
  const full = programme({ abstract: '要約', minutes: 20 })
  const bare = {
    ...programme({ speakers: [{ name: '甲', printed: '甲さん', affiliation: null, handle: null }] }),
    file: 'speakers.json',
  }
  must(saveImported(library, full))
  must(saveImported(library, bare))
  expect(first(library)).toMatchObject({ abstract: '要約', minutes: 20 })
  expect(first(library).speakers).toHaveLength(1)
  for (const source of [full, bare])
    expect(must(saveImported(library, source))).toMatchObject({ updated: 0, unchanged: 2 })
})
