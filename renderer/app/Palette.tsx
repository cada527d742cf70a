import { useCallback, useState } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../design/Chooser.tsx'
import { Chooser } from '../design/Chooser.tsx'
import { Overlay } from '../design/Dialog.tsx'
import { setQuery } from '../search/query.ts'
import { commandIds, commands } from './commands.ts'
import { open, pageKinds, show } from './places.ts'
import { useLatestAnswer } from './use-answer.ts'
import { closeOverlay } from './window-state.ts'

/** Opens anything by its name and runs any command: Mod+K, some letters, Enter. */
export function Palette() {
  const { t } = useTranslation('app')
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const { answer, isOld } = useLatestAnswer(
    'names.find',
    words === '' ? undefined : { typed: words, kinds: [...pageKinds], limit: 20 },
  )
  const names = answer?.ok ? answer.value : []
  const lower = words.toLowerCase()
  const found = commandIds.filter(
    (id) => id !== 'palette' && t(`command.${id}`).toLowerCase().includes(lower),
  )

  const choices: Choice[] = [
    ...names.map(({ kind, id, name, beside }) => ({ id: `${kind} ${id}`, words: name, beside, icon: kind })),
    ...found.map((id) => ({
      id: `command ${id}`,
      words: t(`command.${id}`),
      icon: 'forward' as const,
      chord: commands[id].chord,
    })),
    ...(words === ''
      ? []
      : [{ id: 'search', words: t('palette.search', { typed: words }), icon: 'search' as const }]),
  ]

  const choose = useCallback(
    (id: string) => {
      closeOverlay()
      const command = commandIds.find((name) => `command ${name}` === id)
      const [kindText, recordId] = id.split(' ')
      const kind = pageKinds.find((name) => name === kindText)
      if (command) commands[command].run()
      else if (kind && recordId) open(kind, recordId)
      else {
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
