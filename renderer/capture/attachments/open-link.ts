import { attachmentAt } from '../../../db/model.ts'
import { act } from '../../app/act.ts'

/** Opens what a link of a note leads to: a file of the library in its program, all else in the browser. */
export function openLink(url: string): void {
  const named = attachmentAt(url)
  if (named) void act('attachments.open', named.sha256)
  else void act('shell.openExternal', { url })
}
