import { setImmediate } from 'node:timers/promises'
import type { Opened } from '../import/files/opened.ts'
import { openPath } from '../import/files/opened.ts'
import { unitsOf } from '../import/files/units.ts'
import type { FilesSaved, Unread } from '../import/save-files.ts'
import { FilesImport } from '../import/save-files.ts'
import type { Library } from '../library.ts'
import type { Result } from '../model.ts'
import { done, failed } from '../model.ts'

/** In files, or groups of files that belong together. */
export interface Progress {
  readonly done: number
  readonly of: number
}

export interface FilesImported extends FilesSaved {
  /** How far it came if it was stopped: so many whole files are in the library, the rest is not. */
  readonly stopped: Progress | null
  /** How many files were passed over because they are the system's. */
  readonly hidden: number
}

export interface ImportOptions {
  /** The format of all files, where the person knows better than the files' own signs. */
  readonly as?: string | undefined
  /** What becomes of records that were edited since they were imported; without it they are only told. */
  readonly conflicts?: 'keep' | 'take' | undefined
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Reads files, folders and archives into the library, each file or group of files in a transaction of its own and all
 * of them in one step of undo. What cannot be read does not stop the others; when nothing can, that is the failure.
 */
export async function importFiles(
  library: Library,
  paths: readonly string[],
  { as, conflicts, signal, onProgress }: ImportOptions,
): Promise<Result<FilesImported>> {
  const opened: Opened[] = []
  try {
    const unread: Unread[] = []
    for (const path of paths) {
      const result = openPath(path)
      if (result.ok) opened.push(result.value)
      else unread.push({ file: path, failure: result.failure })
    }
    const files = new FilesImport(
      library,
      opened.flatMap((one) => unitsOf(one, as)),
      { decide: conflicts === undefined ? undefined : () => conflicts },
    )
    files.outcome.unread.push(...unread)
    files.outcome.problems.push(...opened.flatMap(({ problems }) => problems))
    while (!files.isDone && !signal?.aborted) {
      const saved = files.next()
      if (!saved.ok) {
        if (files.progress.done === 0) return saved
        // What was saved before stays: those are whole files, and one undo takes them all back.
        files.outcome.unread.push({ file: files.nextName, failure: saved.failure })
        break
      }
      onProgress?.(files.progress)
      // Lets the wish to stop be heard.
      await setImmediate()
    }
    const [first] = files.outcome.unread
    if (first && files.outcome.formats.length === 0) return failed(first.failure)
    const hidden = opened.reduce((sum, one) => sum + one.hidden, 0)
    return done({ ...files.outcome, stopped: files.isDone ? null : files.progress, hidden })
  } finally {
    for (const one of opened) one.close()
  }
}
