/** What somebody typed into a field that saves by itself, until the library has it. */
export interface TypedText {
  /** What stands in the field; `null` while it is as stored. */
  readonly text: string | null
  /** `saved`: the library has it. `failed`: it does not, and the text is kept here until it does. */
  readonly status: 'typed' | 'saving' | 'saved' | 'failed'
  /** What was stored when typing began. */
  readonly over: string
  /** Something else has been stored since: the field has nothing of its own to show, even if `over` comes back. */
  readonly isOvertaken: boolean
}

/** Whether the text was stored; the reason why not is told by who saves. */
export type SaveText = (text: string) => Promise<boolean>

export interface TextSaver {
  readonly get: () => TypedText
  readonly subscribe: (listener: () => void) => () => void
  /** Typed, over this stored text; `isComposing` puts the save off until the input method is done. */
  readonly type: (text: string, stored: string, isComposing: boolean) => void
  /** Told of what is stored, whenever the library says it anew. */
  readonly hear: (stored: string) => void
  /** Saves what is not saved yet, at once. */
  readonly flush: () => void
  /** Forgets what was typed and not saved. */
  readonly drop: () => void
  readonly saveWith: (save: SaveText) => void
}

/**
 * Keeps and saves what is typed into one field. One save at a time; what was typed meanwhile follows.
 *
 * @param quietMs  the pause in typing after which it saves; `null` saves on `flush` only
 */
export function textSaver(quietMs: number | null): TextSaver {
  let typed: TypedText = { text: null, status: 'saved', over: '', isOvertaken: false }
  let save: SaveText = async () => false
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  function become(next: Partial<TypedText>) {
    typed = { ...typed, ...next }
    for (const listener of listeners) listener()
  }

  async function flush() {
    clearTimeout(timer)
    const { text, status } = typed
    if (text === null || status === 'saved' || status === 'saving') return
    become({ status: 'saving' })
    const isStored = await save(text)
    if (typed.text === null) return
    if (typed.text !== text) {
      become({ status: 'typed' })
      await flush()
    } else become({ status: isStored ? 'saved' : 'failed' })
  }

  return {
    get: () => typed,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    type(text, stored, isComposing) {
      clearTimeout(timer)
      const status = typed.status === 'saving' ? 'saving' : 'typed'
      const isNew = typed.text === null || typed.isOvertaken
      become({ text, status, over: isNew ? stored : typed.over, isOvertaken: false })
      if (quietMs !== null && !isComposing) timer = setTimeout(() => void flush(), quietMs)
    },
    hear(stored) {
      if (typed.text !== null && !typed.isOvertaken && stored !== typed.over) become({ isOvertaken: true })
    },
    flush: () => void flush(),
    drop() {
      clearTimeout(timer)
      become({ text: null, status: 'saved' })
    },
    saveWith(next) {
      save = next
    },
  }
}

/** What the field shows: the typed text, unless the library has moved on from it while nobody was typing. */
export function shownText(typed: TypedText, stored: string, isFocused: boolean): string {
  const { text, status, over, isOvertaken } = typed
  if (text === null) return stored
  const isTaken = status === 'saved' && (isOvertaken || stored !== over) && !isFocused
  return isTaken ? stored : text
}
