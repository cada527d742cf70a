import { useTranslation } from 'react-i18next'
import { Dialog } from '../design/Dialog.tsx'
import { Kbd } from '../design/Kbd.tsx'
import { commandIds, commands } from './commands.ts'
import { closeOverlay } from './window-state.ts'

/** Every key of the window with what it does. */
export function Shortcuts() {
  const { t } = useTranslation('app')
  return (
    <Dialog title={t('shortcuts.title')} isOpen wide onClose={closeOverlay}>
      <dl className="shortcuts">
        {commandIds.map((id) => {
          const { chord } = commands[id]
          return (
            chord && (
              <div key={id} className="between">
                <dt>{t(`command.${id}`)}</dt>
                <dd>
                  <Kbd chord={chord} boxed />
                </dd>
              </div>
            )
          )
        })}
      </dl>
    </Dialog>
  )
}
