import type { KeyboardEvent } from 'react'
import { useDeferredValue, useRef, useState, useSyncExternalStore } from 'react'
import { Group } from 'react-aria-components/Group'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../design/composition.ts'
import { isChord, keyWords } from '../design/key-words.ts'
import { Segments } from '../design/Segments.tsx'
import type { Autosaver, SaveNote } from './autosave/autosaver.ts'
import type { Stored } from './autosave/machine.ts'
import { useAutosave } from './autosave/useAutosave.ts'
import type { ElapsedSeconds } from './editor/clock.ts'
import { MarkTools } from './MarkTools.tsx'
import type { NoteEditorHandle } from './NoteEditor.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { NotePreview } from './preview/NotePreview.tsx'
import { SaveTrouble } from './SaveTrouble.tsx'
import { useOutsideChange } from './use-outside-change.ts'

/** What the pane asks of the library and the shell. `TalkNote` binds it to the window's door, a test to its own. */
export interface NoteDoor {
  readonly save: SaveNote
  /** The note as stored now, asked after all saves before it; `null` when it can't be read. */
  readonly read: () => Promise<Stored | null>
  readonly openLink: (url: string) => void
}

export interface NotePaneProps {
  readonly talkId: string
  /** The accessible name of the note's field. */
  readonly label: string
  /** The note as the library holds it. A new hash means that somebody saved, perhaps in another window. */
  readonly note: Stored
  readonly door: NoteDoor
  readonly readOnly?: boolean
  readonly elapsed?: ElapsedSeconds
}

const ways = ['edit', 'beside', 'preview'] as const
type Shown = (typeof ways)[number]

/** The note of one talk: the field, its preview beside or instead, and how its saving stands. One talk, one `key`. */
export function NotePane({ talkId, label, note, door, readOnly = false, elapsed }: NotePaneProps) {
  const { t } = useTranslation('capture')
  const editor = useRef<NoteEditorHandle>(null)
  const preview = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown>('edit')
  const { autosaver, status, failure } = useAutosave(talkId, note, door.save)
  const [initialText] = useState(() => autosaver.state().text)
  useOutsideChange(note.hash, autosaver, editor, door.read)

  function show(next: Shown) {
    flushSync(() => setShown(next))
    if (next === 'preview') preview.current?.focus()
    else editor.current?.focus()
  }

  function toggleShown(event: KeyboardEvent) {
    if (isComposing(event) || !isChord(event.nativeEvent, 'Mod+Shift+P')) return
    event.preventDefault()
    show(ways[(ways.indexOf(shown) + 1) % ways.length] ?? 'edit')
  }

  return (
    <Group
      className="note-pane"
      aria-label={label}
      onKeyDown={toggleShown}
      onBlur={() => void autosaver.flush()}
    >
      <div className="note-bar">
        {!readOnly && <MarkTools onMark={(kind) => editor.current?.insertMark(kind)} />}
        <span className="note-bar-gap" />
        <p className="note-status" data-status={status}>
          {t(`status.${status}`)}
        </p>
        <Segments
          label={t('note.shown')}
          value={shown}
          choices={ways.map((value) => ({ value, words: t(`shown.${value}`) }))}
          onChange={show}
        />
      </div>
      <SaveTrouble
        failure={failure}
        autosaver={autosaver}
        onDecide={(text) => editor.current?.replace(text)}
      />
      <div className="note-columns">
        <div className="note-column" hidden={shown === 'preview'}>
          <NoteEditor
            ref={editor}
            initialText={initialText}
            label={label}
            placeholder={t('note.placeholder', { key: keyWords('Mod+Enter').join(' ') })}
            readOnly={readOnly}
            onChange={autosaver.typed}
            {...(elapsed && { elapsed })}
          />
        </div>
        {shown !== 'edit' && (
          <section className="note-column" ref={preview} tabIndex={-1} aria-label={t('note.preview')}>
            <LivePreview autosaver={autosaver} label={t('note.preview')} onOpenLink={door.openLink} />
          </section>
        )}
      </div>
    </Group>
  )
}

/** The preview of what is being written. It may lag behind the keys, and they never wait for it. */
function LivePreview(props: {
  readonly autosaver: Autosaver
  readonly label: string
  readonly onOpenLink: (url: string) => void
}) {
  const { autosaver, label, onOpenLink } = props
  const text = useSyncExternalStore(autosaver.subscribe, () => autosaver.state().text)
  return <NotePreview text={useDeferredValue(text)} label={label} onOpenLink={onOpenLink} />
}
