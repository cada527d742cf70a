import { z } from 'zod'
import { fileProblem } from '../attachments/files.ts'
import { sha256 } from '../history/hash.ts'
import { select } from '../history/records.ts'
import { lists } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import { AttachmentType } from '../model.ts'
import { clear, compareWithRecords, isSound, rebuild } from '../search/search-index.ts'
import type { Reader } from '../sqlite.ts'
import { all, statement } from '../sqlite.ts'

export interface CheckReport {
  ok: boolean
  problems: string[]
}

/**
 * Looks at everything that can go wrong with a library: the file's structure, references that lead nowhere, notes
 * that no longer fit their checksum, attachments whose file is gone or changed, and the search index against the records. With `repair`, an index that does not
 * fit is made anew; the index is derived, so nothing is lost by that.
 */
export function checkLibrary(library: Library, { repair = false } = {}): CheckReport {
  const { reader, writer } = library
  const problems = [...structure(reader), ...references(reader), ...notes(reader), ...files(library)]
  const index = compareWithRecords(reader).map(
    ({ kind, id, problem }) => `search index: ${kind} ${id} is ${problem}`,
  )
  if (writer && !isSound(writer)) index.push('search index: damaged')
  if (index.length > 0 && repair && writer) {
    clear(writer)
    for (const _ of rebuild(writer));
    index.length = 0
  }
  const found = [...problems, ...index]
  return { ok: found.length === 0, problems: found }
}

function structure(db: Reader): string[] {
  const lines = z.array(z.string()).parse(statement(db, 'PRAGMA integrity_check').pluck().all())
  return lines.filter((line) => line !== 'ok').map((line) => `file: ${line}`)
}

const Dangling = z.object({ table: z.string(), rowid: z.int().nullable(), parent: z.string() })

function references(db: Reader): string[] {
  const sql = 'SELECT "table", rowid, parent FROM pragma_foreign_key_check'
  return all(db, Dangling, sql).map(
    ({ table, rowid, parent }) => `${table} ${rowid ?? ''}: its ${parent} is missing`,
  )
}

const Note = z.object({ id: z.string(), note: z.string(), note_hash: z.string() })

function notes(db: Reader): string[] {
  const problems: string[] = []
  for (const row of statement(db, 'SELECT id, note, note_hash FROM talk').iterate()) {
    const { id, note, note_hash } = Note.parse(row)
    if (sha256(note) !== note_hash) problems.push(`talk ${id}: the note does not fit its checksum`)
  }
  return problems
}

const File = z.object({ id: z.string(), sha256: z.string(), media_type: AttachmentType, name: z.string() })

function files({ reader, folder }: Library): string[] {
  const sql = 'SELECT id, sha256, media_type, name FROM attachment ORDER BY n'
  const attached = all(reader, File, sql).flatMap(({ id, sha256, media_type, name }) => {
    const problem = fileProblem(folder, sha256, media_type)
    return problem ? [`attachment ${id} (${name}): its file is ${problem}`] : []
  })
  const covers = select(reader, lists, 'cover IS NOT NULL ORDER BY n').flatMap(({ id, title, cover }) => {
    const problem = cover && fileProblem(folder, cover.sha256, cover.mediaType)
    return problem ? [`list ${id} (${title}): the file of its cover is ${problem}`] : []
  })
  return [...attached, ...covers]
}
