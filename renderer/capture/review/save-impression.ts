import { withImpression } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { call } from '../../app/call.ts'
import { tellFailure } from '../../app/toasts.ts'
import { i18n } from '../../i18n/i18n.ts'

/**
 * Puts an impression into a talk's note as it is stored now: a note that is saved meanwhile, in another window, is
 * read once more, for the impression is a section of its own.
 */
export async function saveImpression(talkId: string, impression: string): Promise<boolean> {
  for (let isLast = false; ; isLast = true) {
    const page = await act('talks.get', talkId)
    if (!page) return false
    const { note, noteHash } = page.talk
    const text = withImpression(note, impression, i18n.t('review:impressionHeading'))
    const saved = await call('notes.save', { talkId, text, basedOn: noteHash })
    if (saved.ok) return true
    if (isLast || saved.failure.code !== 'conflict') {
      tellFailure(saved.failure)
      return false
    }
  }
}
