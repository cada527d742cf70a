import type { ClipboardEvent, KeyboardEvent, Ref } from 'react'
import { useId, useState } from 'react'
import { isComposing } from './composition.ts'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'

export interface Completion {
  readonly id: string
  readonly words: string
  readonly beside?: string
  readonly icon?: IconName
}

interface CompletionFieldProps {
  readonly label: string
  readonly placeholder?: string
  readonly typed: string
  readonly onType: (typed: string) => void
  /** What Enter takes comes first. */
  readonly completions: readonly Completion[]
  readonly onChoose: (id: string) => void
  /** In place of completions, where there are none though something was typed. */
  readonly nothing?: string
  /** Backspace in the empty field. */
  readonly onEraseBefore?: () => void
  readonly onLeave?: () => void
  /** Takes what is pasted, if it answers `true`. */
  readonly onPaste?: (text: string) => boolean
  readonly inputRef?: Ref<HTMLInputElement>
  /** `input` for a field with an edge; without one it stands among chips. */
  readonly className?: string
}

/**
 * A field that completes what is typed: arrows choose, Enter takes, Escape closes. The completions stay closed while
 * an input method is at work, so that they neither cover its candidates nor take its keys.
 */
export function CompletionField(props: CompletionFieldProps) {
  const {
    label,
    placeholder = '',
    typed,
    onType,
    completions,
    onChoose,
    nothing,
    inputRef,
    className,
  } = props
  const listId = useId()
  const [activeId, setActiveId] = useState<string | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const [isComposed, setIsComposed] = useState(false)
  const active = completions.find(({ id }) => id === activeId) ?? completions[0]
  const hasWords = completions.length > 0 || (nothing !== undefined && typed.trim() !== '')
  const isOpen = isAsked && !isComposed && hasWords

  function choose(id: string) {
    setActiveId(null)
    setIsAsked(false)
    onChoose(id)
  }

  function step(by: 1 | -1) {
    const place = active ? completions.indexOf(active) : -1
    setIsAsked(true)
    setActiveId(completions.at((place + by) % completions.length)?.id ?? null)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown' && !isOpen) setIsAsked(true)
    else if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter' && active && typed.trim() !== '') choose(active.id)
    else if (event.key === 'Enter' && active && isOpen) choose(active.id)
    else if (event.key === 'Escape' && isOpen) setIsAsked(false)
    else if (event.key === 'Backspace' && typed === '') return props.onEraseBefore?.()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function onPaste(event: ClipboardEvent) {
    if (props.onPaste?.(event.clipboardData.getData('text/plain'))) event.preventDefault()
  }

  return (
    <div className="completion-field">
      <input
        ref={inputRef}
        role="combobox"
        className={className ?? 'bare-input'}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active ? `${listId}-${active.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => {
          setActiveId(null)
          setIsAsked(true)
          onType(event.target.value)
        }}
        onCompositionStart={() => setIsComposed(true)}
        onCompositionEnd={() => setIsComposed(false)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => {
          setIsAsked(false)
          setIsComposed(false)
          props.onLeave?.()
        }}
      />
      {isOpen && (
        // In the page, so that it stays in its landmark, but drawn above everything.
        <div ref={showAbove} popover="manual" className="popover completions">
          <div id={listId} role="listbox" aria-label={label} className="menu">
            {completions.map(({ id, words, beside, icon }) => (
              <div
                key={id}
                id={`${listId}-${id}`}
                role="option"
                tabIndex={-1}
                aria-selected={id === active?.id}
                className="menu-item"
                data-focused={id === active?.id || undefined}
                // Keeps the cursor in the field.
                onPointerDown={(event) => event.preventDefault()}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(id)}
                onKeyDown={() => {}}
              >
                {icon && <Icon name={icon} />}
                <span className="one-line">{words}</span>
                {beside && <span className="completion-beside">{beside}</span>}
              </div>
            ))}
          </div>
          {completions.length === 0 && <p className="completion-nothing">{nothing}</p>}
        </div>
      )}
    </div>
  )
}

function showAbove(box: HTMLElement | null) {
  box?.showPopover()
}
