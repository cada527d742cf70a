import type { EditorState } from '@codemirror/state'
import { Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Ref, RefObject } from 'react'
import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react'
import type { MarkKind } from '../../db/model.ts'
import { noteWritten } from '../app/writing-pause.ts'
import type { AttachmentDoor } from './attachments/attachment-door.ts'
import { earlierMark } from './editor/earlier-mark.ts'
import { insertMark } from './editor/insert-mark.ts'
import type { NoteSettings } from './editor/note-state.ts'
import { noteState, withSettings } from './editor/note-state.ts'
import { putInPlace, takeOver } from './editor/outside-change.ts'
import { talkTime } from './editor/talk-time.ts'
import { RecentNotes } from './recent-notes.ts'

export interface NoteEditorHandle {
  readonly getText: () => string
  readonly focus: () => void
  /** The keyboard where one left off, at first behind the last letter. */
  readonly resume: () => void
  /** Writes a mark of now on a line of its own and puts the cursor there. */
  readonly insertMark: (kind: MarkKind) => void
  /** Takes seconds off the mark at the cursor, or the last one above it. */
  readonly takeSecondsOff: (seconds: number) => void
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
  /** Which note. Read once, as is `initialText`: another note is another editor (`key`). */
  readonly noteId: string
  readonly initialText: string
  /** Where pictures and files go; read once as well. Without it the note takes text only. */
  readonly attachments?: AttachmentDoor | undefined
  /** Told of every change made here. What `replaceFromOutside` puts in is none. */
  readonly onChange: (text: string) => void
}

/** Editors as they were left: undo and the cursor are there when one comes back to a talk. */
const left = new RecentNotes<EditorState>()

/** The field a note is written in. React makes it once and never touches its text. */
export function NoteEditor(props: NoteEditorProps) {
  const { ref, onChange, label, placeholder, readOnly, time } = props
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)
  const [first] = useState(props)
  const changed = useEffectEvent(onChange)

  useEffect(() => {
    const view = new EditorView({
      state: stateAsLeft(first),
      dispatchTransactions(transactions, view) {
        view.update(transactions)
        const written = transactions.findLast(isChangeMadeHere)
        if (!written) return
        noteWritten()
        view.state.facet(talkTime).begin(written.annotation(Transaction.time) ?? Date.now())
        changed(view.state.doc.toString())
      },
    })
    host.current?.append(view.dom)
    editor.current = view
    return () => {
      left.keep(first.noteId, view.state)
      view.destroy()
    }
  }, [first])

  useEffect(() => {
    editor.current?.dispatch(withSettings({ label, placeholder, readOnly, time }))
  }, [label, placeholder, readOnly, time])

  useImperativeHandle(ref, () => handleOf(editor), [])
  return <div className="note-editor" ref={host} />
}

/** The editor as it was left last, with its undo, made to hold what the note holds now; else a fresh one. */
function stateAsLeft({ noteId, initialText, attachments, ...settings }: NoteEditorProps) {
  const kept = left.get(noteId)
  if (!kept) return noteState(initialText, settings, attachments)
  const state = kept.update(withSettings(settings)).state
  return state.doc.toString() === initialText ? state : state.update(takeOver(state, initialText)).state
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
    resume() {
      const view = open()
      view.focus()
      const { head } = view.state.selection.main
      view.dispatch({
        selection: { anchor: head === 0 ? view.state.doc.length : head },
        scrollIntoView: true,
      })
    },
    insertMark(kind) {
      insertMark(kind)(open())
      open().focus()
    },
    takeSecondsOff(seconds) {
      earlierMark(seconds)(open())
    },
    replace: (text) => open().dispatch(putInPlace(open().state, text)),
    replaceFromOutside(text) {
      if (open().compositionStarted) return false
      open().dispatch(takeOver(open().state, text))
      return true
    },
  }
}
