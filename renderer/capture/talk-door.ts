import type { TalkId } from '../../db/model.ts'
import { call } from '../app/call.ts'
import { openLink } from './attachments/open-link.ts'
import { attachmentsOfTalk } from './attachments/talk-attachments.ts'
import type { NoteDoor } from './use-note.ts'

/** The window's door, for the note of one talk. */
export function doorOfTalk(talkId: TalkId): NoteDoor {
  return {
    async save(text, basedOn) {
      const answer = await call('notes.save', { talkId, text, basedOn })
      return answer.ok ? { ok: true, hash: answer.value.hash } : answer
    },
    async read() {
      const answer = await call('talks.get', talkId)
      return answer.ok ? { text: answer.value.talk.note, hash: answer.value.talk.noteHash } : null
    },
    openLink,
    attachments: attachmentsOfTalk(talkId),
  }
}
