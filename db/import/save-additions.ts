import { attachIn } from '../attachments/attachments.ts'
import { linkOf } from '../links/links.ts'
import type { ImportedAttachment, ImportedLink, LinkId } from '../model.ts'
import { attachmentPath } from '../model.ts'
import type { SaveContext } from './save-context.ts'
import { report, step } from './save-context.ts'
import type { Target } from './save-references.ts'

/** @returns the link of the library, or `null` where the address can be none */
export function saveLink(context: SaveContext, link: ImportedLink, owner: Target | null): LinkId | null {
  step(context)
  const added = linkOf(context.journal, { owner, ...link })
  if (!added.ok) {
    report(context, { line: link.line, field: null, reason: 'link refused', text: link.url })
    return null
  }
  if (added.value.isNew) context.outcome.saved.links += 1
  return added.value.link.id
}

/** @returns whether there was one that the owner did not have */
export function addLinks(context: SaveContext, links: readonly ImportedLink[], owner: Target): boolean {
  const before = context.outcome.saved.links
  for (const link of links) saveLink(context, link, owner)
  return context.outcome.saved.links > before
}

/** @returns whether there was one to attach */
export function addAttachments(
  context: SaveContext,
  attachments: readonly ImportedAttachment[],
  owner: Target,
): boolean {
  const { saved } = context.outcome
  const before = saved.attachments
  for (const attachment of attachments) {
    const received = context.options.receive?.(attachment, context.source) ?? null
    const attached = received && attachIn(context.journal, received, owner)
    if (!attached?.ok) {
      report(context, { line: null, field: null, reason: 'attachment missing', text: attachment.name })
      continue
    }
    const { sha256, mediaType, createdAt } = attached.value
    context.references.addFile(attachment.entry, attachmentPath(sha256, mediaType))
    if (createdAt === context.journal.now) saved.attachments += 1
  }
  return saved.attachments > before
}
