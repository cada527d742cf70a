import type { Attachment, TalkId } from '../../../db/model.ts'
import { isTranscript } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { call } from '../../app/call.ts'
import { tell, tellFailure } from '../../app/toasts.ts'
import { i18n } from '../../i18n/i18n.ts'
import type { AttachmentDoor } from './attachment-door.ts'

/** What the dialog for attachments offers. */
export const attachable = 'image/png,image/jpeg,image/webp,image/gif,.heic,.heif,application/pdf,.vtt,.srt'

/** How a note of the library takes files and addresses in. */
export const attachmentsOfTalk = (talkId: TalkId): AttachmentDoor => ({
  attach: (file) => attachToTalk(talkId, file),
  addLink: (url) => void addLink(talkId, url),
  refuse: (reason) => tell(i18n.t(`capture:paste.${reason}`)),
  unnamed: () => i18n.t('capture:mark.photo'),
})

/** Keeps a file with a talk; `null` when it was refused, which is said. */
async function attachToTalk(talkId: TalkId, file: File): Promise<Attachment | null> {
  const bytes = await bytesOf(file)
  if (!bytes) return null
  const attached = await act('attachments.add', {
    owner: { kind: 'talk', id: talkId },
    name: file.name,
    bytes,
  })
  if (attached && isTranscript(attached.mediaType))
    tell(i18n.t('capture:paste.transcript', { name: file.name }))
  return attached ?? null
}

/** Keeps files with a talk, in their order. */
export async function attachFiles(talkId: TalkId, files: readonly File[]): Promise<void> {
  for (const file of files) await attachToTalk(talkId, file)
}

/** A file may be gone, or a folder, by the time that it is read. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (problem) {
    if (!(problem instanceof DOMException)) throw problem
    tellFailure({ code: 'file unreadable', file: file.name, reason: problem.name })
    return null
  }
}

/** An address that the talk has already is fine; its page gives the link a name where the network may be asked. */
async function addLink(talkId: TalkId, url: string): Promise<void> {
  const added = await call('links.add', { owner: { kind: 'talk', id: talkId }, url, title: '', kind: null })
  if (!added.ok) {
    if (added.failure.code !== 'already there') tellFailure(added.failure)
    return
  }
  void call('links.nameFromPage', { id: added.value.id })
  tell(i18n.t(`capture:paste.link.${added.value.kind === 'slides' ? 'slides' : 'other'}`))
}
