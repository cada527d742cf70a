import { useCallback, useMemo, useState } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { useTranslation } from 'react-i18next'
import { Chooser } from '../design/Chooser.tsx'
import { Overlay } from '../design/Dialog.tsx'
import { setQuery } from '../search/query.ts'
import { commandIds, commands } from './commands.ts'
import { focusPage, focusSetting } from './focus.ts'
import type { PaletteOffer } from './palette-offers.ts'
import { commandsAndSettings, wordsOfSetting } from './palette-offers.ts'
import { inOrder } from './palette-order.ts'
import { rememberChoice, usePaletteUses } from './palette-uses.ts'
import { open, pageKinds, show } from './places.ts'
import { useLatestAnswer } from './use-answer.ts'
import { closeOverlay } from './window-state.ts'

/** Opens anything by its name, runs any command and leads to any setting: Mod+K, some letters, Enter. */
export function Palette() {
  const { t } = useTranslation('app')
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const { answer, isOld } = useLatestAnswer(
    'names.find',
    words === '' ? undefined : { typed: words, kinds: [...pageKinds], limit: 20 },
  )
  const uses = usePaletteUses()
  const offers = useMemo(commandsAndSettings, [])
  const names = (answer?.ok ? answer.value : []).map(
    ({ kind, id, name, beside }): PaletteOffer => ({ id: `${kind} ${id}`, words: name, beside, icon: kind }),
  )
  const byName = new Set(names)
  const choices = inOrder<PaletteOffer>(words, [...names, ...offers], uses, (offer) => byName.has(offer))
  if (words !== '')
    choices.push({ id: 'search', words: t('palette.search', { typed: words }), icon: 'search' })

  const choose = useCallback(
    (id: string) => {
      closeOverlay()
      if (id !== 'search') void rememberChoice(id)
      const setting = wordsOfSetting(id)
      const command = commandIds.find((name) => `command ${name}` === id)
      const [kindText, recordId] = id.split(' ')
      const kind = pageKinds.find((name) => name === kindText)
      if (command) commands[command].run()
      else if (setting !== undefined) {
        show('settings')
        focusSetting(setting)
      } else if (kind && recordId) {
        open(kind, recordId)
        focusPage()
      } else {
        setQuery(words)
        show('search')
      }
    },
    [words],
  )

  return (
    <Overlay isOpen onClose={closeOverlay} wide>
      <AriaDialog className="dialog" aria-label={t('palette.label')}>
        <Chooser
          label={t('palette.label')}
          placeholder={t('palette.placeholder')}
          choicesLabel={t('palette.results')}
          typed={typed}
          onType={setTyped}
          choices={choices}
          isOld={isOld}
          onChoose={choose}
          nothing={t('palette.nothing', { typed: words })}
        />
      </AriaDialog>
    </Overlay>
  )
}
