import { useTranslation } from 'react-i18next'
import type { List } from '../../db/model.ts'
import { commands } from '../app/commands.ts'
import { MoreMenu } from '../browse/pages/MoreMenu.tsx'
import { Button } from '../design/Button.tsx'
import { chooseCover, removeCover } from './cover-acts.ts'

interface ListBarProps {
  readonly list: List
  readonly isPreviewShown: boolean
  readonly onPreview: (isShown: boolean) => void
}

/** Above a list: its preview, and the door through which it leaves. */
export function ListBar({ list, isPreviewShown, onPreview }: ListBarProps) {
  const { t } = useTranslation('lists')
  return (
    <div className="page-bar">
      <span className="grow" />
      <Button
        kind="quiet"
        icon="article"
        aria-pressed={isPreviewShown}
        onPress={() => onPreview(!isPreviewShown)}
      >
        {t('preview.label')}
      </Button>
      <Button kind="primary" icon="export" onPress={commands['share list'].run}>
        {t('share.label')}
      </Button>
      <MoreMenu
        kind="list"
        id={list.id}
        entries={[
          {
            id: 'cover',
            words: t(list.cover === null ? 'cover.choose' : 'cover.exchange'),
            icon: 'picture',
            run: () => void chooseCover(list.id),
          },
          ...(list.cover === null
            ? []
            : [
                {
                  id: 'without cover',
                  words: t('cover.remove'),
                  icon: 'close' as const,
                  run: () => void removeCover(list.id),
                },
              ]),
        ]}
      />
    </div>
  )
}
