import type { QuickNoteDraft, Result } from '../../../db/model.ts'

/** Below what one types again without a sigh, above what writes the disk for every key; in milliseconds. */
const quietMs = 200

export interface DraftKeeper {
  /** The text as it is now; blank text is no draft. */
  readonly type: (text: string) => void
  /** Keeps at once what is not kept yet. */
  readonly flush: () => Promise<void>
  /** When the first word was written, in milliseconds of Unix time; `null` while there is none. */
  readonly begunAt: () => number | null
}

/**
 * Keeps a text that is being written where a crash does not reach it, soon after each key.
 *
 * @param found  what was kept the last time
 * @param keep   stores it; a failure is tried again with the next key
 */
export function draftKeeper(
  found: QuickNoteDraft | null,
  keep: (draft: QuickNoteDraft | null) => Promise<Result<null>>,
): DraftKeeper {
  let draft = found
  let isKept = true
  let timer: ReturnType<typeof setTimeout> | undefined

  /** The keeping that is under way: whoever flushes waits for that, too. */
  let last: Promise<void> = Promise.resolve()

  function flush(): Promise<void> {
    clearTimeout(timer)
    if (!isKept) last = store()
    return last
  }

  async function store() {
    isKept = true
    const kept = await keep(draft)
    if (!kept.ok) isKept = false
  }

  return {
    type(text) {
      const begunAt = draft?.begunAt ?? new Date().toISOString()
      draft = /\S/u.test(text) ? { text, begunAt } : null
      isKept = false
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), quietMs)
    },
    flush,
    begunAt: () => (draft === null ? null : Date.parse(draft.begunAt)),
  }
}
