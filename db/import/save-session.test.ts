import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { select } from '../history/records.ts'
import { talks } from '../history/subjects.ts'
import { historyState, undo } from '../history/undo.ts'
import type { Library } from '../library.ts'
import type { FileFound, ImportProgress } from '../model.ts'
import { saveNote } from '../talks/notes.ts'
import { updateTalk } from '../talks/talks.ts'
import { aFolder, aLibrary, must } from '../testing/a-library.ts'
import type { Wishes } from './save-session.ts'
import { acceptAll, dropImport, importedFile, importedNames, lookOn, openImport } from './save-session.ts'

const nothing: Wishes = { leaveOut: [], same: [], take: [] }

function aFolderOfNotes(names: readonly string[], folder = aFolder()) {
  mkdirSync(join(folder, 'deep'), { recursive: true })
  for (const name of names) writeFileSync(join(folder, name), `${name} の話\n\nメモです。`)
  return folder
}

function lookedAt(library: Library, paths: readonly string[]): { id: string; files: FileFound[] } {
  let state = must(openImport(library, { paths, files: [] }))
  const files = [...state.files]
  while (!state.isRead) {
    state = must(lookOn(library, { id: state.id }))
    files.push(...state.files)
  }
  return { id: state.id, files }
}

function accepted(library: Library, id: string, wishes: Wishes = nothing): ImportProgress {
  let progress = must(acceptAll(library, { id, ...wishes }))
  while (!progress.isDone) progress = must(acceptAll(library, { id, ...wishes }))
  return progress
}

/** Every row of every table, but for the counters of the system. */
const everything = ({ reader }: Library) => {
  const tables = reader
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all()
  return tables.map((table) => [table, reader.prepare(`SELECT * FROM "${table}"`).all()])
}

const titles = ({ reader }: Library) =>
  select(reader, talks, 'deleted_at IS NULL ORDER BY n').map(({ title }) => title)

describe('an import that a window looks at', () => {
  test('tells each file with its counts before anything is written', () => {
    const { library } = aLibrary()
    const folder = aFolderOfNotes(['a.txt', 'deep/b.txt'])
    writeFileSync(join(folder, 'c.png'), Buffer.from('89504e470d0a1a0a', 'hex'))
    const { id, files } = lookedAt(library, [folder])
    expect(files).toMatchObject([
      { index: 0, is: 'read', file: 'a.txt', format: 'text', talks: 1, fresh: 1, known: 0 },
      { index: 1, is: 'unread', file: 'c.png', failure: { code: 'file is binary' } },
      { index: 2, is: 'read', file: 'deep/b.txt', talks: 1 },
    ])
    expect(must(importedFile(library, { id, index: 2 })).talks[0]?.title).toBe('deep/b.txt の話')
    expect(titles(library)).toEqual([])
  })

  test('is saved file by file and taken back in one step', () => {
    const { library } = aLibrary()
    const { id } = lookedAt(library, [aFolderOfNotes(['a.txt', 'b.txt', 'c.txt'])])
    expect(accepted(library, id)).toMatchObject({ done: 3, of: 3, saved: { talks: 3 } })
    expect(titles(library)).toHaveLength(3)
    must(undo(library))
    expect(titles(library)).toEqual([])
    expect(historyState(library).undo).toBeNull()
  })

  test('leaves out what is not wanted', () => {
    const { library } = aLibrary()
    const folder = aFolderOfNotes(['a.txt', 'b.txt', 'c.txt'])
    accepted(library, lookedAt(library, [folder]).id, { ...nothing, leaveOut: [0] })
    expect(titles(library)).toEqual(['b.txt の話', 'c.txt の話'])
    const again = lookedAt(library, [folder])
    expect(again.files).toMatchObject([{ fresh: 1 }, { known: 1 }, { known: 1 }])
  })

  test('tells the new names of all files, each with the files that have it and what it may be', () => {
    const { library } = aLibrary({
      events: [{ title: '見本勉強会', talks: [{ title: '題', speakers: ['清水'], tags: ['slo'] }] }],
    })
    const folder = aFolder()
    const note = (title: string, tags: string) =>
      `---\ntags: [${tags}]\nauthor: 清水 勲\n---\n# ${title}\n\nメモ\n`
    writeFileSync(join(folder, 'a.md'), note('監視を減らす', 'SLO'))
    writeFileSync(join(folder, 'b.md'), note('負荷試験のあとで', 'SLO, sre'))
    const { id } = lookedAt(library, [folder])
    const names = must(importedNames(library, { id }))
    expect(names.map(({ name, files, near }) => [name, files, near.map((one) => one.name)])).toEqual([
      ['清水 勲', [0, 1], ['清水']],
      ['SLO', [0, 1], ['slo']],
      ['sre', [1], []],
    ])
    const same = names.flatMap(({ kind, name, near: [first] }) =>
      first ? [{ kind, name, id: first.id }] : [],
    )
    expect(accepted(library, id, { ...nothing, same })).toMatchObject({
      saved: { talks: 2, speakers: 0, tags: 1 },
    })
  })

  test('keeps what was edited since, unless the file is to win', () => {
    const { library } = aLibrary()
    const folder = aFolderOfNotes(['a.txt'])
    accepted(library, lookedAt(library, [folder]).id)
    const [talk] = select(library.reader, talks, 'deleted_at IS NULL')
    if (!talk) throw new Error('it was imported')
    must(updateTalk(library, { id: talk.id, fields: { minutes: 5 } }))
    writeFileSync(join(folder, 'a.txt'), 'a.txt の話\n\n増えたメモです。')
    const { id, files } = lookedAt(library, [folder])
    expect(files).toMatchObject([{ changed: 1, conflicts: [] }])
    expect(accepted(library, id)).toMatchObject({ saved: { talks: 0, updated: 1 } })
    expect(select(library.reader, talks, 'deleted_at IS NULL')[0]).toMatchObject({
      note: '増えたメモです。',
      minutes: 5,
    })
  })

  test('stops in the middle of a file, of which nothing is left, and keeps those before', () => {
    const { library } = aLibrary()
    const folder = aFolder()
    const bookmarks = (name: string) =>
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3>${name}</H3><DL><p>\n${[1, 2, 3, 4]
        .map((n) => `<DT><A HREF="https://${name}.example/${n}">${n}</A>`)
        .join('\n')}\n</DL><p></DL><p>\n`
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.html`), bookmarks(name))
    accepted(library, lookedAt(library, [join(folder, 'a.html')]).id)
    const before = everything(library)

    const records: true[] = []
    const watch = { goesOn: () => records.push(true) < 3 }
    const { id } = lookedAt(library, [join(folder, 'b.html'), join(folder, 'c.html')])
    expect(acceptAll(library, { id, ...nothing }, () => watch)).toMatchObject({
      ok: true,
      value: { done: 0, of: 2, isDone: false },
    })
    expect(everything(library)).toEqual(before)
  })

  describe('with a note that a person has edited, and its file says otherwise', () => {
    function aConflict() {
      const { library } = aLibrary()
      const folder = aFolderOfNotes(['a.txt'])
      accepted(library, lookedAt(library, [folder]).id)
      edit(library, '自分のメモ')
      writeFileSync(join(folder, 'a.txt'), 'a.txt の話\n\nファイルのメモ')
      return { library, folder }
    }
    const talkOf = ({ reader }: Library) => {
      const [talk] = select(reader, talks, 'deleted_at IS NULL')
      if (!talk) throw new Error('it was imported')
      return talk
    }
    const edit = (library: Library, text: string) =>
      must(saveNote(library, { talkId: talkOf(library).id, text, basedOn: talkOf(library).noteHash }))

    test('shows both side by side', () => {
      const { library, folder } = aConflict()
      expect(lookedAt(library, [folder]).files).toMatchObject([
        { conflicts: [{ fields: [{ field: 'note', mine: '自分のメモ', theirs: 'ファイルのメモ' }] }] },
      ])
    })

    test('keeps it, and does not ask again', () => {
      const { library, folder } = aConflict()
      accepted(library, lookedAt(library, [folder]).id)
      expect(talkOf(library).note).toBe('自分のメモ')
      expect(lookedAt(library, [folder]).files).toMatchObject([{ conflicts: [] }])
    })

    test('becomes what the file says if that is wished; undo brings the own words back', () => {
      const { library, folder } = aConflict()
      accepted(library, lookedAt(library, [folder]).id, { ...nothing, take: [talkOf(library).id] })
      expect(talkOf(library).note).toBe('ファイルのメモ')
      must(undo(library))
      expect(talkOf(library).note).toBe('自分のメモ')
    })

    test('asks the next time about one that was edited after it was looked at', () => {
      const { library } = aLibrary()
      const folder = aFolderOfNotes(['a.txt'])
      accepted(library, lookedAt(library, [folder]).id)
      writeFileSync(join(folder, 'a.txt'), 'a.txt の話\n\nファイルのメモ')
      const { id } = lookedAt(library, [folder])
      edit(library, '自分のメモ')
      expect(accepted(library, id)).toMatchObject({ conflicts: [{ title: 'a.txt の話' }] })
      expect(talkOf(library).note).toBe('自分のメモ')
      expect(lookedAt(library, [folder]).files).toMatchObject([{ conflicts: [{ title: 'a.txt の話' }] }])
    })
  })

  test('is forgotten when it is dropped', () => {
    const { library } = aLibrary()
    const { id } = lookedAt(library, [aFolderOfNotes(['a.txt'])])
    must(dropImport(library, { id }))
    expect(acceptAll(library, { id, ...nothing })).toMatchObject({
      ok: false,
      failure: { code: 'bad input' },
    })
  })
})
