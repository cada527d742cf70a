import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { QuickNoteDraft, Result } from '../db/model.ts'
import { QuickNoteDraft as Draft, done, failed } from '../db/model.ts'
import { app } from './api.ts'

// In a file of the machine's own, not in the library: a quick note is taken down even while that is away.
const file = () => join(app.getPath('userData'), 'quick-note.json')

let last: Promise<unknown> = Promise.resolve()

/** What was written and not saved; `null` for nothing, and for a file that cannot be understood, which stays. */
export async function quickNoteDraft(): Promise<QuickNoteDraft | null> {
  await last
  try {
    return Draft.parse(JSON.parse(await readFile(file(), 'utf8')))
  } catch {
    return null
  }
}

/** Keeps what is written so far, so that no crash loses it; `null` when it is saved. In the order of the calls. */
export function keepQuickNoteDraft(draft: QuickNoteDraft | null): Promise<Result<null>> {
  const kept = last.then(() => keep(draft))
  last = kept
  return kept
}

async function keep(draft: QuickNoteDraft | null): Promise<Result<null>> {
  const beside = `${file()}.new`
  try {
    if (draft === null) await rm(file(), { force: true })
    else {
      // Written beside and moved into place: whoever is killed leaves the old text or the new one.
      await writeFile(beside, JSON.stringify(draft), { flush: true })
      await rename(beside, file())
    }
    return done(null)
  } catch (problem) {
    return failed({ code: 'file unwritable', file: file(), reason: String(problem) })
  }
}
