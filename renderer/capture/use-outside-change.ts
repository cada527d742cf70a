import type { RefObject } from 'react'
import { useEffect, useEffectEvent } from 'react'
import type { Autosaver } from './autosave/autosaver.ts'
import type { Stored } from './autosave/machine.ts'
import type { NoteEditorHandle } from './NoteEditor.tsx'

/**
 * Shows what another window wrote into the note, as long as nothing here is unsaved; else the next save finds the
 * conflict and a person decides.
 *
 * @param hash  of the note as the view last heard of it. Only a hint: the answer may be older than our own last
 *              save, so the note is read again, after everything of ours is committed, before the text is touched
 * @param read  the note as the library holds it now; `null` when it can't be read
 */
export function useOutsideChange(
  hash: string,
  autosaver: Autosaver,
  editor: RefObject<NoteEditorHandle | null>,
  read: () => Promise<Stored | null>,
): void {
  const isBehind = (stored: string) =>
    autosaver.status() === 'saved' && stored !== autosaver.state().stored.hash
  const follow = useEffectEvent(async (heard: string, isWanted: () => boolean) => {
    if (!isBehind(heard)) return
    const now = await read()
    if (!now || !isWanted() || !isBehind(now.hash)) return
    if (editor.current?.replaceFromOutside(now.text)) autosaver.rebase(now.text, now)
  })
  useEffect(() => {
    let isWanted = true
    void follow(hash, () => isWanted)
    return () => {
      isWanted = false
    }
  }, [hash])
}
