import { useTranslation } from 'react-i18next'
import type { Saved } from '../../../db/model.ts'
import { useAnswer } from '../../app/use-answer.ts'
import type { ImportRun } from './import-run.ts'

/** What an import is counted by, once it is done. */
export const counted = ['events', 'talks', 'speakers', 'tags', 'links', 'lists', 'attachments'] as const

export const isAnythingNew = (saved: Saved): boolean =>
  counted.some((kind) => saved[kind] > 0) || saved.updated > 0

/** One sentence about what became of an import; '' while it is not over. */
export function useOutcomeWords({ outcome, stage }: ImportRun): string {
  const { t } = useTranslation('import')
  const history = useAnswer('history.state', null)
  if (!outcome || stage !== 'saved') return ''
  const { saved, isStopped, done, of } = outcome
  if (history?.ok && history.value.redo?.label === 'import.accept') return t('files.summary.takenBack')
  if (isStopped) return t(done === 0 ? 'files.summary.stoppedAtOnce' : 'files.summary.stopped', { done, of })
  return t(isAnythingNew(saved) ? 'files.summary.done' : 'files.summary.unchanged')
}
