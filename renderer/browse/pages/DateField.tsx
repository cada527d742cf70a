import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartialDate } from '../../../db/model.ts'
import { dateText, typedDate } from '../../../db/model.ts'
import { Button } from '../../design/Button.tsx'
import { SavedText } from '../../design/SavedText.tsx'
import { todaysDate } from '../use-today.ts'
import { dateWords } from './date-words.ts'
import { proposedYear } from './typed-year.ts'

interface DateFieldProps {
  readonly label: string
  readonly date: PartialDate | null
  readonly onSave: (date: PartialDate | null) => Promise<boolean>
}

/**
 * A date as a person types one. Without its year it gets the nearest, since a time of the clock is no moment without
 * one; the line below says so, and takes the year away again from a date of which nobody knows it.
 */
export function DateField({ label, date, onSave }: DateFieldProps) {
  const { t, i18n } = useTranslation('pages')
  const [proposed, setProposed] = useState<(PartialDate & { readonly year: number }) | null>(null)
  const isProposed = proposed !== null && date !== null && dateText(date) === dateText(proposed)

  function read(text: string) {
    const typed = typedDate(text)
    const year = typed && proposedYear(typed, date?.year == null ? todaysDate() : date)
    const withYear = typed && year !== null ? { ...typed.date, year } : null
    return { withYear, date: withYear ?? typed?.date ?? null }
  }

  function save(text: string) {
    const typed = read(text)
    setProposed(typed.withYear)
    return onSave(typed.date)
  }

  const wordsOf = (shown: PartialDate | null) => shown && dateWords(shown, i18n.language)

  return (
    <>
      <SavedText
        label={label}
        value={wordsOf(date) ?? ''}
        placeholder={t('event.datePlaceholder')}
        mayBeEmpty
        className="numbers"
        problemOf={(text) => (text.trim() === '' || typedDate(text) ? null : t('event.dateUnreadable'))}
        storedAs={(text) => wordsOf(read(text).date)}
        onSave={save}
      />
      {isProposed && (
        <p className="field-line" role="status">
          {t('event.yearProposed', { year: proposed.year })}{' '}
          <Button kind="link" onPress={() => void onSave({ ...proposed, year: null })}>
            {t('event.yearUnknown')}
          </Button>
        </p>
      )}
    </>
  )
}
