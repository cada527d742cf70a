import { useTranslation } from 'react-i18next'
import { Button } from '../../design/Button.tsx'
import type { ImportRun } from './import-run.ts'
import { acceptAll, dropImport, stop } from './import-run.ts'
import { useOutcomeWords } from './outcome-words.ts'

/** Above an import: what was opened, how far it is, and into the library with it or away. */
export function ImportBar({ run }: { readonly run: ImportRun }) {
  const { t } = useTranslation('import')
  const { stage, found, leftOut, names } = run
  const wanted = found.filter(({ is, index }) => is === 'read' && !leftOut.has(index)).length
  const isBusy = stage === 'looking' || stage === 'saving'
  return (
    <div className="page-bar report-bar">
      <h1 className="one-line">{t('files.title')}</h1>
      <span className="muted one-line">{names.join(t('files.between'))}</span>
      <span className="grow" />
      {isBusy && <Progress run={run} />}
      <Spoken run={run} />
      {stage === 'saved' && (
        <Button kind="quiet" onPress={dropImport}>
          {t('files.close')}
        </Button>
      )}
      {stage === 'saving' && (
        // The button that had the keyboard is gone; what somebody may want next is to stop.
        <Button kind="quiet" autoFocus onPress={stop}>
          {t('files.stop')}
        </Button>
      )}
      {(stage === 'looking' || stage === 'looked') && (
        <Button kind="quiet" onPress={stop}>
          {t('files.discard')}
        </Button>
      )}
      {(stage === 'looked' || stage === 'looking') && (
        <Button
          kind="primary"
          isDisabled={stage === 'looking' || wanted === 0}
          onPress={() => void acceptAll()}
        >
          {t('files.accept', { count: wanted })}
        </Button>
      )}
    </div>
  )
}

/** Comes into sight where it takes a while (parts.css). */
function Progress({ run: { stage, done, of, records } }: { readonly run: ImportRun }) {
  const { t } = useTranslation('import')
  const words = t(stage === 'saving' ? 'files.saving' : 'files.looking', {
    done,
    of,
    records: records.toLocaleString(),
  })
  return (
    <span className="progress muted small">
      <progress aria-label={words} max={Math.max(of, 1)} value={done} />
      <span className="numbers" aria-hidden="true">
        {words}
      </span>
    </span>
  )
}

/**
 * The same for a screen reader, which is told of every tenth, of every thousand records of a large file, of what was
 * found and of what became of it.
 */
function Spoken({ run }: { readonly run: ImportRun }) {
  const { t } = useTranslation('import')
  const outcome = useOutcomeWords(run)
  const { stage, done, of, found, records } = run
  const thousands = Math.floor(records / 1000) * 1000
  const percent = Math.floor((10 * done) / Math.max(of, 1)) * 10
  const words = {
    looking: t('files.spoken.looking', { percent }),
    looked: t('files.spoken.looked', { count: found.length }),
    saving: savingWords(),
    saved: outcome,
  }
  function savingWords(): string {
    if (done > 0) return t('files.spoken.saving', { percent })
    return thousands > 0 ? t('files.spoken.savingFile', { records: thousands }) : ''
  }
  return (
    <p className="unseen" role="status">
      {words[stage]}
    </p>
  )
}
