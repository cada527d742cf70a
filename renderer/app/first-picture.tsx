import { renderToStaticMarkup } from 'react-dom/server'
import type { FirstAnswers } from '../../electron/contract.ts'
import { i18n } from '../i18n/i18n.ts'
import { App } from './App.tsx'
import { giveFirstAnswers } from './first-answers.ts'
import { languageFor, preferencesOf } from './preferences.ts'

/** The window as it looks before its script runs. */
export interface FirstPicture {
  readonly markup: string
  readonly language: string
  readonly theme: string
}

/**
 * Draws the window from the answers that come along with its page, for the time until its script is at work. Runs in
 * a thread of main, where nothing can be asked and there is no document. Throws where a view needs more than that.
 */
export function drawFirstPicture(answers: FirstAnswers): FirstPicture {
  giveFirstAnswers(answers)
  const settings = answers['settings.get']?.answer
  const shell = answers['shell.preferences']?.answer
  const { language: wish, theme } = preferencesOf(settings?.ok ? settings.value : {})
  const language = languageFor(wish, shell?.ok ? shell.value.locale : '')
  void i18n.changeLanguage(language)
  // The content security policy refuses style attributes, so rows stand in the flow (design/layout.css).
  const markup = renderToStaticMarkup(<App />).replaceAll(/ style="[^"]*"/g, '')
  return { markup, language, theme }
}
