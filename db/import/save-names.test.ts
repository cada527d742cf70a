import { expect, test } from 'vitest'
import { find, select } from '../history/records.ts'
import { speakers, tags, talks } from '../history/subjects.ts'
import { redo, undo } from '../history/undo.ts'
import type { Library } from '../library.ts'
import type { Imported, ImportedTalk, SameName } from '../model.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { blankTalk } from './blank-records.ts'
import { saveImported } from './save.ts'
import { namesIn, newNames } from './save-names.ts'
import { nothingFrom } from './source.ts'

const aFile = (file: string, ...given: Partial<ImportedTalk>[]): Imported => ({
  ...nothingFrom({ file, text: '', encoding: 'UTF-8', problems: [] }, 'programme'),
  talks: given.map((talk, at) => ({ ...blankTalk(`${file} の題 ${at + 1}`), ...talk })),
})
const person = (name: string, handle: string | null = null) => ({
  name,
  printed: `${name}さん`,
  affiliation: null,
  handle,
})

/** A library with one talk by 清水 about slo. */
const aShelf = () =>
  aLibrary({
    events: [{ title: '見本勉強会', talks: [{ title: '前の題', speakers: ['清水'], tags: ['slo'] }] }],
  }).library

/** What the library holds but for what is in the trash. */
const contents = ({ reader }: Library) => ({
  speakers: select(reader, speakers, 'deleted_at IS NULL ORDER BY n').map(undated),
  tags: select(reader, tags, 'deleted_at IS NULL ORDER BY n').map(undated),
  talks: select(reader, talks, 'deleted_at IS NULL ORDER BY n').map(undated),
})
/** Undo is work on a record, too. */
const undated = <Row extends { updatedAt: string }>({ updatedAt: _, ...rest }: Row) => rest

const source = aFile(
  'notes.md',
  { speakers: [person('清水 勲', 'isao'), person('清水')], tags: ['SLO', 'sre'] },
  { speakers: [person('清水 勲')], tags: ['SLO'] },
)

/** Says yes to the first of what each new name may be. */
const everyYes = (library: Library, imported: Imported): SameName[] =>
  newNames(library.reader, namesIn(imported)).flatMap(({ kind, name, near: [first] }) =>
    first ? [{ kind, name, id: first.id }] : [],
  )

test('names that the library has are not told as new, and each other one once', () => {
  const found = newNames(aShelf().reader, namesIn(source))
  expect(found.map(({ kind, name, near }) => [kind, name, near.map((one) => one.name)])).toEqual([
    ['speaker', '清水 勲', ['清水']],
    ['tag', 'SLO', ['slo']],
    ['tag', 'sre', []],
  ])
})

test('without a word every new name is added as the source has it', () => {
  const library = aShelf()
  expect(must(saveImported(library, source))).toMatchObject({ speakers: 1, tags: 2 })
  expect(contents(library).speakers.map(({ name }) => name)).toEqual(['清水', '清水 勲'])
})

test('a yes makes one of the other, and the person learns name and handle; one undo takes all of it back', () => {
  const library = aShelf()
  const before = contents(library)
  const saved = must(saveImported(library, source, { same: everyYes(library, source) }))
  expect(saved).toMatchObject({ talks: 2, speakers: 0, tags: 1 })
  const after = contents(library)
  expect(after.speakers).toMatchObject([{ name: '清水', spellings: ['清水 勲'], handles: ['isao'] }])
  expect(after.tags.map(({ path }) => path)).toEqual(['slo', 'sre'])
  const [known] = after.speakers
  expect(after.talks.at(-2)?.speakers).toEqual([{ speakerId: known?.id, printed: '清水 勲さん' }])
  must(undo(library))
  expect(contents(library)).toEqual(before)
  must(redo(library))
  expect(contents(library)).toEqual(after)
})

test('the same source again changes nothing, and the next source by that person asks no more', () => {
  const library = aShelf()
  must(saveImported(library, source, { same: everyYes(library, source) }))
  const after = contents(library)
  expect(must(saveImported(library, source))).toMatchObject({ updated: 0, unchanged: 2 })
  expect(contents(library)).toEqual(after)
  const next = aFile('more.md', { speakers: [person('清水 勲')] })
  expect(newNames(library.reader, namesIn(next))).toEqual([])
  expect(must(saveImported(library, next))).toMatchObject({ speakers: 0 })
})

test('a speaker of a re-export still follows its source, though a yes was given', () => {
  const library = aShelf()
  const told = (name: string) => aFile('programme.json', { key: '7', speakers: [person(name)] })
  const before = told('清水 勲')
  must(saveImported(library, before, { same: everyYes(library, before) }))
  expect(must(saveImported(library, told('高橋')))).toMatchObject({ updated: 1, speakers: 1 })
})

test('a record that is gone by then leaves the name as it is', () => {
  const library = aShelf()
  const same: SameName[] = [{ kind: 'speaker', name: '清水 勲', id: '01890000-0000-7000-8000-000000000000' }]
  expect(must(saveImported(library, source, { same }))).toMatchObject({ speakers: 1 })
  expect(find(library.reader, speakers, same[0]?.id ?? '')).toBeNull()
})
