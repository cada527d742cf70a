import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Name } from '../../../db/model.ts'
import type { Token } from '../../design/TokenField.tsx'
import { TokenField } from '../../design/TokenField.tsx'
import { nameCompletions, newNameId } from './name-completions.ts'
import { useNames } from './use-names.ts'

interface NameTokensProps {
  readonly label: string
  readonly addLabel: string
  readonly kind: Name['kind']
  readonly tokens: readonly Token[]
  readonly onOpen?: (token: Token) => void
  /** The names that shall stand there now, in order. */
  readonly onChange: (names: string[]) => void
}

/** The speakers or tags of a talk: those that the library knows are completed, another name makes a new one. */
export function NameTokens({ label, addLabel, kind, tokens, onOpen, onChange }: NameTokensProps) {
  const { t } = useTranslation('pages')
  const [typed, setTyped] = useState('')
  const names = tokens.map(({ words }) => words)
  const found = useNames(typed, [kind])
  const completions = nameCompletions(typed, found, names, t('talk.newName', { name: typed.trim() }))

  function add(id: string) {
    const name = id === newNameId ? typed.trim() : completions.find((each) => each.id === id)?.words
    setTyped('')
    if (name) onChange([...names, name])
  }

  function leave() {
    const [first] = completions
    if (first) add(first.id)
  }

  return (
    <TokenField
      label={label}
      tokens={tokens}
      {...(onOpen ? { onOpen } : {})}
      openLabel={({ words }) => t('talk.open', { name: words })}
      onRemove={(token) => onChange(tokens.filter(({ id }) => id !== token.id).map(({ words }) => words))}
      removeLabel={({ words }) => t('talk.remove', { name: words })}
      addLabel={addLabel}
      typed={typed}
      onType={setTyped}
      completions={completions}
      onAdd={add}
      onLeave={leave}
    />
  )
}
