import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { act } from '../history/journal.ts'
import { readFile } from '../import/read-file.ts'
import { saveWithin } from '../import/save.ts'
import type { Saved } from '../import/save-outcome.ts'
import type { Library } from '../library.ts'
import type { Failure, Notice, Problem, Result } from '../model.ts'
import { done, failed } from '../model.ts'

/** A file that could not be read at all. */
export interface Unread {
  readonly file: string
  readonly failure: Failure
}

export interface FilesImported {
  readonly formats: string[]
  readonly saved: Saved
  readonly notices: { readonly file: string; readonly notice: Notice }[]
  readonly problems: Problem[]
  readonly unread: Unread[]
}

/**
 * Reads files, and all files in folders, into the library: in one step of undo, so that a failure in the middle
 * leaves nothing half done. Files that cannot be read do not stop the others; when none can, that is the failure.
 *
 * @param as the format of all of them, where the person knows better than the files' own signs
 */
export function importFiles(
  library: Library,
  paths: readonly string[],
  as: string | undefined,
): Result<FilesImported> {
  const files = filesIn(paths)
  if (!files.ok) return files
  return act(library, 'import.accept', paths.join(', '), (journal) => {
    const imported: FilesImported = {
      formats: [],
      saved: { ...nothing },
      notices: [],
      problems: [],
      unread: [],
    }
    for (const file of files.value) {
      const read = readFile(file, as)
      if (!read.ok) {
        imported.unread.push({ file, failure: read.failure })
        continue
      }
      add(imported.saved, saveWithin(journal, read.value))
      if (!imported.formats.includes(read.value.format)) imported.formats.push(read.value.format)
      imported.notices.push(...read.value.notices.map((notice) => ({ file, notice })))
      imported.problems.push(...read.value.problems)
    }
    const [first] = imported.unread
    return first && imported.formats.length === 0 ? failed(first.failure) : done(imported)
  })
}

const nothing: Saved = {
  events: 0,
  talks: 0,
  speakers: 0,
  tags: 0,
  links: 0,
  lists: 0,
  attachments: 0,
  updated: 0,
  unchanged: 0,
  firstEventId: null,
  firstTalkId: null,
}
const counted = ['events', 'talks', 'speakers', 'tags', 'links', 'lists', 'attachments', 'unchanged'] as const

function add(sum: Saved, more: Saved): void {
  for (const name of counted) sum[name] += more[name]
  sum.firstEventId ??= more.firstEventId
  sum.firstTalkId ??= more.firstTalkId
}

/** The files named, and those in the folders named, by name; hidden ones are the system's and stay out. */
function filesIn(paths: readonly string[]): Result<string[]> {
  const files: string[] = []
  for (const path of paths) {
    try {
      if (!statSync(path).isDirectory()) {
        files.push(path)
        continue
      }
      const below = readdirSync(path, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
      files.push(...below.filter((file) => !/[/\\]\./u.test(file.slice(path.length))).sort())
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      return failed({ code: 'file unreadable', file: path, reason: String(error.code) })
    }
  }
  return done(files)
}
