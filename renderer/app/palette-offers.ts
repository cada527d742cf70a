import type { Choice } from '../design/Chooser.tsx'
import { i18n, languages } from '../i18n/i18n.ts'
import { commandIds, commands } from './commands.ts'
import type { Offered } from './palette-order.ts'

/** The settings that the palette leads to. */
const settingIds = [
  'language',
  'theme',
  'noteFont',
  'noteSize',
  'markLag',
  'privacy.keepPosition',
  'privacy.allowNetwork',
  'folder',
  'backup',
  'check',
] as const

/** Commands and settings that people also look for by other words: `palette.other.ID` in the catalogue. */
const otherWordIds = [
  'talk mode',
  'quick note',
  'import files',
  'paste report',
  'share list',
  'export found',
  'move to trash',
  'shortcuts',
  'theme',
  'noteFont',
  'backup',
] as const

export type PaletteOffer = Offered & Choice

/** Every command and setting, in the words of the window's language, to be found by those of both. */
export function commandsAndSettings(): PaletteOffer[] {
  const offered = commandIds
    .filter((id) => id !== 'palette')
    .map((id): PaletteOffer => {
      const inAll = languages.map((language) => i18n.getFixedT(language, 'app')(`command.${id}`))
      const { chord } = commands[id]
      return {
        id: `command ${id}`,
        words: i18n.t(`command.${id}`),
        others: [...inAll, ...otherWordsOf(id)],
        icon: 'forward',
        chord,
      }
    })
  const settings = settingIds.map((id): PaletteOffer => {
    const inAll = languages.map((language) => i18n.getFixedT(language, 'settings')(id))
    return {
      id: `setting ${id}`,
      words: settingWords(id),
      others: [...inAll, ...otherWordsOf(id)],
      beside: i18n.t('section.settings'),
      icon: 'settings',
    }
  })
  return [...offered, ...settings]
}

/** The setting of this id in the words that stand in the settings; `undefined` for what is none. */
export function wordsOfSetting(offerId: string): string | undefined {
  const id = settingIds.find((setting) => `setting ${setting}` === offerId)
  return id && settingWords(id)
}

const settingWords = (id: (typeof settingIds)[number]) => i18n.getFixedT(null, 'settings')(id)

function otherWordsOf(id: string): string[] {
  const known = otherWordIds.find((other) => other === id)
  if (!known) return []
  return languages.flatMap((language) =>
    i18n
      .getFixedT(
        language,
        'app',
      )(`palette.other.${known}`)
      .split(/[、,]\s*/u),
  )
}
