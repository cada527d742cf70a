import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useTranslation } from 'react-i18next'
import { useAppliedPreferences } from '../../app/preferences.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { QuickNote } from './QuickNote.tsx'

/** The small window of the quick note, with what was written in it the last time and not saved. */
export function QuickNoteWindow() {
  const { i18n } = useTranslation()
  const draft = useAnswer('quickNote.draft', null)
  useAppliedPreferences()
  return (
    <I18nProvider locale={i18n.language}>
      {draft && <QuickNote draft={draft.ok ? draft.value : null} />}
    </I18nProvider>
  )
}
