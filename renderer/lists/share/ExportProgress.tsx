import { useTranslation } from 'react-i18next'
import type { ExportState } from '../../../db/model.ts'
import { Button } from '../../design/Button.tsx'
import { stopExport } from './export-run.ts'

/** How far an export is, and the way to end it. Only what comes in pieces can be counted. */
export function ExportProgress({ run: { step, done, of } }: { readonly run: ExportState }) {
  const { t } = useTranslation('lists')
  const words = t(`share.step.${step}`, { done, of })
  return (
    <>
      <span className="progress muted small">
        <progress aria-label={words} {...(of > 1 ? { max: of, value: done } : {})} />
        <span className="numbers" aria-hidden="true">
          {words}
        </span>
      </span>
      <span className="grow" />
      <Button autoFocus onPress={stopExport}>
        {t('share.stop')}
      </Button>
    </>
  )
}
