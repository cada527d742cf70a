import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Talk, TalkId } from '../../db/model.ts'
import { call } from '../app/call.ts'
import type { ElapsedSeconds } from './editor/clock.ts'
import type { NoteDoor } from './NotePane.tsx'
import { NotePane } from './NotePane.tsx'

interface TalkNoteProps {
  readonly talk: Pick<Talk, 'id' | 'title' | 'note' | 'noteHash'>
  readonly readOnly?: boolean
  readonly elapsed?: ElapsedSeconds
}

/** The note of a talk, saved by itself into the library. Changing to another talk keeps what was typed in this one. */
export function TalkNote({ talk, ...rest }: TalkNoteProps) {
  return <NoteOfOneTalk key={talk.id} talk={talk} {...rest} />
}

function NoteOfOneTalk({ talk, ...rest }: TalkNoteProps) {
  const { t } = useTranslation('capture')
  const [door] = useState(() => doorOf(talk.id))
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

function doorOf(talkId: TalkId): NoteDoor {
  return {
    async save(text, basedOn) {
      const answer = await call('notes.save', { talkId, text, basedOn })
      return answer.ok ? { ok: true, hash: answer.value.hash } : answer
    },
    async read() {
      const answer = await call('talks.get', talkId)
      return answer.ok ? { text: answer.value.talk.note, hash: answer.value.talk.noteHash } : null
    },
    openLink: (url) => void call('shell.openExternal', { url }),
  }
}
