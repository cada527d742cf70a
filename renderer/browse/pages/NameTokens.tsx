import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Name } from '../../../db/model.ts'
import type { Token } from '../../design/TokenField.tsx'
import { TokenField } from '../../design/TokenField.tsx'
import { usePut } from '../../design/use-put.ts'
import { nameCompletions, newNameId, typedOf } from './name-completions.ts'
import { useNames } from './use-names.ts'

interface NameTokensProps {
  readonly label: string
  readonly addLabel: string
  readonly kind: Name['kind']
  readonly tokens: readonly Token[]
  readonly onOpen?: (token: Token) => void
  /** The names that shall stand there now, in order; answers whether they were stored. */
  readonly onChange: (names: string[]) => Promise<boolean>
}

/** The speakers or tags of a talk: those that the library knows are completed, another name makes a new one. */
export function NameTokens({ label, addLabel, kind, tokens, onOpen, onChange }: NameTokensProps) {
  const { t } = useTranslation('pages')
  const [typed, setTyped] = useState('')
  const [names, change] = usePut(
    tokens.map(({ words }) => words),
    (each) => each.join('\n'),
    onChange,
  )
  // What was just added has no record yet; its name stands for it.
  const shown = names.map((name) => tokens.find(({ words }) => words === name) ?? { id: name, words: name })
  const found = useNames(typed, [kind])
  const completions = nameCompletions(typed, found, names, t('talk.newName', { name: typed.trim() }))

  function add(id: string) {
    const name = id === newNameId ? typed.trim() : completions.find((each) => each.id === id)?.words
    setTyped('')
    if (name) change([...names, name])
  }

  function leave() {
    const own = typedOf(typed, completions)
    if (own) add(own.id)
  }

  return (
    <TokenField
      label={label}
      tokens={shown}
      {...(onOpen ? { onOpen } : {})}
      openLabel={({ words }) => t('talk.open', { name: words })}
      onRemove={(token) => change(names.filter((name) => name !== token.words))}
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
