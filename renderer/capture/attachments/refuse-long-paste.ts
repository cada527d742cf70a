import type { ClipboardEvent } from 'react'
import { tell } from '../../app/toasts.ts'
import { i18n } from '../../i18n/i18n.ts'
import { longestPaste } from './clipboard.ts'

/** Refuses a text that is a file pasted by mistake, and says so. Reading it would keep the library from all else. */
export function refuseLongPaste(event: ClipboardEvent): void {
  if (event.clipboardData.getData('text/plain').length <= longestPaste) return
  event.preventDefault()
  tell(i18n.t('capture:paste.too long'))
}
