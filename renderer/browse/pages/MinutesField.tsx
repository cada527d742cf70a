import { useTranslation } from 'react-i18next'
import { SavedText } from '../../design/SavedText.tsx'
import { typedNumber } from './typed-number.ts'

interface MinutesFieldProps {
  readonly label: string
  readonly minutes: number | null
  readonly onSave: (minutes: number | null) => Promise<boolean>
}

/** The slot on the programme. Full-width digits are digits, and 分 may stand behind them. */
export function MinutesField({ label, minutes, onSave }: MinutesFieldProps) {
  const { t } = useTranslation('pages')
  return (
    <span className="with-unit">
      <SavedText
        label={label}
        value={minutes === null ? '' : String(minutes)}
        placeholder="–"
        mayBeEmpty
        problemOf={(text) => (isMinutes(text) ? null : t('talk.minutesUnreadable'))}
        onSave={(text) => onSave(typedNumber(text))}
      />
      <span aria-hidden="true">{t('talk.minutesUnit')}</span>
    </span>
  )
}

const isMinutes = (text: string) => text.trim() === '' || (typedNumber(text) ?? 0) > 0
