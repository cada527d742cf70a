import { useEffect } from 'react'
import type { QuickNoteShortcut } from '../../db/model.ts'
import { quickNoteShortcut } from '../../db/model.ts'
import type { Language } from '../i18n/i18n.ts'
import { languageOf, languages, speak } from '../i18n/i18n.ts'
import { act } from './act.ts'
import { call } from './call.ts'
import { firstAnswer } from './first-answers.ts'
import { useAnswer } from './use-answer.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Note sizes in CSS pixels. */
export const noteSizes = [15, 16, 17, 18, 20] as const

/** How many seconds after it was said one begins to write, at the most common: marks take that off. */
export const markLags = [0, 3, 5, 10, 15] as const

/** How a person wants the window, out of the library's settings; what is not set follows the system. */
export interface Preferences {
  readonly language: Language | 'system'
  readonly theme: Theme
  readonly noteSize: number
  readonly noteFont: 'sans' | 'serif'
  /** Seconds that are taken off the time of a mark. */
  readonly markLag: number
  /** The keys that open a quick note from any program. */
  readonly quickNoteShortcut: QuickNoteShortcut
  /** Whether photos keep the place where they were taken. */
  readonly keepPosition: boolean
  /** Whether the app may ask web pages for their titles. */
  readonly allowNetwork: boolean
}

/** The preferences that stand in a library's settings. What is not understood counts as not set. */
export function preferencesOf(settings: Readonly<Record<string, unknown>>): Preferences {
  return {
    language: languages.find((name) => name === settings.language) ?? 'system',
    theme: themes.find((name) => name === settings.theme) ?? 'system',
    noteSize: noteSizes.find((size) => size === settings.noteSize) ?? 16,
    noteFont: settings.noteFont === 'serif' ? 'serif' : 'sans',
    markLag: markLags.find((seconds) => seconds === settings.markLag) ?? 5,
    quickNoteShortcut: quickNoteShortcut(settings.quickNoteShortcut),
    keepPosition: settings.keepPosition === true,
    allowNetwork: settings.allowNetwork === true,
  }
}

/** The language that a wish comes to on a system of this locale. */
export const languageFor = (wish: Preferences['language'], locale: string): Language =>
  wish === 'system' ? languageOf(locale) : wish

/** Changes one of them, for every window. */
export function setPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  void act('settings.set', { name, value })
}

export function usePreferences(): Preferences {
  const settings = useAnswer('settings.get', null)
  return preferencesOf(settings?.ok ? settings.value : {})
}

/** Keeps language, theme and type of this window as they are set, whichever window sets them. */
export function useAppliedPreferences(): void {
  const settings = useAnswer('settings.get', null)
  const shell = useAnswer('shell.preferences', null)
  useEffect(() => {
    if (shell?.ok && settings) apply(preferencesOf(settings.ok ? settings.value : {}), shell.value.locale)
  }, [settings, shell])
}

/**
 * Applies them before the first picture, so that it does not change its language under the reader's eyes. A library
 * that takes longer to open than a blink must not keep the window empty: then they come after.
 */
export async function preparePreferences(): Promise<void> {
  const given = [firstAnswer('settings.get', null), firstAnswer('shell.preferences', null)] as const
  const known = Promise.all([
    given[0] ?? call('settings.get', null),
    given[1] ?? call('shell.preferences', null),
  ])
  const answers = await Promise.race([known, afterMs(120)])
  if (!answers) return
  const [settings, shell] = answers
  if (!shell.ok) return
  document.documentElement.dataset.platform = shell.value.platform
  apply(preferencesOf(settings.ok ? settings.value : {}), shell.value.locale)
}

let appliedTheme: Theme = 'system'

function apply({ language, theme, noteSize, noteFont }: Preferences, locale: string) {
  const root = document.documentElement
  speak(languageFor(language, locale))
  root.dataset.theme = theme
  root.style.setProperty('--size-note', `${noteSize}px`)
  root.toggleAttribute('data-serif', noteFont === 'serif')
  // Menus, dialogs and scroll bars of the system go along.
  if (theme !== appliedTheme) void call('shell.theme', theme)
  appliedTheme = theme
}

const afterMs = (ms: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), ms))
