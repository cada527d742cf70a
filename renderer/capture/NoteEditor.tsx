import { Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Ref, RefObject } from 'react'
import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react'
import type { MarkKind } from '../../db/model.ts'
import type { ElapsedSeconds } from './editor/clock.ts'
import { insertMark } from './editor/insert-mark.ts'
import type { NoteSettings } from './editor/note-state.ts'
import { noteState, withSettings } from './editor/note-state.ts'
import { putInPlace, takeOver } from './editor/outside-change.ts'

export interface NoteEditorHandle {
  readonly getText: () => string
  readonly focus: () => void
  /** Writes a mark of now on a line of its own and puts the cursor there. */
  readonly insertMark: (kind: MarkKind) => void
  /** Puts a text in place of the note's, as a step that undo takes back. */
  readonly replace: (text: string) => void
  /**
   * Takes over what another window wrote; undo leaves it alone. Not while a composition runs, which it would break:
   * then nothing happens and the answer is false.
   */
  readonly replaceFromOutside: (text: string) => boolean
}

export interface NoteEditorProps extends NoteSettings {
  readonly ref?: Ref<NoteEditorHandle>
  /** Read once, as is `elapsed`: another note is another editor (`key`). */
  readonly initialText: string
  readonly elapsed?: ElapsedSeconds
  /** Told of every change made here. What `replaceFromOutside` puts in is none. */
  readonly onChange: (text: string) => void
}

/** The field a note is written in. React makes it once and never touches its text. */
export function NoteEditor(props: NoteEditorProps) {
  const { ref, onChange, label, placeholder, readOnly } = props
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)
  const [first] = useState(props)
  const changed = useEffectEvent(onChange)

  useEffect(() => {
    const view = new EditorView({
      state: noteState(first.initialText, first, first.elapsed ?? (() => null)),
      dispatchTransactions(transactions, view) {
        view.update(transactions)
        if (transactions.some(isChangeMadeHere)) changed(view.state.doc.toString())
      },
    })
    host.current?.append(view.dom)
    editor.current = view
    return () => view.destroy()
  }, [first])

  useEffect(() => {
    editor.current?.dispatch(withSettings({ label, placeholder, readOnly }))
  }, [label, placeholder, readOnly])

  useImperativeHandle(ref, () => handleOf(editor), [])
  return <div className="note-editor" ref={host} />
}

const isChangeMadeHere = (transaction: Transaction) =>
  transaction.docChanged && transaction.annotation(Transaction.remote) !== true

function handleOf(editor: RefObject<EditorView | null>): NoteEditorHandle {
  const open = () => {
    if (!editor.current) throw new Error('the note editor was asked before it was there')
    return editor.current
  }
  return {
    getText: () => open().state.doc.toString(),
    focus: () => open().focus(),
    insertMark(kind) {
      insertMark(kind)(open())
      open().focus()
    },
    replace: (text) => open().dispatch(putInPlace(open().state, text)),
    replaceFromOutside(text) {
      if (open().compositionStarted) return false
      open().dispatch(takeOver(open().state, text))
      return true
    },
  }
}
