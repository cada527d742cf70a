import { useTranslation } from 'react-i18next'
import type { Conflict, Saved } from '../../../db/model.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { failureWords } from '../../app/failure-words.ts'
import { redo, undo } from '../../app/history-steps.ts'
import { open, show } from '../../app/places.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { Button } from '../../design/Button.tsx'
import { Problems } from '../Problems.tsx'
import type { ImportRun } from './import-run.ts'
import { counted, isAnythingNew, useOutcomeWords } from './outcome-words.ts'

/** What became of an import: what is new, what was there, what stands in the way, and the way on or back. */
export function Summary({ run }: { readonly run: ImportRun }) {
  const { outcome, failure } = run
  const { t } = useTranslation('import')
  const history = useAnswer('history.state', null)
  const words = useOutcomeWords(run)
  if (!outcome) return null
  const { saved, conflicts, problems, unread } = outcome
  const step = history?.ok ? history.value : null
  const isTakenBack = step?.redo?.label === 'import.accept'
  const isNew = isAnythingNew(saved)
  const settled = settledConflicts(run)
  return (
    <div className="page-scroll">
      <div className="page import-summary">
        <div className="page-head">
          <h2 className="page-title">{words}</h2>
        </div>
        {failure && <FailureNotice failure={failure} />}
        <dl className="import-sums">
          {[...counted, 'updated' as const].map((kind) => (
            <div key={kind}>
              <dt>{t(`files.summary.${kind}`)}</dt>
              <dd>{saved[kind].toLocaleString()}</dd>
            </div>
          ))}
          <div>
            <dt>{t('files.summary.same')}</dt>
            <dd>{saved.unchanged.toLocaleString()}</dd>
          </div>
        </dl>
        <div className="cluster">
          {!isTakenBack && <Onwards saved={saved} />}
          {isTakenBack ? (
            <Button icon="redo" onPress={() => void redo()}>
              {t('files.summary.redo')}
            </Button>
          ) : (
            isNew &&
            step?.undo?.label === 'import.accept' && (
              <Button icon="undo" onPress={() => void undo()}>
                {t('files.summary.undo')}
              </Button>
            )
          )}
        </div>
        {settled.length > 0 && (
          <p className="muted">
            {t('files.summary.settled', {
              count: settled.length,
              theirs: settled.filter(({ id }) => run.theirs.has(id)).length,
            })}
          </p>
        )}
        {conflicts.length > 0 && (
          <p className="muted">{t('files.summary.conflicts', { count: conflicts.length })}</p>
        )}
        <Problems problems={problems} areOfFiles />
        {unread.length > 0 && (
          <ul className="stack" data-tight>
            {unread.map(({ file, failure: why }) => (
              <li key={file} className="muted">
                {failureWords(why).said}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

/** What a person was asked about. Of an import that was stopped nobody knows which of them it came to. */
const settledConflicts = ({ found, leftOut, outcome }: ImportRun): Conflict[] =>
  outcome?.isStopped
    ? []
    : found.flatMap((file) => (file.is === 'read' && !leftOut.has(file.index) ? file.conflicts : []))

/** On to the first that came in. It has the keyboard. */
function Onwards({ saved }: { readonly saved: Saved }) {
  const { t } = useTranslation('import')
  const { firstEventId, firstTalkId, lists } = saved
  if (firstEventId !== null) {
    return (
      <Button kind="primary" autoFocus onPress={() => open('event', firstEventId)}>
        {t('files.summary.openEvent')}
      </Button>
    )
  }
  if (firstTalkId !== null) {
    return (
      <Button kind="primary" autoFocus onPress={() => open('talk', firstTalkId)}>
        {t('files.summary.openTalk')}
      </Button>
    )
  }
  if (lists === 0) return null
  return (
    <Button kind="primary" autoFocus onPress={() => show('lists')}>
      {t('files.summary.openLists')}
    </Button>
  )
}
