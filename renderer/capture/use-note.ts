import type { RefObject } from 'react'
import { useState } from 'react'
import type { AttachmentDoor } from './attachments/attachment-door.ts'
import type { SaveNote } from './autosave/autosaver.ts'
import type { Stored } from './autosave/machine.ts'
import type { Autosave } from './autosave/useAutosave.ts'
import { useAutosave } from './autosave/useAutosave.ts'
import type { NoteEditorHandle } from './NoteEditor.tsx'
import { useOutsideChange } from './use-outside-change.ts'

/** What a note asks of the library and the shell. `doorOfTalk` binds it to the window's door, a test to its own. */
export interface NoteDoor {
  readonly save: SaveNote
  /** The note as stored now, asked after all saves before it; `null` when it can't be read. */
  readonly read: () => Promise<Stored | null>
  readonly openLink: (url: string) => void
  /** Takes pictures and files; without it the note takes text only. */
  readonly attachments?: AttachmentDoor
}

export interface NoteOnScreen extends Autosave {
  /** What the editor begins with. */
  readonly initialText: string
}

/**
 * A note that is being written in an editor: saved by itself, and brought up to date when another window saves.
 *
 * @param talkId  read once, as is `door`: another note is another component (`key`)
 * @param note    as the library holds it. A new hash means that somebody saved, perhaps in another window
 */
export function useNote(
  talkId: string,
  note: Stored,
  door: NoteDoor,
  editor: RefObject<NoteEditorHandle | null>,
): NoteOnScreen {
  const autosave = useAutosave(talkId, note, door.save)
  const { autosaver } = autosave
  const [initialText] = useState(() => autosaver.state().text)
  useOutsideChange(note.hash, autosaver, editor, door.read)
  return { ...autosave, initialText }
}
