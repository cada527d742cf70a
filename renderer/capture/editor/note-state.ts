import { history, historyKeymap, moveLineDown, moveLineUp, standardKeymap } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { AttachmentDoor } from '../attachments/attachment-door.ts'
import { noteAttachments } from '../attachments/note-attachments.ts'
import { foundPlaces } from './found-places.ts'
import { markKeys } from './insert-mark.ts'
import { lineBegins } from './line-begins.ts'
import { noteMarkdown } from './markdown.ts'
import { placeholder } from './placeholder.ts'
import { showMarks } from './show-marks.ts'
import { styleNonce } from './style-nonce.ts'
import type { TalkTime } from './talk-time.ts'
import { talkTime } from './talk-time.ts'
import { typedMark } from './typed-mark.ts'

/** What may change while a note is open. */
export interface NoteSettings {
  /** The accessible name of the field. */
  readonly label: string
  readonly placeholder: string
  readonly readOnly: boolean
  readonly time: TalkTime
}

const settings = new Compartment()

/** A note ready for writing, which takes pictures and files where it has a door for them. */
export function noteState(text: string, given: NoteSettings, attachments?: AttachmentDoor): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      settings.of(settingsExtension(given)),
      lineBegins,
      keymap.of(markKeys),
      typedMark,
      noteMarkdown(),
      showMarks,
      noteAttachments(attachments),
      foundPlaces,
      // The undo of a note reaches back further than the app's fifty steps, for a step here is a word, not an act.
      history({ minDepth: 500 }),
      keymap.of([
        { key: 'Alt-ArrowUp', run: moveLineUp },
        { key: 'Alt-ArrowDown', run: moveLineDown },
        ...historyKeymap,
        // Not `defaultKeymap`: its Alt-←, Mod-[ and Mod-i belong to the app. Nor search's Mod-f.
        ...standardKeymap,
      ]),
      styleNonce(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ lang: 'ja', spellcheck: 'false' }),
    ],
  })
}

/** Changes the settings of an open note. Its text, its undo and its cursor stay. */
export const withSettings = (given: NoteSettings) => ({
  effects: settings.reconfigure(settingsExtension(given)),
})

function settingsExtension({ label, placeholder: text, readOnly, time }: NoteSettings): Extension {
  return [
    talkTime.of(time),
    EditorState.readOnly.of(readOnly),
    // Without `editable`, an input method would write into a note that then takes its text back.
    EditorView.editable.of(!readOnly),
    // Read-only text stays in the order of Tab: it can be selected, copied and read by a screen reader.
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-readonly': String(readOnly),
      tabindex: '0',
    }),
    placeholder(text),
  ]
}
