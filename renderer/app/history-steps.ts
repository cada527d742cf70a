import type { CallName, Output } from '../../electron/contract.ts'
import { i18n } from '../i18n/i18n.ts'
import { act } from './act.ts'
import { tell } from './toasts.ts'

/** The calls whose work can be taken back: the history names its steps by them. */
const steps = [
  'events.create',
  'events.update',
  'events.order',
  'talks.create',
  'talks.update',
  'talks.split',
  'talks.stillTalking',
  'notes.save',
  'notes.restore',
  'quickNote.save',
  'marks.remove',
  'speakers.update',
  'speakers.merge',
  'tags.rename',
  'tags.colour',
  'attachments.add',
  'links.add',
  'links.update',
  'lists.create',
  'lists.update',
  'lists.cover',
  'lists.freeze',
  'lists.add',
  'lists.item',
  'lists.order',
  'lists.remove',
  'lists.move',
  'lists.copy',
  'searches.save',
  'searches.rename',
  'searches.remove',
  'glossary.add',
  'glossary.update',
  'glossary.remove',
  'glossary.switch',
  'records.trash',
  'trash.restore',
  'import.accept',
  'programme.accept',
  'programme.apply',
  'sample.add',
  'sample.remove',
] as const satisfies readonly CallName[]

/** Takes back the last change of the library, whichever window made it, and says which one it was. */
export async function undo(): Promise<void> {
  const step = await act('history.undo', null)
  if (step)
    tell(i18n.t('undone', { what: stepWords(step) }), { words: i18n.t('redo'), run: () => void redo() })
}

/** Brings back what was taken back last. */
export async function redo(): Promise<void> {
  const step = await act('history.redo', null)
  if (step)
    tell(i18n.t('redone', { what: stepWords(step) }), { words: i18n.t('undo'), run: () => void undo() })
}

/** A step as a person reads it: 「SLO Review」の変更. A label that has no words here shows its subject only. */
export function stepWords({ label, subject }: Output<'history.undo'>): string {
  const known = steps.find((step) => step === label)
  return known ? i18n.t('stepOf', { step: i18n.t(`step.${known}`), subject }) : subject
}
