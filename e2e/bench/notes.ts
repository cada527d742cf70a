import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../db/library.ts'
import { openLibrary } from '../../db/library.ts'
import type { Talk } from '../../db/model.ts'
import { saveNote } from '../../db/talks/notes.ts'
import { talksPage } from '../../db/talks/talk-rows.ts'
import { talkPage } from '../../db/talks/talks.ts'
import { settle, upkeep } from '../../db/upkeep.ts'
import type { Bench, Figure } from './bench.ts'
import { percentile } from './bench.ts'
import { copyOfLibrary } from './big-library.ts'

const edited = 300

/**
 * One more line in a note of a large library: the note, its revision, the change log and the search index. Between two
 * saves the library settles, as it does in the app half a second after a save; the steps of that are measured apart.
 */
export const notes: Bench = {
  name: 'notes',
  says: `a line more in each of ${edited} notes among 100,000 talks, written to the disk at synchronous=FULL`,
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talkshelf-bench-notes-'))
    try {
      const opened = openLibrary(copyOfLibrary(100_000, folder), { access: 'write' })
      if (!opened.ok) throw new Error(`the library cannot be opened: ${JSON.stringify(opened.failure)}`)
      const library = opened.value
      for (const _ of upkeep(library));
      const steps: number[] = []
      const saves = talksAllOver(library).map((talk) => {
        const took = timeOfSave(library, talk)
        steps.push(...timesOfSettling(library))
        return took
      })
      library.close()
      return figures(saves, steps)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function figures(saves: readonly number[], steps: readonly number[]): Figure[] {
  return [
    { name: 'saving one note: median', value: percentile(saves, 0.5), unit: 'ms' },
    { name: 'saving one note: 95 of 100 below', value: percentile(saves, 0.95), unit: 'ms', limit: 8 },
    { name: 'saving one note: slowest', value: Math.max(...saves), unit: 'ms' },
    {
      name: 'settling, for which a save may wait: 95 of 100 steps',
      value: percentile(steps, 0.95),
      unit: 'ms',
    },
  ]
}

function timesOfSettling(library: Library): number[] {
  const times: number[] = []
  for (const steps = settle(library); ; ) {
    const began = performance.now()
    const { done } = steps.next()
    times.push(performance.now() - began)
    if (done) return times
  }
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
