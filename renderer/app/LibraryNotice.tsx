import { useTranslation } from 'react-i18next'
import { Button } from '../design/Button.tsx'
import { Notice } from '../design/Notice.tsx'
import { FailureNotice } from './FailureNotice.tsx'
import { useAnswer } from './use-answer.ts'

/** How the library stands, over the whole window, whenever that is not well. */
export function LibraryNotice() {
  const { t } = useTranslation('app')
  const status = useAnswer('library.status', null)
  if (status === null) return null
  if (!status.ok) {
    return (
      <FailureNotice failure={status.failure}>
        {/* One that has gone is seen again by itself, and a reload would lose what was typed meanwhile. */}
        {status.failure.code !== 'library gone' && (
          <Button onPress={() => location.reload()}>{t('library.gone.try')}</Button>
        )}
      </FailureNotice>
    )
  }
  if (status.value.access === 'write') return null
  return <Notice said={t('library.readOnly.said')} todo={t('library.readOnly.todo')} />
}
