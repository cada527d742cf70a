import { EditorView } from '@codemirror/view'

/** Selects a phrase in the note of a page and brings it into sight; nothing happens where the note lost it. */
export function showPhrase(phrase: string, page: Element | null): void {
  const dom = page?.querySelector('.cm-editor')
  const view = dom instanceof HTMLElement ? EditorView.findFromDOM(dom) : null
  const from = view?.state.doc.toString().indexOf(phrase) ?? -1
  if (!view || from < 0) return
  view.dispatch({
    selection: { anchor: from, head: from + phrase.length },
    effects: EditorView.scrollIntoView(from, { y: 'center' }),
  })
  view.focus()
}
