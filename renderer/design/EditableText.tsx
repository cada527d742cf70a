import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { isComposing } from './composition.ts'

interface EditableTextProps {
  /** What it is, for a screen reader. */
  readonly label: string
  /** As stored. A change of it shows at once unless somebody is typing here. */
  readonly value: string
  /** Called with the typed text on leaving the field and on Enter, if it differs from `value`. */
  readonly onSave: (text: string) => void
  readonly placeholder?: string
  /** May line breaks stand in it? Then Enter makes one, and Mod+Enter saves. */
  readonly multiline?: boolean
  /** May it be emptied? Otherwise leaving it empty brings back what was stored. */
  readonly mayBeEmpty?: boolean
  readonly isReadOnly?: boolean
  /** `page-title` for a heading; nothing for text of its surroundings. */
  readonly className?: string
}

/** Text that is edited where it is read: a title, a name, a reason. Wraps like the text that it is. Escape takes back. */
export function EditableText({
  label,
  value,
  onSave,
  placeholder = '',
  multiline = false,
  mayBeEmpty = false,
  isReadOnly = false,
  className = '',
}: EditableTextProps) {
  // `null` while nobody types: then the stored text shows.
  const [draft, setDraft] = useState<string | null>(null)

  function leave() {
    if (draft !== null && draft !== value && (mayBeEmpty || draft.trim() !== '')) onSave(draft)
    setDraft(null)
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (isComposing(event)) return
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.currentTarget.blur()
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
    }
  }

  return (
    <textarea
      aria-label={label}
      className={`editable ${className}`}
      rows={1}
      value={draft ?? value}
      placeholder={placeholder}
      readOnly={isReadOnly}
      spellCheck={false}
      onChange={(event) =>
        setDraft(multiline ? event.target.value : event.target.value.replaceAll(/[\r\n]+/gu, ' '))
      }
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  )
}
