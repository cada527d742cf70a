import { useSyncExternalStore } from 'react'
import { Group } from 'react-aria-components/Group'
import { useTranslation } from 'react-i18next'
import { Button } from '../design/Button.tsx'
import { IconButton } from '../design/IconButton.tsx'
import { close, hold, letGo, toastStore } from './toasts.ts'

/** The words at the foot of the window. One live region that is always there: a new one would not be read out. */
export function Toasts() {
  const { t } = useTranslation('design')
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get, toastStore.get)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, words, tone, act }) => (
        <Group
          key={id}
          className="toast"
          data-danger={tone === 'danger' || undefined}
          onHoverStart={() => hold(id)}
          onHoverEnd={() => letGo(id)}
          onFocus={() => hold(id)}
          onBlur={() => letGo(id)}
        >
          <span>{words}</span>
          {act && (
            <Button
              kind="link"
              onPress={() => {
                close(id)
                act.run()
              }}
            >
              {act.words}
            </Button>
          )}
          <IconButton icon="close" small label={t('close')} onPress={() => close(id)} />
        </Group>
      ))}
    </div>
  )
}
