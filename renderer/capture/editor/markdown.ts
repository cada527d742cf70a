import { indentLess, indentMore } from '@codemirror/commands'
import {
  deleteMarkupBackward,
  insertNewlineContinueMarkupCommand,
  pasteURLAsLink,
} from '@codemirror/lang-markdown'
import { HighlightStyle, syntaxHighlighting, syntaxTree } from '@codemirror/language'
import type { EditorState, Extension, StateCommand } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { markdownToWrite } from './long-paragraph.ts'

/**
 * Markdown with tables, tasks and strikethrough. The bare language, not `markdown()`: that one brings HTML with it,
 * whose tags close themselves while one types, and a note has no raw HTML.
 */
export function noteMarkdown(): Extension {
  return [markdownToWrite, pasteURLAsLink, keymap.of(markdownKeys), syntaxHighlighting(markdownClasses)]
}

const inListItem =
  (command: StateCommand): StateCommand =>
  (target) =>
    isInListItem(target.state) && command(target)

/** Tab moves list items; anywhere else it stays the browser's, so that the keyboard can leave the field. */
const markdownKeys = [
  { key: 'Enter', run: insertNewlineContinueMarkupCommand({ nonTightLists: false }) },
  { key: 'Backspace', run: deleteMarkupBackward },
  { key: 'Tab', run: inListItem(indentMore), shift: inListItem(indentLess) },
]

function isInListItem(state: EditorState): boolean {
  const line = state.doc.lineAt(state.selection.main.head)
  if (!/^\s*(?:[-*+]|\d+[.)])\s/u.test(line.text)) return false
  for (let node = syntaxTree(state).resolveInner(line.from, 1); ; ) {
    if (node.name === 'FencedCode') return false
    if (node.parent === null) return true
    node = node.parent
  }
}

/**
 * Classes, not colours: `renderer/design/editor.css` says how they look. Marks of Markdown are dim and always there, so
 * a line looks the same with the cursor in it and without.
 */
const markdownClasses = HighlightStyle.define([
  { tag: tags.processingInstruction, class: 'note-markup' },
  { tag: tags.heading1, class: 'note-heading note-heading-1' },
  { tag: tags.heading2, class: 'note-heading note-heading-2' },
  { tag: [tags.heading3, tags.heading4, tags.heading5, tags.heading6], class: 'note-heading' },
  { tag: tags.strong, class: 'note-strong' },
  { tag: tags.emphasis, class: 'note-emphasis' },
  { tag: tags.strikethrough, class: 'note-struck' },
  { tag: tags.quote, class: 'note-quote' },
  { tag: tags.monospace, class: 'note-code' },
  { tag: tags.link, class: 'note-link' },
  { tag: [tags.url, tags.labelName, tags.string], class: 'note-address' },
  { tag: [tags.contentSeparator, tags.atom], class: 'note-markup' },
])
