import { useTranslation } from 'react-i18next'
import { back } from '../../app/places.ts'
import { Button } from '../../design/Button.tsx'
import { Kbd } from '../../design/Kbd.tsx'
import type { Acceptance } from './use-acceptance.ts'

/** Above the box: what Mod+Enter does with what is in it. */
export function AcceptBar({
  title,
  acceptance,
}: {
  readonly title: string
  readonly acceptance: Acceptance
}) {
  const { t } = useTranslation('newEvent')
  const { what, isBusy, accept } = acceptance
  const words =
    what.is === 'an event'
      ? what.talks === 0
        ? t('acceptEmpty')
        : t('accept', { count: what.talks })
      : what.wanted === 0
        ? t('changes.open')
        : t('changes.accept', { count: what.wanted })
  return (
    <div className="page-bar report-bar">
      <Button kind="quiet" icon="back" onPress={back}>
        {t('back')}
      </Button>
      <h1 className="one-line">{title}</h1>
      <span className="grow" />
      <Kbd chord="Mod+Enter" />
      <Button kind="primary" isDisabled={isBusy} onPress={accept}>
        {words}
      </Button>
    </div>
  )
}
