import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../db/model.ts'
import { FailureNotice } from '../app/FailureNotice.tsx'
import { Button } from '../design/Button.tsx'
import { Notice } from '../design/Notice.tsx'
import type { Autosaver } from './autosave/autosaver.ts'
import { MergePanel } from './MergePanel.tsx'

interface SaveTroubleProps {
  readonly failure: Failure | null
  readonly autosaver: Autosaver
  /** After a conflict: the text that a person chose, to be put into the editor. */
  readonly onDecide: (text: string) => void
}

/** Why a note is not saved, and the way out: the choice between two texts, or one more try. */
export function SaveTrouble({ failure, autosaver, onDecide }: SaveTroubleProps) {
  const { t } = useTranslation(['capture', 'pages'])
  // One may write on while the choice stands: what is chosen from is always the text of now.
  const mine = useSyncExternalStore(autosaver.subscribe, () => (failure ? autosaver.state().text : ''))
  if (!failure) return null
  if (failure.code !== 'conflict') {
    const again = <Button onPress={() => void autosaver.flush()}>{t('saveAgain')}</Button>
    // Why, stands over the whole window already.
    if (failure.code === 'library gone') {
      return (
        <Notice tone="danger" said={t('pages:unsaved.said')}>
          {again}
        </Notice>
      )
    }
    return <FailureNotice failure={failure}>{again}</FailureNotice>
  }
  return (
    <MergePanel
      mine={mine}
      theirs={failure.theirs}
      onDecide={(text) => {
        onDecide(text)
        autosaver.rebase(text, { text: failure.theirs, hash: failure.hash })
      }}
    />
  )
}
