import type { ShareChoice } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { copyText } from '../../app/copy-text.ts'
import { tell } from '../../app/toasts.ts'
import { i18n } from '../../i18n/i18n.ts'
import { runExport } from './export-run.ts'

/** What leaves: the list, with what was chosen of it. */
export interface Leaving {
  readonly id: string
  readonly choice: ShareChoice
}

/** Each answers whether it has left; what was called off in a dialog of the system has not. */
export type ShareAct = (leaving: Leaving) => Promise<boolean>

export const exportAs =
  (format: string): ShareAct =>
  async (leaving) => {
    const written = await runExport({ ...leaving, format, to: 'place' })
    if (!written) return false
    tell(i18n.t('lists:share.written', { count: written.items, path: written.path }))
    return true
  }

export const printOn =
  (format: string): ShareAct =>
  async (leaving) =>
    (await runExport({ ...leaving, format, to: 'viewer' })) !== null

export const copyAs =
  (format: 'markdown' | 'text'): ShareAct =>
  async (leaving) => {
    const text = await textOf(leaving, format)
    return text !== null && told(await copyText({ plain: text }))
  }

/** With plain text beside it, for places that take no other. */
export const copyRich: ShareAct = async (leaving) => {
  const [html, plain] = [await textOf(leaving, 'rich-text'), await textOf(leaving, 'text')]
  return html !== null && plain !== null && told(await copyText({ html, plain }))
}

/** A longer address Windows does not hand to a program: electronjs.org/docs/latest/api/shell#shellopenexternalurl-options */
const longestAddress = 2081

/** Opens a new mail with the list in it. One that is too long goes by the clipboard, into a mail with its subject. */
export const mail: ShareAct = async (leaving) => {
  const address = (await textOf(leaving, 'mailto'))?.trim()
  if (address === undefined) return false
  if (address.length <= longestAddress)
    return (await act('shell.openExternal', { url: address })) !== undefined
  const text = await textOf(leaving, 'text')
  if (text === null || !(await copyText({ plain: text }))) return told(false)
  const [withSubject = address] = address.split('&body=')
  if ((await act('shell.openExternal', { url: withSubject })) === undefined) return false
  tell(i18n.t('lists:share.mailCopied'))
  return true
}

async function textOf(leaving: Leaving, format: string): Promise<string | null> {
  return (await act('lists.text', { ...leaving, format }))?.text ?? null
}

function told(isCopied: boolean): boolean {
  tell(i18n.t(isCopied ? 'lists:share.copied' : 'lists:share.copyFailed'))
  return isCopied
}
