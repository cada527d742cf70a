import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../app/preferences.ts'
import { markLags, noteSizes, setPreference, themes, usePreferences } from '../app/preferences.ts'
import { useAnswer } from '../app/use-answer.ts'
import { Segments } from '../design/Segments.tsx'
import { Select } from '../design/Select.tsx'
import type { Language } from '../i18n/i18n.ts'
import { languages } from '../i18n/i18n.ts'
import { LibrarySettings } from './LibrarySettings.tsx'
import { PrivacySettings } from './PrivacySettings.tsx'
import { QuickNoteSettings } from './QuickNoteSettings.tsx'
import { Setting } from './Setting.tsx'

const GlossarySettings = lazy(async () => ({
  default: (await import('../search/GlossarySettings.tsx')).GlossarySettings,
}))

/** How the window looks and speaks, and where the library is. Everything holds at once, in every window. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  const shell = useAnswer('shell.preferences', null)
  return (
    <div className="page-scroll">
      <div className="page" data-unbarred>
        <h1 className="page-title">{t('title')}</h1>
        <Appearance />
        <QuickNoteSettings />
        <PrivacySettings />
        <LibrarySettings />
        <Suspense>
          <GlossarySettings />
        </Suspense>
        {shell?.ok && (
          <p className="small faint">
            Talkshelf {shell.value.version}
            {shell.value.runsOn === 'stand-in' && ` · ${t('standIn')}`}
          </p>
        )}
      </div>
    </div>
  )
}

function Appearance() {
  const { t } = useTranslation('settings')
  const { language, theme, noteSize, noteFont, markLag } = usePreferences()
  return (
    <section className="page-section">
      <h2 className="section-title">{t('appearance')}</h2>
      <Setting words={t('language')}>
        <Select<Language | 'system'>
          label={t('language')}
          hideLabel
          value={language}
          choices={[
            { value: 'system', words: t('system') },
            ...languages.map((value) => ({ value, words: t(`languages.${value}`) })),
          ]}
          onChange={(value) => setPreference('language', value)}
        />
      </Setting>
      <Setting words={t('theme')}>
        <Segments<Theme>
          label={t('theme')}
          value={theme}
          choices={themes.map((value) => ({ value, words: t(`themes.${value}`) }))}
          onChange={(value) => setPreference('theme', value)}
        />
      </Setting>
      <Setting words={t('noteFont')}>
        <Segments
          label={t('noteFont')}
          value={noteFont}
          choices={[
            { value: 'sans', words: t('fonts.sans') },
            { value: 'serif', words: t('fonts.serif') },
          ]}
          onChange={(value) => setPreference('noteFont', value)}
        />
      </Setting>
      <Setting words={t('noteSize')}>
        <Segments
          label={t('noteSize')}
          value={String(noteSize)}
          choices={noteSizes.map((size) => ({ value: String(size), words: String(size) }))}
          onChange={(value) => setPreference('noteSize', Number(value))}
        />
      </Setting>
      <p className="prose sample-text">{t('noteSample')}</p>
      <Setting words={t('markLag')}>
        <Segments
          label={t('markLag')}
          value={String(markLag)}
          choices={markLags.map((seconds) => ({
            value: String(seconds),
            words: t('seconds', { count: seconds }),
          }))}
          onChange={(value) => setPreference('markLag', Number(value))}
        />
      </Setting>
    </section>
  )
}
