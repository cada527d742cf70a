import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Talk } from '../../db/model.ts'
import type { TalkTime } from './editor/talk-time.ts'
import { NotePane } from './NotePane.tsx'
import { doorOfTalk } from './talk-door.ts'

interface TalkNoteProps {
  readonly talk: Pick<Talk, 'id' | 'title' | 'note' | 'noteHash'>
  readonly readOnly?: boolean
  readonly time?: TalkTime
}

/** The note of a talk, saved by itself into the library. Changing to another talk keeps what was typed in this one. */
export function TalkNote({ talk, ...rest }: TalkNoteProps) {
  return <NoteOfOneTalk key={talk.id} talk={talk} {...rest} />
}

function NoteOfOneTalk({ talk, ...rest }: TalkNoteProps) {
  const { t } = useTranslation('capture')
  const [door] = useState(() => doorOfTalk(talk.id))
  return (
    <NotePane
      talkId={talk.id}
      label={t('note.label', { title: talk.title })}
      note={{ text: talk.note, hash: talk.noteHash }}
      door={door}
      {...rest}
    />
  )
}
