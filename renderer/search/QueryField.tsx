import type { KeyboardEvent } from 'react'
import { useCallback, useId, useRef, useState } from 'react'
import { searchFieldId } from '../app/focus.ts'
import { isComposing } from '../design/composition.ts'
import { SearchField } from '../design/SearchField.tsx'
import { Completions } from './Completions.tsx'
import type { Unfinished } from './completion.ts'
import { completed, unfinishedAt } from './completion.ts'
import type { QueryCompletion } from './use-completions.ts'
import { useCompletions } from './use-completions.ts'

interface QueryFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (query: string) => void
  /** Keys that neither the field nor a completion needs. */
  readonly onListKey: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly listId: string | undefined
  readonly activeId: string | undefined
}

/**
 * The field of the search. It completes filters and their values: ↓ goes into the values, Enter takes the one that was
 * gone to, → at the end takes the first. A name that is only begun offers itself, but leaves the arrows to the hits,
 * for most words that begin like one are words. While an input method is at work nothing is offered.
 */
export function QueryField({ label, value, onChange, onListKey, listId, activeId }: QueryFieldProps) {
  const completionsId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [unfinished, setUnfinished] = useState<Unfinished | null>(null)
  const [isComposed, setIsComposed] = useState(false)
  const [index, setIndex] = useState(-1)
  const completions = useCompletions(isComposed ? null : unfinished)
  const isOpen = unfinished !== null && completions.length > 0
  const active = isOpen ? completions[index] : undefined

  const arrive = useCallback((input: HTMLInputElement | null) => {
    field.current = input
    input?.focus()
    input?.select()
  }, [])

  function look() {
    const { value: typed = '', selectionStart = null, selectionEnd = null } = field.current ?? {}
    const isCaret = selectionStart !== null && selectionStart === selectionEnd
    const next = isCaret ? unfinishedAt(typed, selectionStart) : null
    if (JSON.stringify(next) === JSON.stringify(unfinished)) return
    setUnfinished(next)
    setIndex(-1)
  }

  function take(completion: QueryCompletion | undefined) {
    if (!unfinished || !completion) return
    const next = completed(value, unfinished, completion.value)
    onChange(next.query)
    setUnfinished(unfinishedAt(next.query, next.caret))
    setIndex(-1)
    // The field has its new text after the next drawing.
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event) || !isOpen || event.target !== field.current) return
    const { key } = event
    const isAtEnd = field.current.selectionStart === value.length
    if (key === 'Escape') setUnfinished(null)
    else if (key === 'ArrowRight' && isAtEnd) take(active ?? completions[0])
    else if (key === 'Enter' && active) take(active)
    else if (unfinished.filter !== null && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const count = completions.length
      setIndex(key === 'ArrowDown' ? (index + 1) % count : (index <= 0 ? count : index) - 1)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // The field's keys on their way down, its other events on their way up.
    <search
      className="query-field"
      onKeyDownCapture={onKeyDown}
      onInput={look}
      onSelect={look}
      onCompositionStart={() => setIsComposed(true)}
      onCompositionEnd={() => setIsComposed(false)}
      onBlur={() => {
        setUnfinished(null)
        setIsComposed(false)
      }}
    >
      <SearchField
        inputId={searchFieldId}
        inputRef={arrive}
        label={label}
        value={value}
        onChange={onChange}
        onListKey={onListKey}
        {...(isOpen ? { listId: completionsId } : listId ? { listId } : {})}
        activeId={active ? `${completionsId}-${index}` : activeId}
      />
      {isOpen && <Completions id={completionsId} completions={completions} index={index} onTake={take} />}
    </search>
  )
}
