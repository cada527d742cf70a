import { useTranslation } from 'react-i18next'
import { commands } from '../../app/commands.ts'
import { Button } from '../../design/Button.tsx'
import { EmptyState } from '../../design/EmptyState.tsx'
import { ImportBar } from './ImportBar.tsx'
import { useImportRun } from './import-run.ts'
import { Look } from './Look.tsx'
import { Summary } from './Summary.tsx'

/** Files on their way into the library: what was found in each, beside its source; then what became of them. */
export function FilesPage() {
  const { t } = useTranslation('import')
  const run = useImportRun()
  if (run === null) {
    return (
      <>
        <h1 className="page-title">{t('files.title')}</h1>
        <EmptyState words={t('files.none')} chord={commands['import files'].chord}>
          <div className="cluster">
            <Button icon="import" onPress={commands['import files'].run}>
              {t('files.choose')}
            </Button>
            <Button kind="quiet" onPress={commands['import folder'].run}>
              {t('files.chooseFolder')}
            </Button>
          </div>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <ImportBar run={run} />
      {run.stage === 'saved' ? <Summary run={run} /> : <Look run={run} />}
    </>
  )
}
