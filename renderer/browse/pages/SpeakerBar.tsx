import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Speaker } from '../../../db/model.ts'
import { trash } from '../../app/trash.ts'
import { Button } from '../../design/Button.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import { Menu } from '../../design/Menu.tsx'
import { MergeSpeaker } from './MergeSpeaker.tsx'

export function SpeakerBar({ speaker }: { readonly speaker: Speaker }) {
  const { t } = useTranslation('pages')
  const [isMerging, setMerging] = useState(false)
  const { id } = speaker

  return (
    <div className="page-bar">
      <span className="grow" />
      <Button kind="quiet" icon="speaker" onPress={() => setMerging(true)}>
        {t('speaker.merge')}
      </Button>
      <Menu
        label={t('more')}
        entries={[
          {
            id: 'trash',
            words: t('trash'),
            icon: 'trash',
            danger: true,
            run: () => void trash({ kind: 'speaker', ids: [id] }),
          },
        ]}
      >
        <IconButton icon="more" label={t('more')} />
      </Menu>
      {isMerging && <MergeSpeaker speaker={speaker} onClose={() => setMerging(false)} />}
    </div>
  )
}
