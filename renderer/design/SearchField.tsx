import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from './composition.ts'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** Keys that the field itself does not need: arrows, Page Up and Down, Enter. Never called while composing. */
  readonly onListKey?: (event: KeyboardEvent<HTMLInputElement>) => void
  /** The list that the field rules, if one is there, and its active row, for a screen reader. */
  readonly listId?: string
  readonly activeId?: string | undefined
  readonly inputId?: string
  readonly inputRef?: Ref<HTMLInputElement>
  /** The text in the empty field; the label if left out. */
  readonly placeholder?: string
}

/** Filters or searches while one types, and leads the list under it with the arrow keys. Escape empties it. */
export function SearchField({
  label,
  value,
  onChange,
  onListKey,
  listId,
  activeId,
  inputId,
  inputRef,
  placeholder = label,
}: SearchFieldProps) {
  const { t } = useTranslation('design')

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // Chromium empties a search field on Escape, even where an input method has taken that key for itself.
    if (event.key === 'Escape') event.preventDefault()
    if (isComposing(event)) return
    if (event.key === 'Escape' && value !== '') {
      event.stopPropagation()
      onChange('')
    } else onListKey?.(event)
  }

  return (
    <div className="search-field">
      <Icon name="search" />
      <input
        ref={inputRef}
        id={inputId}
        type="search"
        aria-label={label}
        aria-controls={listId}
        aria-activedescendant={activeId}
        placeholder={placeholder}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value !== '' && (
        <IconButton icon="close" small label={t('clear')} onPress={() => onChange('')} excludeFromTabOrder />
      )}
    </div>
  )
}
