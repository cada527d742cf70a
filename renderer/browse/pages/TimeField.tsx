import { useTranslation } from 'react-i18next'
import { typedTime } from '../../../db/model.ts'
import { SavedText } from '../../design/SavedText.tsx'

interface TimeFieldProps {
  readonly label: string
  /** `19:00`, or nothing. */
  readonly clock: string
  /** Without a whole date, a time is no moment. */
  readonly hasDay: boolean
  readonly onSave: (clock: string) => Promise<boolean>
}

export function TimeField({ label, clock, hasDay, onSave }: TimeFieldProps) {
  const { t } = useTranslation('pages')
  function problemOf(text: string) {
    if (text.trim() === '') return null
    if (!hasDay) return t('event.timeNeedsDate')
    return typedTime(text) === null ? t('event.timeUnreadable') : null
  }
  return (
    <span className="clock">
      <SavedText
        label={label}
        value={clock}
        placeholder={t('event.timePlaceholder')}
        mayBeEmpty
        className="numbers"
        problemOf={problemOf}
        storedAs={(text) => typedTime(text)}
        onSave={(text) => onSave(typedTime(text) ?? '')}
      />
    </span>
  )
}
