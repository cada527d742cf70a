import type { TalkAttachment } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { undo } from '../../app/history-steps.ts'
import { tell } from '../../app/toasts.ts'
import { i18n } from '../../i18n/i18n.ts'

/** Moves it to the trash, and offers to take that back. A note that shows the picture goes on doing so. */
export async function removeAttachment({ id, name }: Pick<TalkAttachment, 'id' | 'name'>): Promise<void> {
  const removed = await act('records.trash', { kind: 'attachment', ids: [id] })
  if (removed === undefined) return
  tell(i18n.t('capture:attachments.removed', { name }), { words: i18n.t('app:undo'), run: () => void undo() })
}
