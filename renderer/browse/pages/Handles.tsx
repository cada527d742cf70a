import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TokenField } from '../../design/TokenField.tsx'

interface HandlesProps {
  readonly handles: readonly string[]
  readonly onChange: (handles: string[]) => void
}

/** What a person is called elsewhere; kept without its `@`. */
export function Handles({ handles, onChange }: HandlesProps) {
  const { t } = useTranslation('pages')
  const [typed, setTyped] = useState('')
  const handle = typed.trim().replace(/^[@＠]/u, '')
  const isNew = handle !== '' && !handles.includes(handle)

  function add() {
    setTyped('')
    if (isNew) onChange([...handles, handle])
  }

  return (
    <TokenField
      label={t('speaker.handles')}
      tokens={handles.map((each) => ({ id: each, words: `@${each}` }))}
      onRemove={({ id }) => onChange(handles.filter((each) => each !== id))}
      removeLabel={({ words }) => t('talk.remove', { name: words })}
      addLabel={t('speaker.addHandle')}
      typed={typed}
      onType={setTyped}
      completions={isNew ? [{ id: handle, words: `@${handle}` }] : []}
      onAdd={add}
      onLeave={add}
    />
  )
}
