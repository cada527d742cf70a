import { useTranslation } from 'react-i18next'
import type { QuickNoteShortcut } from '../../db/model.ts'
import { quickNoteShortcuts } from '../../db/model.ts'
import { setPreference, usePreferences } from '../app/preferences.ts'
import { useAnswer } from '../app/use-answer.ts'
import { keyWords } from '../design/key-words.ts'
import { Select } from '../design/Select.tsx'
import { Setting } from './Setting.tsx'

/** The keys of the quick note, and whether the system gives them to us. */
export function QuickNoteSettings() {
  const { t } = useTranslation('settings')
  const { quickNoteShortcut } = usePreferences()
  const state = useAnswer('quickNote.shortcut', null)
  return (
    <section className="page-section">
      <h2 className="section-title">{t('quickNote.title')}</h2>
      <Setting words={t('quickNote.keys')}>
        <Select<QuickNoteShortcut>
          label={t('quickNote.keys')}
          hideLabel
          value={quickNoteShortcut}
          choices={quickNoteShortcuts.map((value) => ({
            value,
            words: value === 'off' ? t('quickNote.none') : keyWords(value).join(' '),
          }))}
          onChange={(value) => setPreference('quickNoteShortcut', value)}
        />
      </Setting>
      <p className="small muted" role="status">
        {state?.ok && t(`quickNote.${state.value}`)}
      </p>
    </section>
  )
}
