import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../db/library.ts'
import { openLibrary } from '../../db/library.ts'
import type { Talk } from '../../db/model.ts'
import { saveNote } from '../../db/talks/notes.ts'
import { talksPage } from '../../db/talks/talk-rows.ts'
import { talkPage } from '../../db/talks/talks.ts'
import type { Bench, Figure } from './bench.ts'
import { percentile } from './bench.ts'
import { copyOfLibrary } from './big-library.ts'

const edited = 300

/** One more line in a note of a large library: the note, its revision, the change log and the search index. */
export const notes: Bench = {
  name: 'notes',
  says: `a line more in each of ${edited} notes among 100,000 talks, written to the disk at synchronous=FULL`,
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talkshelf-bench-notes-'))
    try {
      const opened = openLibrary(copyOfLibrary(100_000, folder), { access: 'write' })
      if (!opened.ok) throw new Error(`the library cannot be opened: ${JSON.stringify(opened.failure)}`)
      const library = opened.value
      const times = talksAllOver(library).map((talk) => timeOfSave(library, talk))
      library.close()
      return figures(times)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function figures(times: readonly number[]): Figure[] {
  return [
    { name: 'saving one note: median', value: percentile(times, 0.5), unit: 'ms' },
    { name: 'saving one note: 95 of 100 below', value: percentile(times, 0.95), unit: 'ms', limit: 8 },
  ]
}

/** From the newest to the oldest, so that hardly two lie on one page of the file. */
function talksAllOver(library: Library): Talk[] {
  return Array.from({ length: edited }, (_, index) => {
    const request = { filter: '', of: null, offset: Math.floor((index * 100_000) / edited), limit: 1 }
    const [row] = talksPage(library.reader, request).rows
    const found = row && talkPage(library, row.id)
    if (!found?.ok) throw new Error(`there is no talk at ${request.offset}`)
    return found.value.talk
  })
}

function timeOfSave(library: Library, talk: Talk): number {
  const text = `${talk.note}\n- ★ 信頼性は会話です。 The error budget is a conversation.`
  const began = performance.now()
  const saved = saveNote(library, { talkId: talk.id, text, basedOn: talk.noteHash })
  const took = performance.now() - began
  if (!saved.ok) throw new Error(`a note cannot be saved: ${JSON.stringify(saved.failure)}`)
  return took
}
