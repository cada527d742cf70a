import { history, historyKeymap, moveLineDown, moveLineUp, standardKeymap } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { ElapsedSeconds } from './clock.ts'
import { clock } from './clock.ts'
import { foundPlaces } from './found-places.ts'
import { markKeys } from './insert-mark.ts'
import { noteMarkdown } from './markdown.ts'
import { placeholder } from './placeholder.ts'
import { showMarks } from './show-marks.ts'
import { styleNonce } from './style-nonce.ts'

/** What may change while a note is open. */
export interface NoteSettings {
  /** The accessible name of the field. */
  readonly label: string
  readonly placeholder: string
  readonly readOnly: boolean
}

const settings = new Compartment()

/** A note ready for writing. */
export function noteState(text: string, given: NoteSettings, elapsed: ElapsedSeconds): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      settings.of(settingsExtension(given)),
      clock.of(elapsed),
      keymap.of(markKeys),
      noteMarkdown(),
      showMarks,
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

function settingsExtension({ label, placeholder: text, readOnly }: NoteSettings): Extension {
  return [
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
