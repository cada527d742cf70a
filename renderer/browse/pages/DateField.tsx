import { useTranslation } from 'react-i18next'
import type { PartialDate } from '../../../db/model.ts'
import { SavedText } from '../../design/SavedText.tsx'
import { dateWords } from './date-words.ts'
import { typedDate } from './typed-date.ts'

interface DateFieldProps {
  readonly label: string
  readonly date: PartialDate | null
  readonly onSave: (date: PartialDate | null) => Promise<boolean>
}

/** A date as a person types one: with or without its year, which is never made up. */
export function DateField({ label, date, onSave }: DateFieldProps) {
  const { t, i18n } = useTranslation('pages')
  return (
    <SavedText
      label={label}
      value={date === null ? '' : dateWords(date, i18n.language)}
      placeholder={t('event.datePlaceholder')}
      mayBeEmpty
      className="numbers"
      problemOf={(text) => (text.trim() === '' || typedDate(text) ? null : t('event.dateUnreadable'))}
      onSave={(text) => onSave(typedDate(text))}
    />
  )
}
