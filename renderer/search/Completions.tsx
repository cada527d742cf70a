import { useTranslation } from 'react-i18next'
import { Kbd } from '../design/Kbd.tsx'
import type { QueryCompletion } from './use-completions.ts'

interface CompletionsProps {
  readonly id: string
  readonly completions: readonly QueryCompletion[]
  /** The one that the arrows went to; -1 for none. */
  readonly index: number
  readonly onTake: (completion: QueryCompletion) => void
}

/** What the word at the caret may become, under the field and above all else. */
export function Completions({ id, completions, index, onTake }: CompletionsProps) {
  const { t } = useTranslation('search')
  return (
    <div ref={showAbove} popover="manual" className="popover completions">
      <div id={id} role="listbox" aria-label={t('completions')} className="menu">
        {completions.map((completion, at) => (
          <div
            key={completion.value}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === index}
            className="menu-item"
            data-focused={at === index || undefined}
            // Keeps the cursor in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(completion)}
            onKeyDown={() => {}}
          >
            <span className="one-line" lang="ja">
              {completion.words}
            </span>
            {completion.beside && <span className="completion-beside">{completion.beside}</span>}
            {at === 0 && index === -1 && <Kbd chord="ArrowRight" />}
          </div>
        ))}
      </div>
    </div>
  )
}

function showAbove(box: HTMLElement | null) {
  box?.showPopover()
}
