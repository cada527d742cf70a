import type { KeyboardEvent } from 'react'
import { useDeferredValue, useRef, useState, useSyncExternalStore } from 'react'
import { Group } from 'react-aria-components/Group'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../design/composition.ts'
import { isChord, keyWords } from '../design/key-words.ts'
import { Segments } from '../design/Segments.tsx'
import type { Autosaver } from './autosave/autosaver.ts'
import type { Stored } from './autosave/machine.ts'
import type { TalkTime } from './editor/talk-time.ts'
import { noTime } from './editor/talk-time.ts'
import { MarkTools } from './MarkTools.tsx'
import type { NoteEditorHandle } from './NoteEditor.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { NotePreview } from './preview/NotePreview.tsx'
import { SaveTrouble } from './SaveTrouble.tsx'
import type { NoteDoor } from './use-note.ts'
import { useNote } from './use-note.ts'

export interface NotePaneProps {
  readonly talkId: string
  /** The accessible name of the note's field. */
  readonly label: string
  /** The note as the library holds it. A new hash means that somebody saved, perhaps in another window. */
  readonly note: Stored
  readonly door: NoteDoor
  readonly readOnly?: boolean
  readonly time?: TalkTime
}

const ways = ['edit', 'beside', 'preview'] as const
type Shown = (typeof ways)[number]

/** The note of one talk: the field, its preview beside or instead, and how its saving stands. One talk, one `key`. */
export function NotePane({ talkId, label, note, door, readOnly = false, time = noTime }: NotePaneProps) {
  const { t } = useTranslation('capture')
  const editor = useRef<NoteEditorHandle>(null)
  const preview = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown>('edit')
  const { initialText, autosaver, status, failure } = useNote(talkId, note, door, editor)

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
            noteId={talkId}
            initialText={initialText}
            label={label}
            placeholder={t('note.placeholder', { key: keyWords('Mod+Enter').join(' ') })}
            readOnly={readOnly}
            time={time}
            attachments={door.attachments}
            onChange={autosaver.typed}
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
