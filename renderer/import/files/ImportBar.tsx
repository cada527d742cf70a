import { useTranslation } from 'react-i18next'
import { Button } from '../../design/Button.tsx'
import type { ImportRun } from './import-run.ts'
import { acceptAll, dropImport, stop } from './import-run.ts'

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
      {stage === 'saved' ? (
        <Button kind="quiet" onPress={dropImport}>
          {t('files.close')}
        </Button>
      ) : (
        <Button kind="quiet" onPress={stop}>
          {stage === 'saving' ? t('files.stop') : t('files.discard')}
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

/** Comes into sight where it takes a while (files.css). */
function Progress({ run: { stage, done, of } }: { readonly run: ImportRun }) {
  const { t } = useTranslation('import')
  const words = t(stage === 'saving' ? 'files.saving' : 'files.looking', { done, of })
  return (
    <span className="import-progress muted small" role="status">
      <progress aria-label={words} max={Math.max(of, 1)} value={done} />
      <span className="numbers">{words}</span>
    </span>
  )
}
