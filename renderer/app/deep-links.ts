import { DeepLink, deepLink } from '../../db/model.ts'
import { afterComposition } from '../design/composition.ts'
import { i18n } from '../i18n/i18n.ts'
import { act } from './act.ts'
import { copyText } from './copy-text.ts'
import { open } from './places.ts'
import type { Selection } from './selection.ts'
import { tell } from './toasts.ts'

/** Opens the record of the link that another program gave us, if one waits. One that leads nowhere is told of. */
export async function openWaitingLink(): Promise<void> {
  const link = await act('shell.takeLink', null)
  if (link) afterComposition(() => open(link.kind, link.id))
}

/** The links to some records, a line each; none for the kinds that have no links. */
export function linksTo({ kind, ids }: Selection): string[] {
  const linked = DeepLink.shape.kind.options.find((each) => each === kind)
  return linked ? ids.map((id) => deepLink({ kind: linked, id })) : []
}

/** Puts the links to some records on the clipboard. */
export async function copyLinks(chosen: Selection): Promise<void> {
  const links = linksTo(chosen)
  if (links.length === 0) return
  const isCopied = await copyText({ plain: links.join('\n') })
  tell(i18n.t(isCopied ? 'linkCopied' : 'linkNotCopied', { count: links.length }))
}
