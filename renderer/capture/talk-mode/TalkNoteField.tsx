import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Talk } from '../../../db/model.ts'
import type { NoteEditorHandle } from '../NoteEditor.tsx'
import { NoteEditor } from '../NoteEditor.tsx'
import { SaveTrouble } from '../SaveTrouble.tsx'
import { doorOfTalk } from '../talk-door.ts'
import { useNote } from '../use-note.ts'
import { useTalkTime } from './use-talk-time.ts'

interface TalkNoteFieldProps {
  readonly editor: RefObject<NoteEditorHandle | null>
  readonly talk: Pick<Talk, 'id' | 'title' | 'note' | 'noteHash'>
}

/** The note of the talk that is shown, ready to be written in. One talk, one `key`. */
export function TalkNoteField({ editor, talk }: TalkNoteFieldProps) {
  const { t } = useTranslation(['talkMode', 'capture'])
  const [door] = useState(() => doorOfTalk(talk.id))
  const stored = { text: talk.note, hash: talk.noteHash }
  const { initialText, autosaver, status, failure } = useNote(talk.id, stored, door, editor)
  const [isUnwritten] = useState(initialText === '')
  const time = useTalkTime(talk.id, isUnwritten)
  useEffect(() => editor.current?.resume(), [editor])

  return (
    <div className="talk-mode-note">
      <SaveTrouble
        failure={failure}
        autosaver={autosaver}
        onDecide={(text) => editor.current?.replace(text)}
      />
      <NoteEditor
        ref={editor}
        noteId={talk.id}
        initialText={initialText}
        label={t('capture:note.label', { title: talk.title })}
        placeholder={t('placeholder')}
        readOnly={false}
        time={time}
        attachments={door.attachments}
        onChange={autosaver.typed}
      />
      <p className="note-status" data-status={status}>
        {t(`capture:status.${status}`)}
      </p>
    </div>
  )
}
