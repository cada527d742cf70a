import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GlossaryIdea } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { Button } from '../design/Button.tsx'
import { IdeaField } from './IdeaField.tsx'

/**
 * What can be done with an idea. A built-in one is switched off or on; changing it switches it off and puts an own one
 * in its place, so that a later version of Talkshelf never undoes what the reader decided.
 */
export function IdeaActs({ idea }: { readonly idea: GlossaryIdea }) {
  const { t } = useTranslation('search')
  const [isEdited, setIsEdited] = useState(false)
  const { id, spellings, isOff } = idea
  const [name = ''] = spellings

  async function change(words: string[]): Promise<boolean> {
    const stored = id
      ? await act('glossary.update', { id, spellings: words })
      : await act('glossary.add', { spellings: words })
    if (stored === undefined) return false
    if (id === null) await act('glossary.switch', { name, isOn: false })
    setIsEdited(false)
    return true
  }

  if (isEdited) {
    return (
      <div className="glossary-edit">
        <IdeaField
          label={t('glossary.edit', { name })}
          act={t('glossary.save')}
          spellings={spellings}
          onSave={change}
        />
        <Button kind="quiet" onPress={() => setIsEdited(false)}>
          {t('glossary.cancel')}
        </Button>
      </div>
    )
  }
  return (
    <div className="cluster">
      {id === null && (
        <Button onPress={() => void act('glossary.switch', { name, isOn: isOff })}>
          {isOff ? t('glossary.switchOn', { name }) : t('glossary.switchOff', { name })}
        </Button>
      )}
      {!isOff && <Button onPress={() => setIsEdited(true)}>{t('glossary.edit', { name })}</Button>}
      {id !== null && (
        <Button kind="danger" onPress={() => void act('glossary.remove', id)}>
          {t('glossary.remove')}
        </Button>
      )}
    </div>
  )
}
