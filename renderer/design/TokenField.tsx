import { useRef } from 'react'
import { Group } from 'react-aria-components/Group'
import { Button } from './Button.tsx'
import type { Completion } from './CompletionField.tsx'
import { CompletionField } from './CompletionField.tsx'
import { IconButton } from './IconButton.tsx'

export interface Token {
  readonly id: string
  readonly words: string
  readonly colour?: string | null
}

interface TokenFieldProps {
  /** Of the whole: `Speakers`. */
  readonly label: string
  readonly tokens: readonly Token[]
  readonly onOpen?: (token: Token) => void
  readonly openLabel?: (token: Token) => string
  readonly onRemove: (token: Token) => void
  readonly removeLabel: (token: Token) => string
  readonly addLabel: string
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly completions: readonly Completion[]
  /** One of the completions. */
  readonly onAdd: (id: string) => void
  /** What was typed when the field is left, so that it is not lost. */
  readonly onLeave: () => void
}

/** Names as chips, and a field that adds one. Backspace in the empty field takes the last one away. */
export function TokenField({
  label,
  tokens,
  onOpen,
  openLabel,
  onRemove,
  removeLabel,
  addLabel,
  typed,
  onType,
  completions,
  onAdd,
  onLeave,
}: TokenFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const last = tokens.at(-1)

  function remove(token: Token) {
    onRemove(token)
    // The button under the keyboard is gone: go on where one would add another.
    input.current?.focus()
  }

  return (
    <Group className="tokens" aria-label={label}>
      {tokens.map((token) => (
        <span key={token.id} className="tag-chip">
          {onOpen ? (
            <Button kind="quiet" aria-label={openLabel?.(token) ?? token.words} onPress={() => onOpen(token)}>
              <TokenWords {...token} />
            </Button>
          ) : (
            <span className="token-words">
              <TokenWords {...token} />
            </span>
          )}
          <IconButton small icon="close" label={removeLabel(token)} onPress={() => remove(token)} />
        </span>
      ))}
      <CompletionField
        inputRef={input}
        label={addLabel}
        placeholder={addLabel}
        typed={typed}
        onType={onType}
        completions={completions}
        onChoose={onAdd}
        onLeave={onLeave}
        {...(last ? { onEraseBefore: () => onRemove(last) } : {})}
      />
    </Group>
  )
}

function TokenWords({ words, colour }: Token) {
  return (
    <>
      {colour && <span className="tag-chip-dot" style={{ background: colour }} />}
      <span className="one-line">{words}</span>
    </>
  )
}
