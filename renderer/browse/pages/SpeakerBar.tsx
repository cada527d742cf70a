import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Speaker } from '../../../db/model.ts'
import { Button } from '../../design/Button.tsx'
import { MergeSpeaker } from './MergeSpeaker.tsx'
import { MoreMenu } from './MoreMenu.tsx'

export function SpeakerBar({ speaker }: { readonly speaker: Speaker }) {
  const { t } = useTranslation('pages')
  const [isMerging, setMerging] = useState(false)

  return (
    <div className="page-bar">
      <span className="grow" />
      <Button kind="quiet" icon="speaker" onPress={() => setMerging(true)}>
        {t('speaker.merge')}
      </Button>
      <MoreMenu kind="speaker" id={speaker.id} />
      {isMerging && <MergeSpeaker speaker={speaker} onClose={() => setMerging(false)} />}
    </div>
  )
}
