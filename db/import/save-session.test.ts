import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { select } from '../history/records.ts'
import { talks } from '../history/subjects.ts'
import { historyState, undo } from '../history/undo.ts'
import type { Library } from '../library.ts'
import type { FileFound, ImportProgress } from '../model.ts'
import { updateTalk } from '../talks/talks.ts'
import { aFolder, aLibrary, must } from '../testing/a-library.ts'
import type { Wishes } from './save-session.ts'
import { acceptAll, dropImport, importedFile, lookOn, openImport } from './save-session.ts'

const nothing: Wishes = { leaveOut: [], instead: [], take: [] }

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

  test('leaves out what is not wanted, and takes what was corrected', () => {
    const { library } = aLibrary()
    const folder = aFolderOfNotes(['a.txt', 'b.txt', 'c.txt'])
    const { id } = lookedAt(library, [folder])
    const second = must(importedFile(library, { id, index: 1 }))
    const imported = { ...second, talks: second.talks.map((talk) => ({ ...talk, title: '直した題' })) }
    accepted(library, id, { ...nothing, leaveOut: [0], instead: [{ index: 1, imported }] })
    expect(titles(library)).toEqual(['直した題', 'c.txt の話'])
    const again = lookedAt(library, [folder])
    expect(again.files).toMatchObject([{ fresh: 1 }, { known: 1 }, { known: 1 }])
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
