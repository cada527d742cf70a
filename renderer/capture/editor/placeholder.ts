import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/**
 * What an empty note says. CodeMirror's own placeholder is a widget inside the line, which goes away in the middle of
 * the first composition; this one is an attribute that CSS shows, so the text's DOM stays untouched.
 */
export const placeholder = (text: string): Extension =>
  EditorView.contentAttributes.of(({ state }) =>
    state.doc.length === 0 ? { 'data-placeholder': text, 'aria-placeholder': text } : null,
  )
