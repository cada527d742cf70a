import { useTranslation } from 'react-i18next'
import { setPreference, usePreferences } from '../app/preferences.ts'
import { Segments } from '../design/Segments.tsx'
import { Setting } from './Setting.tsx'

/** What the app may tell others, and keep of where somebody was. Both are off until somebody switches them on. */
export function PrivacySettings() {
  const { t } = useTranslation('settings')
  const preferences = usePreferences()
  return (
    <section className="page-section">
      <h2 className="section-title">{t('privacy.title')}</h2>
      {(['keepPosition', 'allowNetwork'] as const).map((name) => (
        <div key={name}>
          <Setting words={t(`privacy.${name}`)}>
            <Segments
              label={t(`privacy.${name}`)}
              value={preferences[name] ? 'on' : 'off'}
              choices={(['off', 'on'] as const).map((value) => ({ value, words: t(`privacy.${value}`) }))}
              onChange={(value) => setPreference(name, value === 'on')}
            />
          </Setting>
          <p className="small muted">{t(`privacy.${name}Hint`)}</p>
        </div>
      ))}
    </section>
  )
}
