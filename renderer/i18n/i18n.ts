import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en/en.ts'
import { ja } from './ja/ja.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: typeof ja
    enableSelector: false
  }
}

/** The languages of the window. */
export const languages = ['ja', 'en'] as const
export type Language = (typeof languages)[number]

/** The language for a locale of the system (`ja-JP`, `en-GB`): Japanese for Japanese, English for every other. */
export function languageOf(locale: string): Language {
  return /^ja\b/i.test(locale) ? 'ja' : 'en'
}

/** Sets the language of every word in the window, at once and without a reload. */
export function speak(language: Language): void {
  document.documentElement.lang = language
  // With every catalogue in memory the change is done before the promise is.
  void i18next.changeLanguage(language)
}

/**
 * The catalogue, ready before the first picture. Outside of components `i18n.t('…')` speaks from `app`, and
 * `i18n.getFixedT(null, 'browse')` from another area; components call
 * `useTranslation('browse')` and then `t('…')`.
 */
export const i18n = i18next
void i18next.use(initReactI18next).init({
  lng: languageOf(globalThis.navigator?.language ?? 'en'),
  fallbackLng: 'ja',
  resources: { ja, en },
  defaultNS: 'app',
  // Both are the defaults; but unless they are said, a key with a blank in it (`failure:disk full.said`) counts as
  // a sentence, and is shown as it stands.
  nsSeparator: ':',
  keySeparator: '.',
  initAsync: false,
  // React escapes; a second time would show &amp;.
  interpolation: { escapeValue: false },
  returnNull: false,
})
