import { useTranslation } from 'react-i18next'
import type { Event, TalkRow } from '../../../db/model.ts'
import { trash } from '../../app/trash.ts'
import { askForList } from '../../app/window-state.ts'
import { Button } from '../../design/Button.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import { Menu } from '../../design/Menu.tsx'

interface EventBarProps {
  readonly event: Event
  readonly talks: readonly TalkRow[]
}

export function EventBar({ event, talks }: EventBarProps) {
  const { t } = useTranslation('pages')
  return (
    <div className="page-bar">
      <span className="grow" />
      <Button
        kind="quiet"
        icon="list"
        isDisabled={talks.length === 0}
        onPress={() => askForList({ kind: 'talk', ids: talks.map(({ id }) => id) })}
      >
        {t('event.allToList')}
      </Button>
      <Menu
        label={t('more')}
        entries={[
          {
            id: 'trash',
            words: t('trash'),
            icon: 'trash',
            danger: true,
            run: () => void trash({ kind: 'event', ids: [event.id] }),
          },
        ]}
      >
        <IconButton icon="more" label={t('more')} />
      </Menu>
    </div>
  )
}
