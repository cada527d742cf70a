import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Speaker } from '../../../db/model.ts'
import { open } from '../../app/places.ts'
import { CompletionField } from '../../design/CompletionField.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { undoable } from './undoable.ts'
import { useNames } from './use-names.ts'

interface MergeSpeakerProps {
  readonly speaker: Speaker
  readonly onClose: () => void
}

/** Chooses the person that this one turned out to be. */
export function MergeSpeaker({ speaker, onClose }: MergeSpeakerProps) {
  const { t } = useTranslation('pages')
  const [typed, setTyped] = useState('')
  const others = useNames(typed, ['speaker']).filter(({ id }) => id !== speaker.id)

  async function merge(into: string) {
    const name = others.find(({ id }) => id === into)?.name ?? ''
    const words = t('speaker.merged', { from: speaker.name, into: name })
    if (!(await undoable('speakers.merge', { from: speaker.id, into }, words))) return
    onClose()
    open('speaker', into)
  }

  return (
    <Dialog title={t('speaker.merge')} isOpen onClose={onClose}>
      <p className="muted">{t('speaker.mergeHint', { name: speaker.name })}</p>
      <CompletionField
        className="input"
        label={t('speaker.mergeInto')}
        placeholder={t('speaker.mergeInto')}
        typed={typed}
        onType={setTyped}
        completions={others.map(({ id, name, beside }) => ({ id, words: name, beside, icon: 'speaker' }))}
        onChoose={(id) => void merge(id)}
      />
    </Dialog>
  )
}
