import type { KeyboardEvent } from 'react'
import { useEffect, useId, useState } from 'react'
import { isComposing } from './composition.ts'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import type { KeyChord } from './key-words.ts'

export interface Choice {
  readonly id: string
  readonly words: string
  /** Smaller, at the end: where it belongs. */
  readonly beside?: string
  readonly icon: IconName
  readonly chord?: KeyChord | null
}

interface ChooserProps {
  readonly label: string
  readonly placeholder: string
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly choices: readonly Choice[]
  readonly choicesLabel: string
  readonly onChoose: (id: string) => void
  /** The choices are still those for what was typed before: Enter waits for the right ones. */
  readonly isOld?: boolean
  /** In place of the choices, where there are none. */
  readonly nothing?: string
}

/** A field over a list of choices: arrows go through them, Enter takes one. Its keys rest while one composes. */
export function Chooser(props: ChooserProps) {
  const { label, placeholder, typed, onType, choices, choicesLabel, onChoose, isOld = false, nothing } = props
  const listId = useId()
  const [place, setPlace] = useState(0)
  const [isWaiting, setIsWaiting] = useState(false)
  const index = Math.min(place, choices.length - 1)
  const chosen = choices[index]?.id

  useEffect(() => {
    if (!isWaiting || isOld) return
    setIsWaiting(false)
    if (chosen !== undefined) onChoose(chosen)
  }, [isWaiting, isOld, chosen, onChoose])

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return
    const next = nextPlace(event.key, index, choices.length)
    if (next !== null) {
      event.preventDefault()
      setPlace(next)
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      setIsWaiting(true)
    }
  }

  return (
    <div className="palette">
      <div className="palette-input">
        <Icon name="search" />
        <input
          ref={takeFocus}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={choices.length > 0}
          aria-controls={listId}
          aria-activedescendant={chosen === undefined ? undefined : `${listId}-${index}`}
          aria-autocomplete="list"
          placeholder={placeholder}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setPlace(0)
            onType(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} role="listbox" aria-label={choicesLabel} className="palette-list">
        {choices.map((choice, at) => (
          <div
            key={choice.id}
            id={`${listId}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === index}
            className="palette-option"
            onMouseMove={() => setPlace(at)}
            onMouseDown={(event) => {
              event.preventDefault()
              onChoose(choice.id)
            }}
          >
            <Icon name={choice.icon} />
            <span className="palette-name one-line" lang="ja">
              {choice.words}
            </span>
            {choice.beside && <span className="palette-end one-line">{choice.beside}</span>}
            {choice.chord && (
              <span className="palette-end">
                <Kbd chord={choice.chord} />
              </span>
            )}
          </div>
        ))}
      </div>
      {choices.length === 0 && nothing && <p className="palette-empty">{nothing}</p>}
    </div>
  )
}

/** The field was opened by a key, to be typed into. */
function takeFocus(field: HTMLInputElement | null) {
  field?.focus()
}

function nextPlace(key: string, index: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count
    case 'ArrowUp':
      return (index - 1 + count) % count
    case 'PageDown':
      return Math.min(count - 1, index + 8)
    case 'PageUp':
      return Math.max(0, index - 8)
    default:
      return null
  }
}
